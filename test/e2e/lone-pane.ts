// The pane alone in a page of its own, as in Excel: its workbook lives in another process, the test's.
import { type Line, lineTo } from "../../src/hosts/wire/connect";
import { memoryBook, type MemoryBook } from "../../src/hosts/wire/memory-book";
import { makeWire, type Wire } from "../../src/hosts/wire/wire";
import type { Browsing, Opened } from "./browser";

export interface LonePane extends Opened {
  readonly book: MemoryBook;
  readonly wire: Wire;
}

/** What the page calls, and what it is called by. */
interface PaneWindow {
  readonly wireAnswer: Line;
  wireNews?: (message: unknown) => void;
}

/** Widths and heights in pixels. */
export async function openLonePane(
  browsing: Browsing,
  { width = 350, height = 768, book = memoryBook(), language = "zh-CN", dark = false } = {},
): Promise<LonePane> {
  let wire: Wire | undefined;
  const opened = await browsing.open("preview-pane.html", { width, height }, async (page) => {
    const made = makeWire(book, (message) => {
      const tell = (told: unknown): void => (window as unknown as PaneWindow).wireNews?.(told);
      // A page that is gone hears nothing.
      void page.evaluate(tell, message).catch(() => undefined);
    });
    wire = made;
    await page.exposeFunction("wireAnswer", lineTo(made));
    const looks = {
      displayLanguage: language,
      background: dark ? "#1F1F1F" : "#FFFFFF",
      foreground: dark ? "#FFFFFF" : "#000000",
    };
    await page.addInitScript((told) => {
      const line = window as unknown as PaneWindow;
      Object.assign(window, {
        tallysheetPreview: {
          attach: (_: string, emit: (message: unknown) => void) => {
            line.wireNews = emit;
            return line.wireAnswer;
          },
          ...told,
        },
      });
    }, looks);
  });
  if (wire === undefined) throw new Error("the pane has no wire");
  return { ...opened, book, wire };
}

/** Nothing outside was asked for, nothing was thrown, and the wire knew all it was asked. */
export function expectSound({ outside, thrown, wire }: LonePane): void {
  expect([outside, thrown, wire.gaps]).toEqual([[], [], []]);
}
