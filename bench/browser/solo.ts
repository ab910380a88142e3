// The pane by itself over a workbook in another thread: no grid shares its thread, and nothing calculates.
import type { PaneHolder } from "../../src/preview/pane-link";
import type { Emit } from "../../src/hosts/wire/wire";
import type { BookOrder, BookReply } from "./book.worker";

/** What the bench does in this page. */
export interface Solo {
  /** Puts an order to the workbook; its answer. */
  order(order: BookOrder): Promise<unknown>;
  /** A page of this server in the frame: the pane for that workbook, or another page to compare with. */
  show(page: string): void;
}

interface Waiting {
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: Error) => void;
}

const waiting: Waiting[] = [];
let emit: Emit = () => undefined;
const worker = new Worker("book.js");
worker.onerror = ({ message }) => waiting.shift()?.reject(new Error(message));
worker.onmessage = ({ data }: MessageEvent<BookReply>) => {
  if ("news" in data) emit(data.news);
  else if ("failure" in data) waiting.shift()?.reject(new Error(data.failure));
  else waiting.shift()?.resolve(data.done);
};

function order(given: BookOrder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    worker.postMessage(given);
  });
}

(window as PaneHolder).tallysheetPreview = {
  attach(_, heard) {
    emit = heard;
    void order({ attach: true });
    return async (request) => (await order({ request })) as string;
  },
  displayLanguage: "zh-CN",
  background: "#FFFFFF",
  foreground: "#000000",
};

const solo: Solo = {
  order,
  show(page) {
    const frame = document.createElement("iframe");
    frame.style.cssText = "border: 0; width: 350px; height: 700px";
    frame.src = page;
    document.body.append(frame);
  },
};
Object.assign(window, { solo });
