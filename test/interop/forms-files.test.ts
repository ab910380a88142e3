// Our forms as other programs find them: locks over the whole sheet, where they open, what they print.
import { subtractAreas } from "../../src/core/sheet/area-set";
import { areaName, cellName } from "../../src/core/sheet/address";
import { layoutForm, placesOf, TABLE_SHEET } from "../../src/core/form/layout";
import { nameOf } from "../../src/core/form/names";
import { planForm } from "../../src/core/form/plan";
import type { SheetPlan } from "../../src/core/sheet/plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { FORMS, mixed, seedCampaign, seedInput } from "../core/form/seed-forms";
import type { Dump } from "./dump";
import { dumpByOpenpyxl, type Locks, locksByLibreOffice } from "./office";

jest.setTimeout(180_000);

const inputs = FORMS.flatMap(([id, formId]) => {
  const own = seedInput(id, formId, seedCampaign(id).roster.units.at(-2)?.code ?? null);
  return [seedInput(id, formId, null), own, mixed(own, 2)];
});
const plans = inputs.map(planForm);
const cases = inputs.map((input, index): [string, number] => [
  `${input.campaign.id} ${input.form.id} ${input.unit?.code ?? "blank"}${input.values.size > 0 ? " filled" : ""}`,
  index,
]);
let locks: Locks[];
let dumps: Dump[];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const plan of plans) files.push(await writeWorkbook(plan));
  locks = locksByLibreOffice(files);
  dumps = dumpByOpenpyxl(files);
});

const WHOLE = [{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }];

test.each(cases)("FORM-13 %s: over A1:XFD1048576 LibreOffice finds only fill cells unlocked", (_, index) => {
  const found = locks[index] as Locks;
  const plan = plans[index]!;
  expect(found.normalLocked).toBe(false);
  expect(found.sheets.map((sheet) => [sheet.name, sheet.protected])).toEqual(
    plan.sheets.map(({ name }) => [name, true]),
  );
  found.sheets.forEach(({ name, unlocked, locked }, at) => {
    const planned = (plan.sheets[at] as SheetPlan).unlocked;
    expect(planned.length > 0).toBe(name === TABLE_SHEET || name === "核对");
    expect(subtractAreas(unlocked, planned)).toEqual([]);
    expect(subtractAreas(planned, unlocked)).toEqual([]);
    expect(subtractAreas(subtractAreas(WHOLE, locked), planned)).toEqual([]);
  });
});

test.each(cases)(
  "FORM-14 %s: opens on 统计表, the cursor in the first blank, results to be renewed",
  (_, index) => {
    const dump = dumps[index] as Dump;
    const table = plans[index]!.sheets.find((sheet) => sheet.name === TABLE_SHEET)!;
    const found = dump.sheets.find((sheet) => sheet.name === TABLE_SHEET)!;
    expect(dump.active).toBe(TABLE_SHEET);
    expect(dump.sheets.filter((sheet) => sheet.view["front"] === true).map((sheet) => sheet.name)).toEqual([
      TABLE_SHEET,
    ]);
    expect(found.view["cursor"]).toBe(cellName(table.cursor!.row, table.cursor!.column));
    expect(dump.fullCalcOnLoad).toBe(true);
    expect(dump.structureProtected).toBe(true);
    expect(dump.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ["填报说明", "visible"],
      ["统计表", "visible"],
      ["核对", "visible"],
      ["打印", "visible"],
      ["_tallysheet", "veryHidden"],
    ]);
  },
);

test.each(cases)("FORM-3, FORM-10 %s: openpyxl finds every field's name and validation", (_, index) => {
  const dump = dumps[index] as Dump;
  const input = inputs[index]!;
  const places = placesOf(layoutForm(input.form));
  for (const { field, row, column } of places) {
    const at = { top: row, left: column, bottom: row, right: column };
    expect(dump.names[nameOf(field.key)]).toBe(`'${TABLE_SHEET}'!$${areaName(at).replace(/\d+/, "$$$&")}`);
  }
  const table = dump.sheets.find((sheet) => sheet.name === TABLE_SHEET)!;
  const validated = new Set(table.validations.flatMap((each) => each.areas.split(" ")));
  const open = table.cells.filter((cell) => !cell.locked).map((cell) => cell.cell);
  const fields = places.map(({ row, column }) => cellName(row, column)).filter((cell) => open.includes(cell));
  expect(fields.filter((cell) => !validated.has(cell))).toEqual([]);
  for (const each of table.validations) {
    expect(each.prompt?.[1]).toBeTruthy();
    expect(each.error?.[1]).toBeTruthy();
    expect(each.style ?? "stop").toBe("stop");
  }
});

test.each(cases)("FORM-15 %s: A4, one page wide, heads repeated", (_, index) => {
  const dump = dumps[index] as Dump;
  const layout = layoutForm(inputs[index]!.form);
  const of = (name: string) => dump.sheets.find((sheet) => sheet.name === name)!.print;
  for (const name of ["填报说明", "统计表", "打印"]) {
    expect(of(name)).toMatchObject({
      paper: 9,
      fit: true,
      wide: 1,
      orientation: "portrait",
      centered: true,
    });
  }
  expect(of("统计表")["titleRows"]).toBe(`$${layout.headRow}:$${layout.headRow}`);
  expect(of("打印")["titleRows"]).toBe("$3:$3");
});
