// Filled forms as WPS and LibreOffice offices send them: .xls, .et, .ods and re-saved .xlsx, figure by figure.
import { fieldsOf, formOf } from "../../src/core/campaign/fields";
import type { Campaign, Unit } from "../../src/core/campaign/schema";
import { areaName } from "../../src/core/sheet/address";
import { planForm } from "../../src/core/form/plan";
import { carriedCampaign } from "../../src/core/form/recognise";
import type { UnitReturn } from "../../src/core/returns/return";
import { takeIn } from "../../src/core/returns/take-in";
import type { CellContent } from "../../src/core/sheet/plan";
import type { WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { readWorkbook, type ReadOutcome } from "../../src/xlsx/read";
import { readLegacy } from "../../src/xlsx/read-legacy";
import { isLegacy } from "../../src/xlsx/legacy-kind";
import { sniff } from "../../src/xlsx/sniff";
import { writeWorkbook } from "../../src/xlsx/write";
import { bundled } from "../journey/scenario";
import { valuesOf } from "../xlsx/foreign-workbook";
import { resaveByLibreOffice, resaveByOpenpyxl } from "./office";

jest.setTimeout(180_000);

const AT = "2023-06-29T10:00:00+08:00";

interface Filled {
  readonly campaign: Campaign;
  readonly unit: Unit;
  readonly bytes: Uint8Array;
}

/** What people type, in turn: every field gets another, and every form begins elsewhere. */
const COUNTS: readonly (CellContent | null)[] = [
  0,
  3,
  12,
  null,
  "3场",
  "约200",
  "/",
  "十二",
  1_234,
  "1,200",
  -1,
  "=1+1",
];
const TEXTS: readonly (CellContent | null)[] = [
  "文艺汇演",
  null,
  "多行\n文字",
  " 前后有空格 ",
  "<&>\"'",
  "𠮷野",
  "@领导",
];

async function filledForms(id: string, count: number): Promise<readonly Filled[]> {
  const campaign = bundled(id);
  const form = formOf(campaign);
  if (form === undefined) throw new Error(`${id} has no form`);
  const forms: Filled[] = [];
  for (let i = 0; i < count; i += 1) {
    const unit = campaign.roster.units[i % campaign.roster.units.length] as Unit;
    const values = new Map<string, CellContent>();
    fieldsOf(form).forEach((field, j) => {
      const typed = field.spec.kind === "text" ? TEXTS : COUNTS;
      const value = typed[(i * 5 + j) % typed.length] ?? null;
      if (value !== null) values.set(field.key, value);
    });
    const plan = planForm({ campaign, form, period: null, unit, issued: AT, values });
    forms.push({ campaign, unit, bytes: await writeWorkbook(plan, { modified: AT }) });
  }
  return forms;
}

function open(bytes: Uint8Array): WorkbookSnapshot {
  const kind = sniff(bytes);
  const outcome: ReadOutcome = isLegacy(kind) ? readLegacy(bytes, kind) : readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

function taken({ campaign, unit }: Filled, bytes: Uint8Array): UnitReturn {
  const form = formOf(campaign);
  if (form === undefined) throw new Error("no form");
  const file = { path: `${unit.code}_${unit.name}.x`, sha256: "", modified: null };
  const outcome = takeIn(open(bytes), file, { campaign, form, period: null, received: AT });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.verdict.finding));
  return outcome.incoming;
}

let forms: readonly Filled[];

beforeAll(async () => {
  forms = [...(await filledForms("zhoushan-2023", 10)), ...(await filledForms("lianglukou-2020", 10))];
});

test.each([
  ["LibreOffice as .xlsx", "xlsx", (files: readonly Uint8Array[]) => resaveByLibreOffice(files)],
  [
    "LibreOffice as .xls, which .et is too",
    "xls",
    (files: readonly Uint8Array[]) => resaveByLibreOffice(files, "xls"),
  ],
  ["LibreOffice as .ods", "ods", (files: readonly Uint8Array[]) => resaveByLibreOffice(files, "ods")],
  ["openpyxl", "xlsx", resaveByOpenpyxl],
])("XLSX-77 20 filled forms saved again by %s give the same figures and findings", (_, kind, resave) => {
  const again = resave(forms.map((form) => form.bytes));
  expect(again).toHaveLength(20);
  forms.forEach((form, i) => {
    const bytes = again[i] as Uint8Array;
    expect(sniff(bytes)).toBe(kind);
    const before = taken(form, form.bytes);
    const after = taken(form, bytes);
    expect(before.figures.filter((figure) => figure.typed !== null).length).toBeGreaterThan(40);
    expect(after.figures).toEqual(before.figures);
    expect(after.header).toEqual(before.header);
    expect(after.findings).toEqual(before.findings);
    expect(after.unit).toBe(form.unit.code);
  });
});

test.each(["xls", "ods"] as const)(
  "XLSX-78 as .%s a form reads cell by cell like the same document as .xlsx, its campaign included",
  (kind) => {
    const sources = forms.slice(9, 11);
    const old = resaveByLibreOffice(
      sources.map((form) => form.bytes),
      kind,
    );
    // The old file back to .xlsx: what LibreOffice itself reads in it, by our reader of .xlsx.
    const back = resaveByLibreOffice(old);
    old.forEach((bytes, i) => {
      const ours = open(bytes);
      const theirs = open(back[i] as Uint8Array);
      expect(ours.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual(
        theirs.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected]),
      );
      ours.sheets.forEach((sheet, s) => {
        const other = theirs.sheets[s];
        if (other === undefined) throw new Error(sheet.name);
        expect(contents(sheet)).toEqual(contents(other));
        expect(sheet.merges).toHaveLength(other.merges.length);
        expect(new Set(sheet.merges.map(areaName))).toEqual(new Set(other.merges.map(areaName)));
        expect(sheet.hiddenColumns).toEqual(other.hiddenColumns);
        expect(sheet.hiddenRows).toEqual(other.hiddenRows);
      });
      expect(ours.properties).toEqual(theirs.properties);
      expect(carriedCampaign(ours)).toEqual(carriedCampaign(open((sources[i] as Filled).bytes)));
    });
  },
);

/** Values alone: formulas are spelled differently. */
function contents(sheet: WorkbookSnapshot["sheets"][number]): unknown {
  const plain = new Map(
    [...sheet.cells].map(([key, { row, column, value }]) => [key, { row, column, value }]),
  );
  return valuesOf({ ...sheet, cells: plain });
}
