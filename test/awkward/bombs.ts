// Small files that would cost much time or memory, or reach outside, if they were believed.
import { strToU8, Zip, ZipDeflate } from "fflate";
import { fileOf, MAIN, partsOf, patchEntry, zipOf } from "../xlsx/foreign-workbook";
import type { Folder } from "./folder";

const SHEET = "xl/worksheets/sheet1.xml";
const MEGABYTE = 1_048_576;

export function bombFiles(): Folder {
  const sheet = (rows: string, doctype: string): string =>
    `<?xml version="1.0"?>${doctype}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>';
  return {
    "bombs/declared.xlsx": patchEntry(fileOf({}), SHEET, { size: 2_000 * MEGABYTE }),
    "bombs/lying.xlsx": lyingBomb(),
    "bombs/entries.xlsx": zipOf(
      Object.fromEntries([
        ["[Content_Types].xml", "<Types/>"],
        ["xl/workbook.xml", "<workbook/>"],
        ...Array.from({ length: 5_000 }, (_, i) => [`xl/media/${i}`, ""] as const),
      ]),
    ),
    "bombs/deep.xlsx": fileOf({ rows: "<row>".repeat(100_000) + "</row>".repeat(100_000) }),
    "bombs/entities.xlsx": fileOf({
      parts: { [SHEET]: sheet(row, '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;&a;&a;&a;&a;&a;">]>') },
    }),
    "bombs/outside-entity.xlsx": fileOf({
      parts: { [SHEET]: sheet(row, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>') },
    }),
    "bombs/many-cells.xlsx": fileOf({ rows: manyCells() }),
  };
}

/** 100 MB of blanks that claim to be 1,000 bytes. */
function lyingBomb(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(partsOf({}))) {
    const entry = new ZipDeflate(name, { level: 9 });
    zip.add(entry);
    if (name !== SHEET) entry.push(typeof content === "string" ? strToU8(content) : content, true);
    else for (let i = 0; i <= 100; i += 1) entry.push(new Uint8Array(MEGABYTE).fill(32), i === 100);
  }
  zip.end();
  return patchEntry(Buffer.concat(chunks), SHEET, { size: 1_000 });
}

function manyCells(): string {
  const cells = Array.from({ length: 1_000 }, () => "<c><v>1</v></c>").join("");
  return `<row>${cells}</row>`.repeat(501);
}
