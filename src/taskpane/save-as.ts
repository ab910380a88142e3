// The web view's own "save as" dialog, for where it has one and its downloads do not arrive.
import { HostError } from "../core/sheet/host";
import type { OutgoingFile } from "./services";

/** What of the File System Access API is used; not every web view has it, and TypeScript's own types have none of it. */
interface SavePicker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<{
    createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** @returns undefined where the web view has no such dialog */
export function saveAsDialog(view: object): ((file: OutgoingFile) => Promise<boolean>) | undefined {
  const pick = (view as Partial<SavePicker>).showSaveFilePicker?.bind(view);
  if (pick === undefined) return undefined;
  return async ({ name, bytes }) => {
    try {
      const file = await pick({ suggestedName: name });
      const writing = await file.createWritable();
      await writing.write(bytes);
      await writing.close();
      return true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === "AbortError") return false;
      throw new HostError(CODES[error.name] ?? "no-access", error.message, error);
    }
  };
}

/** A frame from elsewhere, as on the web, may not open the dialog at all. */
const CODES: Readonly<Record<string, HostError["code"]>> = {
  SecurityError: "unsupported",
  QuotaExceededError: "disk-full",
};
