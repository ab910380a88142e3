// What the pane is handed from outside: the open workbook, workers, the clock, and ways to hand files over.
import type { Host, Progress, Screen } from "../core/sheet/host";
import type { IssueOrder } from "../jobs/issue";
import type { OfficeCalls } from "../worker/office/calls";
import type { OfficeClient } from "../worker/office/client";
import type { WorkbookOpener } from "../worker/open-workbook";
import type { SeenVersions } from "./seen-versions";

/** Made once, in index.tsx; the pane itself knows neither Excel nor the preview. */
export interface Services {
  /** The workbook that stands open beside the pane. */
  readonly host: Host & Screen;
  /** Reads the bytes of any workbook format; what takes too long is a refusal. */
  readonly openWorkbook: WorkbookOpener["openWorkbook"];
  /** The moment, ISO 8601 with the zone of this machine. */
  readonly now: () => string;
  /** Hands a file to the person: "opened" in a window of its own, "saved" as a download; throws HostError. */
  readonly deliver: (file: OutgoingFile) => Promise<"opened" | "saved">;
  /**
   * Lets the person choose where a file goes; false where they chose nothing. To be called from a click. Absent
   * where the web view has no such dialog.
   */
  readonly saveAs?: (file: OutgoingFile) => Promise<boolean>;
  /** Puts text on the clipboard; false where the web view forbids it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** All forms of a campaign as the pieces of a zip, made off the main thread; HostError "cancelled" when stopped. */
  readonly issueArchive: (
    order: IssueOrder,
    signal: AbortSignal,
    progress: Progress,
  ) => Promise<readonly Uint8Array[]>;
  /** Reads the rollup of the time before, off the main thread; HostError "cancelled" when stopped. */
  readonly lastTime: (
    ask: OfficeCalls["lastTime"]["ask"],
    signal: AbortSignal,
  ) => Promise<OfficeCalls["lastTime"]["answer"]>;
  /** The office's desk, in a worker of its own that starts with the first question. */
  readonly office: OfficeClient;
  /** The campaigns that come with the add-in. */
  readonly campaigns: readonly BundledCampaign[];
  /** Which versions of campaigns have stood open on this machine. */
  readonly versions: SeenVersions;
}

export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Workbooks can be opened in Excel; everything else is downloaded. */
  readonly kind: "workbook" | "other";
  /** The person wants the file, not a window. */
  readonly prefer?: "download";
}

export interface BundledCampaign {
  readonly id: string;
  /** JSON text, loaded when asked for. */
  readonly load: () => Promise<string>;
}
