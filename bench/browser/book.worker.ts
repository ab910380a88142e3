// The workbook that the pane stands over, in a thread of its own, as Excel is a process of its own.
import { lineTo, type Line } from "../../src/hosts/wire/connect";
import type { EventEntry } from "../../src/hosts/wire/wire";
import { Desk } from "../../src/preview/desk";

/** Answered one after the other, in their order. */
export type BookOrder =
  /** An empty workbook, or one from its bytes in base64. */
  | { readonly open: string | null }
  /** A pane comes to it; one that was there before is forgotten. */
  | { readonly attach: true }
  | { readonly request: string }
  /** As a person types; the sheet and cell are there and unlocked. */
  | { readonly type: { readonly sheet: string; readonly cell: string; readonly input: string | number } }
  /** Milliseconds spent with requests, each by itself, since this was asked last. */
  | { readonly spent: true };

export type BookReply =
  | { readonly done: unknown }
  | { readonly failure: string }
  | { readonly news: { readonly entries: readonly EventEntry[] } };

const desk = new Desk(String);
let line: Line | null = null;
const spent: number[] = [];

async function answer(order: BookOrder): Promise<unknown> {
  if ("open" in order) return open(order.open);
  if ("attach" in order) {
    const id = desk.state.front?.id ?? "";
    line = lineTo(desk.attach(id, (news) => postMessage({ news } satisfies BookReply)));
    return null;
  }
  if ("spent" in order) return spent.splice(0);
  if ("type" in order) {
    const { sheet, cell, input } = order.type;
    if (desk.state.front?.user.type(sheet, cell, input) !== true) throw new Error(`${cell} is locked`);
    return null;
  }
  if (line === null) throw new Error("no pane is attached");
  const begin = performance.now();
  const answered = await line(order.request);
  spent.push(performance.now() - begin);
  return answered;
}

function open(base64: string | null): null {
  if (base64 === null) desk.addEmpty("空白");
  else {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const refusal = desk.open(bytes, "form.xlsx");
    if (refusal !== null) throw new Error(refusal.code);
  }
  return null;
}

let last: Promise<unknown> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<BookOrder>) => {
  last = last
    .then(() => answer(data))
    .then(
      (done) => postMessage({ done } satisfies BookReply),
      (error: unknown) => postMessage({ failure: String(error) } satisfies BookReply),
    );
});
