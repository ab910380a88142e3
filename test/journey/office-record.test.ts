// The rollup workbook as the office's record, over real workbooks: continued, corrected, merged with a colleague's.
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { reportOf } from "../../src/core/rollup/report";
import type { Rollup } from "../../src/core/rollup/rollup";
import { gather, type GatherOrder } from "../../src/jobs/gather";
import { openRollupFile } from "../../src/jobs/open-rollup-file";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import type { CellContent } from "../../src/core/sheet/plan";
import { bundled, figureIn, Office, opened, sha256, written } from "./scenario";
import { FILES, type Workplace, WORKPLACES } from "./workplaces";

const MADE = "2020-07-06T09:00:00+08:00";
const RECEIVED = "2020-07-01T09:00:00+08:00";
const FIELD = "study_group_sessions";
const CODES = ["SQ01", "SQ02", "SQ03", "SQ04"];

interface Returned {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Four returns: one whole, one with an approximate figure, one amended later. */
async function returned(workplace: Workplace): Promise<readonly Returned[]> {
  const office = await Office.issues("lianglukou-2020", { workplace });
  const files: Returned[] = [];
  for (const [index, code] of CODES.entries()) {
    await office.fillsAll(code, index + 1);
    if (index === 1) await office.fills(code, { [FIELD]: "约200" });
    files.push({ path: `回收/${code}.xlsx`, bytes: office.formOf(code) });
  }
  await office.fills("SQ01", { [FIELD]: 50 }, "2023-07-02T10:00:00+08:00");
  files.push({ path: "回收/SQ01（更正）.xlsx", bytes: office.formOf("SQ01") });
  return files;
}

const campaign = bundled("lianglukou-2020");
const form = campaign.forms[0] as GatherOrder["form"];

async function gatherInto(
  files: readonly Returned[],
  more: Partial<GatherOrder> = {},
): Promise<Awaited<ReturnType<typeof gather>>> {
  const incoming = files.map(({ path, bytes }) => ({ path, bytes: () => Promise.resolve(bytes) }));
  const order = { campaign, form, period: null, received: RECEIVED, made: MADE, ...more };
  return gather(incoming, order, { readWorkbook, sha256 });
}

/** What the office types over a unit's figure. */
interface Correction {
  readonly unit: string;
  readonly value: CellContent;
}

/** A day at the office: opens the workbook, perhaps types into it, and takes more returns in. */
async function goesOn(
  workplace: Workplace,
  rollup: Rollup,
  files: readonly Returned[],
  ...corrections: readonly Correction[]
): Promise<Rollup> {
  const place = await written(workplace, rollup);
  if (corrections.length > 0)
    await place.host.write(
      corrections.map(({ unit, value }) => ({ ...figureIn(rollup, unit, FIELD), value })),
    );
  const { record, noticed, findings } = await opened(place, MADE);
  expect(findings).toEqual([]);
  return (await gatherInto(files, { earlier: record, acts: noticed })).rollup;
}

describe.each(WORKPLACES)("%s", (_, workplace) => {
  test("JOB-30 continued day by day, corrections included, it equals everything gathered at once", async () => {
    const [one, two, three, four, amended] = (await returned(workplace)) as [
      Returned,
      Returned,
      Returned,
      Returned,
      Returned,
    ];
    const monday = (await gatherInto([one, two])).rollup;
    const tuesday = await goesOn(workplace, monday, [three], { unit: "SQ02", value: 198 });
    const wednesday = await goesOn(workplace, tuesday, [amended, two], { unit: "SQ03", value: 33 });
    const thursday = await goesOn(workplace, wednesday, [four]);
    const { acts } = thursday;
    expect(acts.map((act) => ("field" in act ? [act.unit, act.field] : []))).toEqual(
      expect.arrayContaining([
        ["SQ02", FIELD],
        ["SQ03", FIELD],
      ]),
    );
    const once = (await gatherInto([four, amended, three, two, one], { acts })).rollup;
    expect(reportOf(thursday)).toEqual(reportOf(once));
    expect(reportOf(thursday).fields.find(({ key }) => key === FIELD)).toMatchObject({
      total: String(50 + 198 + 33 + 4),
    });
    const again = await goesOn(workplace, thursday, []);
    expect(again).toEqual(thursday);
  });

  test("JOB-31 a correction flows through the totals' formulas, and is written with its mark and its line", async () => {
    const [one, two] = (await returned(workplace)) as [Returned, Returned];
    const first = (await gatherInto([one, two])).rollup;
    const second = await goesOn(workplace, first, [], { unit: "SQ02", value: 198 });
    const workbook = await (await written(workplace, second)).host.read("own", "contents");
    const texts = workbook.sheets.find(({ name }) => name === "办理记录")?.cells.values();
    expect([...(texts ?? [])].map(({ value }) => value)).toEqual(
      expect.arrayContaining(["更正", "约200", "198"]),
    );
    const findings = reportOf(second).findings.filter(
      ({ field, unit }) => field === FIELD && unit === "SQ02",
    );
    expect(findings.map(({ code, settled }) => [code, settled])).toEqual([
      ["cell/offered", "corrected"],
      ["figure/corrected", null],
    ]);
  });

  test("JOB-32 offers are counted only once accepted, and stay so when the rollup is continued", async () => {
    const [one, two, three] = (await returned(workplace)) as [Returned, Returned, Returned];
    const first = await gatherInto([one, two]);
    expect(first.accepted).toBe(0);
    const { record } = await opened(await written(workplace, first.rollup), MADE);
    const second = await gatherInto([], { earlier: record, acceptOffers: true });
    expect(second.accepted).toBe(1);
    const third = await goesOn(workplace, second.rollup, [three]);
    expect(reportOf(third).fields.find(({ key }) => key === FIELD)).toMatchObject({
      total: "204",
      reported: 3,
    });
  });

  test("JOB-33 the change list says what an amended return does, before anything is written", async () => {
    const [one, two, , , amended] = (await returned(workplace)) as [
      Returned,
      Returned,
      Returned,
      Returned,
      Returned,
    ];
    const { record } = await opened(await written(workplace, (await gatherInto([one, two])).rollup), MADE);
    const { changes } = await gatherInto([amended], { earlier: record });
    expect(changes.units.filter(({ change }) => change !== "unchanged")).toEqual([
      {
        code: "SQ01",
        name: expect.any(String) as string,
        change: "replaced",
        before: one.path,
        after: amended.path,
      },
    ]);
    expect(changes.figures).toMatchObject([
      { unit: "SQ01", field: FIELD, before: { typed: "1" }, after: { typed: "50" } },
    ]);
    const kept = await gatherInto([amended], { earlier: record, keep: "earlier" });
    expect(kept.changes.figures).toEqual([]);
  });

  test("JOB-38 a rollup workbook among the returns is said to be one, and never read as a return", async () => {
    const [one] = (await returned(workplace)) as [Returned];
    const { rollup } = await gatherInto([one]);
    const stray = { path: "回收/汇总.xlsx", bytes: (await written(workplace, rollup)).save() };
    const report = reportOf((await gatherInto([one, stray])).rollup);
    expect(report.files.map(({ path, code }) => [path, code])).toEqual([
      ["回收/SQ01.xlsx", "file/accepted"],
      ["回收/汇总.xlsx", "file/a-rollup"],
    ]);
  });

  test("JOB-39 words whose meaning the campaign has settled are counted and listed", async () => {
    const office = await Office.issuesOwn({ ...campaign, words: { 无: "0" } }, { workplace });
    await office.fillsAll("SQ01", 3);
    await office.fills("SQ01", { [FIELD]: "无" });
    const gathered = await office.sends("SQ01").gathers();
    expect(gathered.figure("SQ01", FIELD)).toMatchObject({ state: "number", value: "0", typed: "无" });
    expect(gathered.codes("SQ01").filter((code) => code.startsWith("cell/"))).toEqual(["cell/read-as"]);
    const without = await Office.issues("lianglukou-2020", { workplace });
    const plain = await without.gets("x.xlsx", office.formOf("SQ01")).gathers();
    expect(plain.figure("SQ01", FIELD)?.state).not.toBe("number");
    expect(plain.codes("SQ01")).not.toContain("form/other-version");
  });
});

test.each<[string, (pieces: readonly string[]) => readonly (string | null)[], string]>([
  [
    "a figure changed in the record",
    (pieces) => pieces.map((text) => text.replace('"约200"', '"约300"')),
    "damaged",
  ],
  ["a piece gone", ([head, , ...rest]) => [head ?? "", null, ...rest], "damaged"],
  ["the record emptied", () => [], "damaged"],
])("JOB-35 refused, never half read: %s", async (_, damage, fault) => {
  const [, two] = (await returned(FILES)) as [Returned, Returned];
  const plan = planRollup((await gatherInto([two])).rollup);
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name !== "_tallysheet") return sheet;
    const pieces = damage(sheet.cells.map(({ value }) => String(value)));
    const cells = pieces.flatMap((value, index) =>
      value === null ? [] : [{ row: index + 1, column: 1, look: "hidden" as const, value }],
    );
    return { ...sheet, cells };
  });
  const opened = openRollupFile(await writeWorkbook({ ...plan, sheets }), MADE);
  expect(opened).toMatchObject({ ok: false, finding: { code: `record/${fault}`, severity: "error" } });
});
