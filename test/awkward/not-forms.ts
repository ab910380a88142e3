// What lies among the returns and is no workbook at all, archives, and files damaged on their way.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { gbkZip } from "./gbk-zip";
import { fileOf, patchEntry, zipOf } from "../xlsx/foreign-workbook";
import { filledForm } from "./filled-form";
import type { Folder } from "./folder";
import { TABLE } from "./parts";

const OWN_PASSWORD = join(__dirname, "../fixtures/legacy/own-password.xls");

export async function notFormFiles(): Promise<Folder> {
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const table = "<table><tr><td>示例单位</td><td>3</td></tr></table>";
  return {
    "not-forms/table.csv": strToU8("\ufeff序号,项目,场次\r\n1,专题学习,3\r\n"),
    "not-forms/scan.pdf": strToU8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"),
    "not-forms/photo.png": picture,
    "not-forms/photo-renamed.xlsx": picture,
    "not-forms/page-renamed.xls": strToU8(
      `<html><head><meta charset="utf-8"></head><body>${table}</body></html>`,
    ),
    "not-forms/xml-spreadsheet.xls": strToU8(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    "not-forms/empty.xlsx": new Uint8Array(),
    "not-forms/new-workbook.xlsx": fileOf({}),
    "not-forms/unknown.xlsx": Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256),
    "not-forms/table.docx": zipOf({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": "<w:document/>",
    }),
    "not-forms/returns.rar": strToU8("Rar!\u001a\u0007\u0000 the rest does not matter"),
    "not-forms/scan.ofd": zipOf({ "OFD.xml": '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' }),
    "not-forms/~$ours.xlsx": strToU8("\u0006Office".padEnd(165, " ")),
    "not-forms/xlsx-named.xls": await filledForm("E35"),
  };
}

export async function archiveFiles(): Promise<Folder> {
  const inner = zipOf({ "里层.xlsx": await filledForm("E39") });
  return {
    "archives/returns.zip": gbkZip({
      "第一批/示例单位37.xlsx": await filledForm("E37"),
      "第一批/示例单位38.xlsx": await filledForm("E38"),
      "第一批/说明.txt": strToU8("请查收"),
    }),
    "archives/zip-in-zip.zip": zipOf({ "里层.zip": inner }),
    "archives/nothing.zip": zipSync({}),
    "archives/only-folders.zip": zipOf({ "回收表/": new Uint8Array() }),
  };
}

export async function damagedFiles(): Promise<Folder> {
  const whole = await filledForm("LY");
  return {
    "damaged/password.xls": readFileSync(OWN_PASSWORD),
    "damaged/cut-off.xlsx": whole.slice(0, Math.floor(whole.length * 0.6)),
    "damaged/wrong-checksum.xlsx": patchEntry(whole, TABLE, { crc: 1 }),
    "damaged/raw-control-character.xlsx": fileOf({
      rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>3\u0007</t></is></c></row>',
    }),
    "damaged/sheet-missing.xlsx": fileOf({ parts: { "xl/worksheets/sheet1.xml": undefined } }),
  };
}
