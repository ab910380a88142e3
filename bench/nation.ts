// 620,000 villages through town, county, city and province to the nation, every rollup the next level's return.
import { fieldsOf } from "../src/core/campaign/fields";
import type { Campaign, Unit } from "../src/core/campaign/schema";
import { planForm } from "../src/core/form/plan";
import { readValue } from "../src/core/form/value";
import type { UnitReturn } from "../src/core/returns/return";
import { takeIn } from "../src/core/returns/take-in";
import { passUp } from "../src/core/rollup/pass-up";
import { remake } from "../src/core/rollup/record";
import type { Rollup } from "../src/core/rollup/rollup";
import type { CellContent } from "../src/core/sheet/plan";
import { sha256 } from "../src/cli/files";
import { passUp as passUpFile } from "../src/jobs/pass-up";
import { readWorkbook } from "../src/xlsx/read";
import { writeWorkbook } from "../src/xlsx/write";
import { digits, report } from "./report";
import { ISSUED, RECEIVED, SAVED, townOf } from "./town";

const PROVINCES = Number(process.env["BENCH_PROVINCES"] ?? 31);
const VILLAGES = 620_000;
const NATION = 31;
/** Offices below each office, from the nation down; a town has as many villages as make 620,000. */
const LEVELS = [
  { name: "国", below: NATION },
  { name: "省", below: 11 },
  { name: "市", below: 8 },
  { name: "县", below: 14 },
] as const;
const TOWNS = LEVELS.reduce((product, { below }) => product * below, 1);

const { campaign: base, form } = townOf(1);
const fields = fieldsOf(form);
const sums = fields.filter(({ rollup }) => rollup === "sum");
const sectors = base.sectors.map(({ id }) => id);

/** What a village reports under each field, and the flat sum of all that was reported. */
const flat = new Map(sums.map(({ key }) => [key, 0]));
const spent = new Map<string, { offices: number; returns: number; ms: number; files: number }>();
let villages = 0;
let towns = 0;

function unitOf(code: string): Unit {
  return { code, name: `单位${code}`, sectors, attributes: {} };
}

function officeOf(code: string, level: string, units: readonly Unit[]): Campaign {
  return { ...base, office: `单位${code}`, level, roster: { ...base.roster, units: [...units] } };
}

/** A return as it would have been read from cells holding these values. */
function returnOf(unit: Unit, values: ReadonlyMap<string, CellContent>): UnitReturn {
  const figures = fields.map(({ key, spec }) => {
    const value = values.get(key) ?? null;
    const typed = value === null ? null : String(value);
    return { ...readValue({ value }, spec), field: key, typed, sheet: null, cell: null };
  });
  const file = { path: `${unit.code}.xlsx`, sha256: unit.code.padStart(64, "0"), modified: SAVED };
  return {
    file,
    unit: unit.code,
    form: form.id,
    period: null,
    version: base.version,
    finished: SAVED,
    received: RECEIVED,
    figures,
    header: [],
    findings: [],
  };
}

function villageValues(index: number): Map<string, CellContent> {
  const values = new Map<string, CellContent>();
  fields.forEach(({ key, spec }, order) => {
    const number = (index * 7_919 + order * 104_729) % 50;
    if (spec.kind === "count" || spec.kind === "decimal") values.set(key, number);
    else if (spec.kind === "yesNo") values.set(key, "是");
    else if (spec.kind === "text") values.set(key, "宣讲活动");
  });
  for (const { key } of sums) flat.set(key, (flat.get(key) as number) + Number(values.get(key)));
  return values;
}

/** The return by way of a real workbook; its figures must be those it was made of. */
function throughFile(campaign: Campaign, unit: Unit, bytes: Uint8Array): UnitReturn {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const file = { path: `${unit.code}.xlsx`, sha256: sha256(bytes), modified: SAVED };
  const taken = takeIn(outcome.workbook, file, { campaign, form, period: null, received: RECEIVED });
  if (!taken.ok) throw new Error(taken.verdict.finding.code);
  return taken.incoming;
}

