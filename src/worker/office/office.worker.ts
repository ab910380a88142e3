// The script that the browser's worker of the office's desk runs.
import { workbookOpener } from "../open-workbook";
import { webSpawn } from "../spawn-web";
import type { OfficeMessage } from "./calls";
import { officeDesk } from "./desk";
import { sha256 } from "./sha256";

const desk = officeDesk({ readWorkbook: workbookOpener(webSpawn).openWorkbook, sha256 }, (reply, transfer) =>
  postMessage(reply, { transfer: [...transfer] }),
);

addEventListener("message", ({ data }: MessageEvent<OfficeMessage>) => desk.take(data));
