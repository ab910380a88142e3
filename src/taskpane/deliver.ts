// Hands a file over: a workbook opens in a window of its own where Excel can, everything else is downloaded.
import { HostError, type Screen } from "../core/sheet/host";
import type { OutgoingFile } from "./services";

/** What Excel says where it cannot open a generated workbook: it is not there yet, or never will be. */
const NOT_HERE: readonly HostError["code"][] = ["too-old", "unsupported", "unexpected"];

export async function deliverFile(
  file: OutgoingFile,
  screen: Pick<Screen, "open">,
  download: (file: OutgoingFile) => void,
): Promise<"opened" | "saved"> {
  if (file.kind === "workbook" && file.prefer !== "download") {
    try {
      await screen.open(file.bytes);
      return "opened";
    } catch (error) {
      if (!(error instanceof HostError) || !NOT_HERE.includes(error.code)) throw error;
    }
  }
  download(file);
  return "saved";
}

const TYPES = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  other: "application/octet-stream",
} as const;

/** The browser's own download; there is no way to learn whether the person kept it. */
export function downloadFile({ name, bytes, kind }: OutgoingFile): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPES[kind] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some web views begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
