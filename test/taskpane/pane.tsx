// The pane in a test: the real Excel host over a book in memory, and what else the pane is handed.
import "./browser-globals";
import { act, render, type RenderResult } from "@testing-library/react";
import type { ComponentType } from "react";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import type { FaceProps, Language } from "../../src/taskpane/face";
import { seenVersions } from "../../src/taskpane/seen-versions";
import type { Services } from "../../src/taskpane/services";
import { JobProvider } from "../../src/taskpane/use-job";
import { readWorkbook } from "../../src/xlsx/read";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";
import { Unstyled } from "./Unstyled";

export interface Pane extends RenderResult {
  readonly on: OnWire;
  /** What screen readers were told, oldest first. */
  readonly said: readonly string[];
  readonly copied: readonly string[];
}

export interface PaneOptions {
  readonly plan?: WorkbookPlan;
  readonly now?: string;
  readonly language?: Language;
  readonly view?: string;
  /** Those that come with the add-in. */
  readonly campaigns?: Services["campaigns"];
  /** Happens in the workbook before the pane opens. */
  readonly before?: (on: OnWire) => Promise<void>;
}

/** What no face under test asks for: a call shows as a bug. */
const notHere = (): never => {
  throw new Error("no worker runs in this test");
};

/** A face as the shell shows it, over a workbook with this plan in it. */
export async function openPane(Face: ComponentType<FaceProps>, options: PaneOptions = {}): Promise<Pane> {
  const { plan, now = "2023-06-29T10:00:00+08:00", language = "zh", view = null } = options;
  const on = excelOnWire();
  if (plan !== undefined) await on.host.apply(plan);
  await options.before?.(on);
  const said: string[] = [];
  const copied: string[] = [];
  const services: Services = {
    host: on.host,
    openWorkbook: (bytes) => Promise.resolve(readWorkbook(bytes)),
    now: () => now,
    deliver: () => Promise.resolve("saved"),
    copy: (text) => Promise.resolve(copied.push(text) > 0),
    lastTime: notHere,
    issueArchive: notHere,
    office: new Proxy({} as Services["office"], { get: notHere }),
    campaigns: options.campaigns ?? [],
    versions: seenVersions(null),
  };
  const props = { services, language, view, show: () => undefined, prepared: null, prepare: () => undefined };
  const announce = (text: string): void => void said.push(text);
  let rendered: RenderResult | undefined;
  await act(async () => {
    rendered = render(
      <Unstyled>
        <JobProvider>
          <Face {...props} announce={announce} />
        </JobProvider>
      </Unstyled>,
    );
    await Promise.resolve();
  });
  return Object.assign(rendered as RenderResult, { on, said, copied });
}
