// The pane by itself over a workbook in memory: no grid shares its thread, and nothing calculates.
import { Desk } from "../../src/preview/desk";
import type { PaneHolder } from "../../src/preview/pane-link";

/** What the bench does in this page. */
export interface Solo {
  /** An empty workbook, or one from its bytes in base64. */
  open(base64: string | null): void;
  /** A page of this server in the frame, for the workbook in front: the pane, or another to compare with. */
  show(page: string): void;
  /** As a person types; the sheet and cell are there and unlocked. */
  type(sheet: string, cell: string, input: string | number): void;
}

const desk = new Desk(String);
(window as PaneHolder).tallysheetPreview = {
  attach: (workbook, emit) => desk.attach(workbook, emit),
  displayLanguage: "zh-CN",
  background: "#FFFFFF",
  foreground: "#000000",
};

const solo: Solo = {
  open(base64) {
    if (base64 === null) return desk.addEmpty("空白");
    const refusal = desk.open(
      Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)),
      "form.xlsx",
    );
    if (refusal !== null) throw new Error(refusal.code);
  },
  show(page) {
    const frame = document.createElement("iframe");
    frame.style.cssText = "border: 0; width: 350px; height: 700px";
    frame.src = `${page}?workbook=${desk.state.front?.id ?? ""}`;
    document.body.append(frame);
  },
  type(sheet, cell, input) {
    if (desk.state.front?.user.type(sheet, cell, input) !== true) throw new Error(`${cell} is locked`);
  },
};
Object.assign(window, { solo });
