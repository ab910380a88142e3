// Filled forms as other programs lay out the same workbook inside its zip.
import { strToU8, unzipSync } from "fflate";
import { MAIN, OFFICE, zipOf } from "../xlsx/foreign-workbook";
import { filledForm } from "./filled-form";
import type { Folder } from "./folder";
import { BOOK, BOOK_RELATIONS, rewritten, TABLE, TEXTS, textsOf } from "./parts";

export async function foreignFiles(): Promise<Folder> {
  return {
    "foreign/strict.xlsx": strict(await filledForm("E08")),
    "foreign/prefixed.xlsx": prefixed(await filledForm("E09")),
    "foreign/inline-texts.xlsx": inlineTexts(await filledForm("E10")),
    "foreign/rich-phonetic.xlsx": richTexts(await filledForm("E11")),
    "foreign/no-addresses.xlsx": rewritten(await filledForm("E12"), { [TABLE]: withoutAddresses }),
    "foreign/utf16.xlsx": wide(await filledForm("E13")),
    "foreign/backslashes.xlsx": backslashes(await filledForm("E14")),
    "foreign/absolute-targets.xlsx": rewritten(await filledForm("E15"), {
      [BOOK_RELATIONS]: (text) => text.replace(/Target="([^"]*)"/g, (_, path) => `Target="/XL/./${path}"`),
    }),
    "foreign/stray-cell.xlsx": rewritten(await filledForm("E16"), {
      [TABLE]: (text) =>
        text.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>'),
    }),
    "foreign/many-names.xlsx": rewritten(await filledForm("E17"), { [BOOK]: manyNames }),
    "foreign/wrong-dimension.xlsx": rewritten(await filledForm("E18"), {
      [TABLE]: (text) => text.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="B2:C3"/>'),
    }),
  };
}

/** ISO/IEC 29500 strict: other namespaces throughout. */
function strict(bytes: Uint8Array): Uint8Array {
  const texts = Object.entries(textsOf(bytes)).map(([name, text]) => [
    name,
    text
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  ]);
  return zipOf(Object.fromEntries(texts) as Record<string, string>);
}

function prefixed(bytes: Uint8Array): Uint8Array {
  const rewrite = (text: string): string =>
    text.replace(/<(\/?)([A-Za-z])/g, "<$1x:$2").replace(` xmlns="${MAIN}"`, ` xmlns:x="${MAIN}"`);
  return rewritten(bytes, { [BOOK]: rewrite, [TABLE]: rewrite, [TEXTS]: rewrite });
}

/** The texts between <si> and </si>, in order. */
function items(sharedStrings: string): readonly string[] {
  return [...sharedStrings.matchAll(/<si>(.*?)<\/si>/gs)].map((match) => match[1] as string);
}

function inlineTexts(bytes: Uint8Array): Uint8Array {
  const texts = items(textsOf(bytes)[TEXTS] ?? "");
  return rewritten(bytes, {
    [TABLE]: (sheet) =>
      sheet.replace(
        / t="s"><v>(\d+)<\/v>/g,
        (_, index: string) => ` t="inlineStr"><is>${texts[Number(index)] ?? ""}</is>`,
      ),
  });
}

/** Every text in two runs, with the reading above it that Japanese and some Chinese input methods leave. */
function richTexts(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, {
    [TEXTS]: (text) =>
      text.replace(/<si><t[^>]*>(.*?)<\/t><\/si>/gs, (whole: string, value: string) => {
        const [first, ...rest] = value;
        if (first === undefined || value.includes("&")) return whole;
        const run = (part: string): string => `<r><t xml:space="preserve">${part}</t></r>`;
        return `<si>${run(first)}${run(rest.join(""))}<rPh sb="0" eb="1"><t>du yin</t></rPh></si>`;
      }),
  });
}

/** Rows and cells one after the other, gaps filled with empty ones. */
function withoutAddresses(sheet: string): string {
  return sheet.replace(/<row r="\d+"/g, "<row").replace(/<row[^>]*>.*?<\/row>/gs, (row) => {
    let next = 1;
    return row.replace(/<c r="([A-Z]+)\d+"/g, (_, letters: string) => {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const gap = "<c/>".repeat(column - next);
      next = column + 1;
      return `${gap}<c`;
    });
  });
}

function wide(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(textsOf(bytes)).map(([name, text]) => {
    const declared = text.replace('encoding="UTF-8"', 'encoding="UTF-16"');
    return [name, name.includes("xl/") ? new Uint8Array(Buffer.from(`\ufeff${declared}`, "utf16le")) : text];
  });
  return zipOf(Object.fromEntries(parts) as Record<string, string | Uint8Array>);
}

/** As WPS and some Java and .NET programs write zips: backslashes, and entries for folders. */
function backslashes(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name.replaceAll("/", "\\"), content] as const,
  );
  return zipOf({ "xl/": strToU8(""), ...Object.fromEntries(parts) });
}

function manyNames(book: string): string {
  const names = Array.from({ length: 20_000 }, (_, i) => `<definedName name="_旧${i}">#REF!</definedName>`);
  return book.replace("</definedNames>", `${names.join("")}</definedNames>`);
}
