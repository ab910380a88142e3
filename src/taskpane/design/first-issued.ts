// One form of an order, as a workbook to hand over.
import { HostError } from "../../core/sheet/host";
import type { IssueOrder } from "../../jobs/issue";
import type { OutgoingFile } from "../services";

export async function firstIssued(order: IssueOrder): Promise<OutgoingFile> {
  // Its writer is loaded with the first form: many who prepare a campaign make none here.
  const { issue } = await import("../../jobs/issue");
  for await (const { name, bytes } of issue(order)) return { name, bytes, kind: "workbook" };
  throw new HostError("not-found", "no form was asked for");
}
