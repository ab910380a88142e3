// Journeys over levels: communities to their street, streets to the district, in the words of the trade.
import type { Campaign, Unit } from "../../src/core/campaign/schema";
import { takeIn } from "../../src/core/returns/take-in";
import { fieldsOf } from "../../src/core/campaign/fields";
import { passUp } from "../../src/jobs/pass-up";
import { readWorkbook } from "../../src/xlsx/read";
import { bundled, type Gathered, Office } from "./scenario";
import { type Workplace, WORKPLACES } from "./workplaces";

const ISSUED = "2020-07-04T09:00:00+08:00";
const LATER = "2020-07-04T10:00:00+08:00";
const TABLE = bundled("lianglukou-2020");

const unit = (code: string, name: string): Unit => ({
  code,
  name,
  sectors: [],
  attributes: { unit_communities: 1 },
});
const community = (street: string, index: number): Unit =>
  unit(`${street}${index}`, `${street}街道第${index}社区`);

/** The two-crossings table, asked of others by another office. */
function level(id: string, office: string, name: string, units: readonly Unit[]): Campaign {
  return {
    ...structuredClone(TABLE),
    id,
    office,
    level: name,
    roster: { ...TABLE.roster, units: [...units] },
  };
}

const STREETS = ["A", "B"] as const;
const COMMUNITIES = STREETS.flatMap((street) => [1, 2, 3].map((index) => community(street, index)));
const DISTRICT = level("district-2020", "某区应急局", "区", [
  unit("JA", "A街道"),
  unit("JB", "B街道"),
  unit("JC", "C街道"),
]);

const FORM = DISTRICT.forms[0]!;

/** What each community reports: every number its own. */
function figuresOf(office: Office, index: number): Record<string, string | number> {
  const numbers = Object.entries(office.everything(1)).map(([key, value], at): [string, string | number] => [
    key,
    typeof value === "number" ? (at * 7 + index * 31) % 97 : String(value),
  ]);
  return Object.fromEntries(numbers);
}

async function flat(workplace: Workplace): Promise<Gathered> {
  const office = await Office.issuesOwn(level("flat-2020", "某区应急局", "区", COMMUNITIES), { workplace });
  for (const [index, { code }] of COMMUNITIES.entries()) {
    await office.fills(code, figuresOf(office, index));
    office.sends(code);
  }
  return office.gathers();
}

/** A street gathers its three communities, and its rollup is handed up. */
async function street(
  workplace: Workplace,
  name: string,
  but: readonly string[] = [],
): Promise<{ bytes: Uint8Array; codes: string[] }> {
  const own = COMMUNITIES.filter(({ code }) => code.startsWith(name));
  const office = await Office.issuesOwn(level(`street-${name}`, `${name}街道应急办`, "街道", own), {
    workplace,
  });
  for (const { code } of own.filter((each) => !but.includes(each.code))) {
    await office.fills(
      code,
      figuresOf(
        office,
        COMMUNITIES.findIndex((each) => each.code === code),
      ),
    );
    office.sends(code);
  }
  const gathered = await office.gathers();
  const above = DISTRICT.roster.units.find(({ code }) => code === `J${name}`)!;
  const job = { campaign: DISTRICT, form: FORM, period: null, unit: above, issued: ISSUED };
  const { bytes, findings } = await passUp(await gathered.reopened(), job);
  return { bytes, codes: findings.map(({ code }) => code) };
}

async function district(files: Readonly<Record<string, Uint8Array>>): Promise<Gathered> {
  const office = await Office.issuesOwn(DISTRICT);
  for (const [path, bytes] of Object.entries(files)) office.gets(path, bytes);
  return office.gathers();
}

describe.each(WORKPLACES)("%s", (_, workplace) => {
  /** Gathered once for all tests. */
  let streetA: ReturnType<typeof street>;
  beforeAll(() => (streetA = street(workplace, "A")));

  test("JOB-60 six communities, two streets, one district: every sum is that of a flat gathering", async () => {
    const [a, b] = [await streetA, await street(workplace, "B")];
    expect([a?.codes, b?.codes]).toEqual([[], []]);
    const [levels, whole] = [
      await district({ "JA.xlsx": a.bytes, "JB.xlsx": b.bytes }),
      await flat(workplace),
    ];
    const sums = fieldsOf(FORM).filter((field) => field.rollup === "sum");
    expect(sums.length).toBeGreaterThan(40);
    expect(sums.map(({ key }) => [key, levels.total(key)])).toEqual(
      sums.map(({ key }) => [key, whole.total(key)]),
    );
    expect(levels.rollup.totals.map(({ total }) => total)).toEqual(
      whole.rollup.totals.map(({ total }) => total),
    );
    expect(levels.verdicts).toEqual({
      "JA.xlsx": ["accepted", "file/accepted"],
      "JB.xlsx": ["accepted", "file/accepted"],
    });
    expect(levels.missingUnits).toEqual(["JC"]);
    expect(levels.codes("JA").filter((code) => code.startsWith("handed-up/"))).toEqual(["handed-up/from"]);
  });

  test("JOB-61 a total changed after handing up is found, with both numbers, and counts as typed", async () => {
    const { bytes } = await streetA;
    const plain = await district({ "JA.xlsx": bytes });
    const key = "launch_sessions";
    const handed = plain.total(key);
    const changed = await workplace.fill(bytes, FORM, { [key]: Number(handed) + 10 }, LATER);
    const gathered = await district({ "JA.xlsx": changed });
    expect(gathered.total(key)).toBe(String(Number(handed) + 10));
    const found = gathered.rollup.findings.find(({ code }) => code === "handed-up/changed");
    expect(found).toMatchObject({
      severity: "warning",
      place: { unit: "JA", field: key, sheet: "统计表" },
      args: { label: "启动活动场次", handed, typed: String(Number(handed) + 10) },
    });
    const emptied = await workplace.fill(bytes, FORM, { [key]: null }, LATER);
    expect((await district({ "JA.xlsx": emptied })).codes("JA")).toContain("handed-up/changed");
  });

  test("JOB-62 who is missing below is said when handing up, and above", async () => {
    const { bytes, codes } = await street(workplace, "A", ["A2"]);
    expect(codes).toContain("pass-up/incomplete");
    const gathered = await district({ "JA.xlsx": bytes });
    const sentence = gathered.report.findings.find(({ code }) => code === "handed-up/from")?.sentence;
    expect(sentence).toContain("A街道应急办汇总 3 个下级单位");
    expect(sentence).toContain("1 个未报（A街道第2社区）");
  });

  test("JOB-62 a damaged list of units is said; the figures count", async () => {
    const { bytes } = await streetA;
    const outcome = readWorkbook(bytes);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const stamp = outcome.workbook.sheets.find(({ name }) => name === "_tallysheet")!;
    const cells = new Map([...stamp.cells].filter(([, cell]) => !(cell.column === 4 && cell.row === 2)));
    const workbook = {
      ...outcome.workbook,
      sheets: outcome.workbook.sheets.map((one) => (one === stamp ? { ...stamp, cells } : one)),
    };
    const file = { path: "JA.xlsx", sha256: "", modified: null };
    const taken = takeIn(workbook, file, {
      campaign: DISTRICT,
      form: FORM,
      period: null,
      received: ISSUED,
    });
    if (!taken.ok) throw new Error(taken.verdict.finding.code);
    const codes = taken.incoming.findings
      .map(({ code }) => code)
      .filter((code) => code !== "form/not-finished");
    expect(codes).toEqual(["handed-up/damaged"]);
    expect(taken.incoming.figures.some(({ state }) => state === "number")).toBe(true);
  });
});