/** All returns of an office, from below; the first of each office of a sample goes through a file. */
async function returnsBelow(code: string, depth: number, sample: boolean): Promise<Rollup> {
  const level = LEVELS[depth];
  const name = level?.name ?? "乡镇";
  const count = level === undefined ? villagesOf() : depth === 0 ? PROVINCES : level.below;
  const units = Array.from({ length: count }, (_, i) => unitOf(`${code}${String(i + 1).padStart(2, "0")}`));
  const campaign = officeOf(code, name, units);
  const returns: UnitReturn[] = [];
  for (const [i, unit] of units.entries()) {
    const real = sample && i === 0;
    returns.push(
      level === undefined
        ? await villageReturn(campaign, unit, real)
        : await officeReturn(
            campaign,
            unit,
            await returnsBelow(unit.code, depth + 1, real),
            real,
            LEVELS[depth + 1]?.name ?? "乡镇",
          ),
    );
  }
  const begin = cpu();
  const made = { campaign, form: form.id, period: null, made: RECEIVED, returns, verdicts: [], acts: [] };
  const rollup = remake(made);
  if (rollup.kept.length !== units.length) throw new Error(`${name} ${code}: not all returns were counted`);
  spend(name, cpu() - begin, { offices: 1, returns: units.length });
  return rollup;
}

function villagesOf(): number {
  towns += 1;
  const least = Math.floor(VILLAGES / TOWNS);
  return towns <= VILLAGES - least * TOWNS ? least + 1 : least;
}

async function villageReturn(campaign: Campaign, unit: Unit, real: boolean): Promise<UnitReturn> {
  const values = villageValues((villages += 1));
  if (!real) return returnOf(unit, values);
  const plan = planForm({ campaign, form, period: null, unit, issued: ISSUED, values });
  spend("乡镇", 0, { files: 1 });
  return same(throughFile(campaign, unit, await writeWorkbook(plan)), returnOf(unit, values));
}

async function officeReturn(
  above: Campaign,
  unit: Unit,
  rollup: Rollup,
  real: boolean,
  name: string,
): Promise<UnitReturn> {
  const begin = cpu();
  const order = { campaign: above, form, period: null, unit };
  const passed = returnOf(unit, passUp(rollup, order).value.values);
  spend(name, cpu() - begin, {});
  if (!real) return passed;
  spend(name, 0, { files: 1 });
  const { bytes } = await passUpFile(rollup, { ...order, issued: ISSUED });
  return same(throughFile(above, unit, bytes), passed);
}

function same(read: UnitReturn, made: UnitReturn): UnitReturn {
  const shown = ({ figures }: UnitReturn): string =>
    JSON.stringify(
      figures.map((figure) => [figure.field, figure.state, "value" in figure ? figure.value : null]),
    );
  if (shown(read) !== shown(made))
    throw new Error(`the file of ${read.unit} reads otherwise than it was made`);
  return read;
}

function spend(
  level: string,
  ms: number,
  more: { offices?: number; returns?: number; files?: number },
): void {
  const known = spent.get(level) ?? { offices: 0, returns: 0, ms: 0, files: 0 };
  spent.set(level, {
    offices: known.offices + (more.offices ?? 0),
    returns: known.returns + (more.returns ?? 0),
    ms: known.ms + ms,
    files: known.files + (more.files ?? 0),
  });
}

function cpu(): number {
  return process.cpuUsage().user / 1000;
}

async function main(): Promise<void> {
  const begin = performance.now();
  const nation = await returnsBelow("", 0, true);
  const wrong = sums.filter(
    ({ key }) => nation.fields.find((field) => field.key === key)?.total !== String(flat.get(key)),
  );
  if (wrong.length > 0) throw new Error(`${wrong.length} totals differ from the flat sum`);
  const levels = ["乡镇", "县", "市", "省", "国"].map((name) => ({
    name,
    ...(spent.get(name) as never as Spent),
  }));
  report(
    "nation",
    [
      {
        title: `${villages} villages; all ${sums.length} totals equal the flat sum`,
        columns: ["office", "offices", "returns", "CPU s", "ms a return", "of them real files"],
        rows: levels.map(({ name, offices, returns, ms, files }) => [
          name,
          offices,
          returns,
          digits(ms / 1000),
          digits(ms / returns),
          files,
        ]),
      },
      {
        title: "The whole run",
        columns: ["", ""],
        rows: [
          ["seconds by the clock, figures made up included", digits((performance.now() - begin) / 1000)],
          ["peak memory, MB", Math.round(process.resourceUsage().maxRSS / 1024)],
        ],
      },
    ],
    `Figures are made up in memory; the first office of each level goes through real workbooks. ${PROVINCES} of ${NATION} provinces.`,
  );
}

type Spent = {
  readonly offices: number;
  readonly returns: number;
  readonly ms: number;
  readonly files: number;
};

void main();
