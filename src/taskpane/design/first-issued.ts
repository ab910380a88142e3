// One form of an order, as a workbook to hand over.
import { HostError } from "../../core/sheet/host";
import { issue, type IssueOrder } from "../../jobs/issue";
import type { OutgoingFile } from "../services";

export async function firstIssued(order: IssueOrder): Promise<OutgoingFile> {
  for await (const { name, bytes } of issue(order)) return { name, bytes, kind: "workbook" };
  throw new HostError("not-found", "no form was asked for");
}
