// 审核结果 as a file of its own: a workbook with that one sheet, or .csv for other programs.
import { explain } from "../core/text/explain";
import type { Language } from "../core/text/sentences";
import { planFindings } from "../core/rollup/plan/findings-sheet";
import { ROLLUP_WORDS, SHEETS } from "../core/rollup/plan/words";
import { typedOf } from "../core/rollup/report";
import type { Rollup } from "../core/rollup/rollup";
import { drawnSheet } from "../core/sheet/long-plan";
import { writeWorkbook } from "../xlsx/write";

export async function findingsWorkbook(rollup: Rollup, language: Language): Promise<Uint8Array> {
  const words = ROLLUP_WORDS[language];
  const sheet = drawnSheet(planFindings(rollup, words, language));
  // Links lead to the matrix, which is not in this file.
  const cells = sheet.cells.map((cell) => {
    const { formula, ...rest } = cell;
    return formula === undefined ? cell : rest;
  });
  const plan = {
    sheets: [{ ...sheet, cells }],
    names: [],
    properties: {},
    activeSheet: SHEETS.findings,
    structureProtected: false,
    title: words.findingsTitle,
  };
  return writeWorkbook(plan, { modified: rollup.made });
}

/** UTF-8 with the mark that Excel wants, CRLF, every text quoted. */
export function findingsCsv(rollup: Rollup, language: Language): Uint8Array {
  const words = ROLLUP_WORDS[language];
  const names = new Map(rollup.units.map(({ code, name }) => [code, name]));
  const labels = new Map(rollup.fields.map(({ key, label }) => [key, label]));
  const head = [
    words.number,
    words.severityHead,
    words.code,
    words.unit,
    words.field,
    words.typed,
    words.sentence,
    words.settledHead,
    words.file,
    words.sourceCell,
  ];
  const rows = rollup.findings.map((found, index) => {
    const { unit, field, file, sheet, cell } = found.place;
    return [
      String(index + 1),
      words.severity[found.severity],
      unit ?? "",
      names.get(unit ?? "") ?? "",
      labels.get(field ?? "") ?? "",
      typedOf(rollup, unit, field) ?? "",
      explain({ ...found, place: {} }, language),
      found.severity === "note" && found.settled === undefined ? "" : words.settled[found.settled ?? "open"],
      file ?? "",
      [sheet, cell].filter((part) => part !== undefined).join("!"),
    ];
  });
  const text = [head, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** What a spreadsheet would take for a formula begins with an apostrophe (Law M5). */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
