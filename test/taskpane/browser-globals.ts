// What every browser has and jsdom lacks, from Node: imported before the code that needs it.
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });

Object.defineProperty(globalThis, "crypto", { value: webcrypto });

if (typeof Blob !== "undefined" && !("arrayBuffer" in Blob.prototype)) {
  Object.defineProperty(Blob.prototype, "arrayBuffer", {
    value(this: Blob): Promise<ArrayBuffer> {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as ArrayBuffer);
        reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
        reader.readAsArrayBuffer(this);
      });
    },
  });
}

// There is no layout to scroll.
if (typeof Element !== "undefined") Element.prototype.scrollIntoView = () => undefined;
