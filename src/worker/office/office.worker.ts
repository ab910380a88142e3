// The script that the browser's worker of the office's desk runs.
import { workbookOpener } from "../open-workbook";
import { poolSize, readingPool } from "../reading-pool";
import { webSpawn } from "../spawn-web";
import type { OfficeMessage } from "./calls";
import { officeDesk } from "./desk";
import { sha256 } from "./sha256";

// Some web views start no workers from within one.
const size = typeof Worker === "undefined" ? 1 : poolSize(navigator.hardwareConcurrency);

const tools = {
  readWorkbook: workbookOpener(webSpawn).openWorkbook,
  sha256,
  pool: readingPool(webSpawn, { size }),
};

const desk = officeDesk(tools, (reply, transfer) => postMessage(reply, { transfer: [...transfer] }));

addEventListener("message", ({ data }: MessageEvent<OfficeMessage>) => desk.take(data));
