// What the preview page holds ready for the panes inside it.
import type { Line } from "../hosts/wire/connect";
import type { Emit } from "../hosts/wire/wire";

export interface PaneLink {
  /**
   * Connects a pane to the wire of its workbook; a pane that is loaded again is connected anew.
   * @param workbook the `workbook` of the pane's address
   */
  attach(workbook: string, emit: Emit): Line;
  /** "zh-CN" or "en-US". */
  readonly displayLanguage: string;
  /** As Office would say it: "#FFFFFF". */
  readonly background: string;
  readonly foreground: string;
}

/** A window that may hold panes. */
export interface PaneHolder {
  tallysheetPreview?: PaneLink;
}
