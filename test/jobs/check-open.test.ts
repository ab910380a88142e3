// The form that stands open, looked at while it is filled: read from Excel, not from a file.
import { planForm } from "../../src/core/form/plan";
import type { FormInput } from "../../src/core/form/input";
import type { WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { checkOpen, type OpenCheck, type OpenForm } from "../../src/jobs/check-open";
import { filled, seedInput, withValues } from "../core/form/seed-forms";
import { excelOnWire } from "../hosts/excel-on-wire";

const NOW = "2023-06-29T10:00:00+08:00";

async function snapshotOf(input: FormInput): Promise<WorkbookSnapshot> {
  const { host } = excelOnWire();
  await host.apply(planForm(input));
  return host.read("own", "contents");
}

async function lookAt(input: FormInput): Promise<OpenCheck> {
  return checkOpen(await snapshotOf(input), NOW);
}

async function openOf(input: FormInput): Promise<OpenForm> {
  const looked = await lookAt(input);
  if (looked.state !== "form") throw new Error(`it is ${looked.state}`);
  return looked.open;
}

const DH = seedInput("zhoushan-2023", "statistics", "DH");
const BLANK = seedInput("zhoushan-2023", "statistics", null);

describe("an open form", () => {
  test("FILL-1 an untouched form is looked at as any other: all that is asked for is missing", async () => {
    const { filled: done, expected, findings, unit } = await openOf(DH);
    const missing = findings.filter(({ code }) => code === "figure/missing");
    expect([unit.code, done, missing.length]).toEqual(["DH", 0, expected]);
    expect(missing.length).toBeGreaterThan(30);
  });

  test("FILL-1 a form filled properly has nothing missing, and its code and file name are known", async () => {
    const open = await openOf(filled(DH));
    expect(open.filled).toBe(open.expected);
    expect(open.findings.filter(({ code }) => code === "figure/missing")).toEqual([]);
    expect(open.checkCode).toMatch(/^\d{6}$/);
    expect(open.fileName).toBe("DH_定海区城管局.xlsx");
  });

  test("FILL-2 findings stand in the order of the form, whatever their severity", async () => {
    const { findings, fields } = await openOf(withValues(DH, { xi_study_attendance: 3 }));
    const keys = fields.map(({ field }) => field.key);
    const order = findings.map(({ place }) => keys.indexOf(place.field ?? ""));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test.each([
    ["3场", "cell/read-as", "3"],
    ["３", "cell/as-text", "3"],
    ["十二", "cell/read-as", "12"],
    ["约200", "cell/offered", "200"],
  ])("FILL-3 “%s” is said once, as %s, with the number it may be changed to", async (typed, code, value) => {
    const { findings } = await openOf(withValues(DH, { xi_study_count: typed }));
    const said = findings.filter(({ place }) => place.field === "xi_study_count");
    expect(said).toMatchObject([{ code, args: { value } }]);
  });

  test("FILL-4 where a rule's explanation is written is known, and what stands there is read", async () => {
    const empty = await openOf(withValues(DH, { xi_study_count: 0 }));
    const { findings, explanationPlaces } = empty;
    const failed = findings.find(({ code }) => code === "rule/failed");
    const rule = failed?.code === "rule/failed" ? failed.args.rule : "";
    expect(explanationPlaces.get(rule)?.sheet).toBe("核对");
    const explained = withValues(DH, { xi_study_count: 0 });
    const open = await openOf({ ...explained, explanations: new Map([[rule, "本单位无此类活动。"]]) });
    expect(open.findings).toContainEqual(
      expect.objectContaining({
        args: expect.objectContaining({ rule, explanation: "本单位无此类活动。" }) as unknown,
      }),
    );
  });

  test("FILL-5 a blank form without a unit says which can be chosen and where", async () => {
    const looked = await lookAt(BLANK);
    if (looked.state !== "noUnit") throw new Error(looked.state);
    expect(looked.units).toContain("定海区城管局");
    expect(looked.finding.code).toBe("file/no-unit");
    const { host } = excelOnWire();
    await host.apply(planForm(BLANK));
    if (looked.place === null) throw new Error("no place for the unit");
    await host.write([{ ...looked.place, value: "定海区城管局" }]);
    expect(checkOpen(await host.read("own", "contents"), NOW)).toMatchObject({
      state: "form",
      open: { unit: { code: "DH" } },
    });
  });

  test.each<[string, (workbook: WorkbookSnapshot) => WorkbookSnapshot, unknown]>([
    [
      "without any sheet of ours is none",
      (workbook) => ({ ...workbook, sheets: [], names: [], properties: {} }),
      { state: "none" },
    ],
    [
      "without the hidden sheet is not to be used",
      (workbook) => ({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== "_tallysheet") }),
      { state: "unusable", finding: { code: "form/not-issued" } },
    ],
    [
      "without its table is not to be used",
      (workbook) => ({
        ...workbook,
        names: [],
        sheets: workbook.sheets.filter(({ name }) => name !== "统计表" && name !== "打印"),
      }),
      { state: "unusable", finding: { code: "form/no-table" } },
    ],
  ])("FILL-6 a workbook %s", async (_, change, expected) => {
    expect(checkOpen(change(await snapshotOf(DH)), NOW)).toMatchObject(expected as object);
  });
});
