// The office's journeys through Excel: the same figures as through files, in few syncs of bounded size.
import { fieldsOf, formOf } from "../../src/core/campaign/fields";
import type { Campaign, Form, Unit } from "../../src/core/campaign/schema";
import { nameOf } from "../../src/core/form/names";
import { planForm } from "../../src/core/form/plan";
import { readTable } from "../../src/core/form/read";
import { takeIn } from "../../src/core/returns/take-in";
import type { UnitReturn } from "../../src/core/returns/return";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { rollUp } from "../../src/core/rollup/rollup";
import { comparePlan, type Aspect } from "../../src/core/sheet/diff";
import type { CellWrite } from "../../src/core/sheet/host";
import type { CellContent, WorkbookPlan } from "../../src/core/sheet/plan";
import type { WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { LARGEST_BODY, type Traffic } from "../../src/hosts/wire/wire";
import { check } from "../../src/jobs/check";
import { fill } from "../../src/jobs/fill";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { returnOf } from "../core/rollup/made-up";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";
import { bundled } from "../journey/scenario";

const ISSUED = "2023-05-19T09:00:00+08:00";
const SAVED = "2023-06-29T10:00:00+08:00";

const TABLES: readonly (readonly [string, Campaign, Form])[] = ["zhoushan-2023", "lianglukou-2020"].map(
  (id) => {
    const campaign = bundled(id);
    return [id, campaign, formOf(campaign) as Form];
  },
);

const formPlan = (campaign: Campaign, form: Form, unit: Unit | null): WorkbookPlan =>
  planForm({ campaign, form, period: null, unit, issued: ISSUED, values: new Map() });

/** What a clerk types: numbers, texts of every kind, and some fields left blank. */
function typedInto(form: Form): Readonly<Record<string, CellContent>> {
  const texts = ["3场", "十二", "约200", "无", "012", "/", "=1+1"];
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ key, spec: { kind } }, i): [string, CellContent][] => {
      if (i % 9 === 4) return [];
      if (kind !== "count" && kind !== "decimal") return [[key, `文字${i}`]];
      return [[key, i % 5 === 2 ? (texts[i % texts.length] as string) : i]];
    }),
  );
}

/** The cells that the form's names point to. */
function writesFor(plan: WorkbookPlan, typed: Readonly<Record<string, CellContent>>): readonly CellWrite[] {
  const places = new Map(plan.names.map((name) => [name.name, name]));
  return Object.entries(typed).map(([key, value]) => {
    const place = places.get(nameOf(key));
    if (place === undefined) throw new Error(`no cell for ${key}`);
    return { sheet: place.sheet, row: place.area.top, column: place.area.left, value };
  });
}

async function throughExcel(on: OnWire, plan: WorkbookPlan, form: Form): Promise<WorkbookSnapshot> {
  await on.host.apply(plan);
  await on.host.write(writesFor(plan, typedInto(form)));
  return on.host.read();
}

async function throughFile(plan: WorkbookPlan, form: Form): Promise<WorkbookSnapshot> {
  const filled = await fill(await writeWorkbook(plan), typedInto(form), SAVED);
  if (!filled.ok) throw new Error(JSON.stringify(filled.findings));
  const outcome = readWorkbook(filled.bytes, { styles: true });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.workbook;
}

function figuresOf(workbook: WorkbookSnapshot, form: Form): unknown {
  const outcome = readTable(workbook, form);
  return outcome.ok ? outcome.table.figures : outcome.finding;
}

/** Excel shows rules by cell: how many equal ones a plan had is not told. HOST-18 looks at each. */
const UNTOLD: readonly Aspect[] = ["validations"];

describe.each(TABLES)("%s", (_, campaign, form) => {
  const unit = campaign.roster.units[0] as Unit;
  const plan = formPlan(campaign, form, unit);

  test("HOST-19 what is typed in Excel reads as what is typed in a file, figure by figure", async () => {
    const figures = figuresOf(await throughExcel(excelOnWire(), plan, form), form);
    expect(figures).toEqual(figuresOf(await throughFile(plan, form), form));
    expect(figures).toHaveLength(fieldsOf(form).length);
  });

  test("HOST-19 a check in Excel says what a check of the file says", async () => {
    const now = "2023-06-30T09:00:00+08:00";
    const said = (workbook: WorkbookSnapshot): unknown => {
      const { filled, expected, findings } = check("表.xlsx", { ok: true, workbook }, now);
      return [filled, expected, findings];
    };
    const inExcel = await throughExcel(excelOnWire({ excelApi: "1.14" }), plan, form);
    expect(said(inExcel)).toEqual(said(await throughFile(plan, form)));
  });

  test("HOST-19 a blank form and a unit's form stand in Excel as planned, locks and all", async () => {
    for (const whose of [null, unit]) {
      const drawn = formPlan(campaign, form, whose);
      const on = excelOnWire({ excelApi: "1.14" });
      await on.host.apply(drawn);
      expect(comparePlan(drawn, await on.host.read(), UNTOLD)).toEqual([]);
      expect(on.wire.gaps).toEqual([]);
    }
  });

  test("HOST-19 returns read from Excel are gathered, and the rollup drawn beside a person's own sheet", async () => {
    const returns: UnitReturn[] = [];
    for (const each of campaign.roster.units.slice(0, 3)) {
      const workbook = await throughExcel(excelOnWire(), formPlan(campaign, form, each), form);
      const file = { path: `${each.code}.xlsx`, sha256: each.code.padStart(64, "0"), modified: null };
      const taken = takeIn(workbook, file, { campaign, form, period: null, received: SAVED });
      if (!taken.ok) throw new Error(taken.verdict.finding.code);
      returns.push(taken.incoming);
    }
    const rollup = rollUp(campaign, { form: form.id, period: null, made: SAVED }, returns, []);
    expect(rollup.units.filter(({ status }) => status === "returned" || status === "late")).toHaveLength(3);
    const on = excelOnWire({ excelApi: "1.14", sheets: ["我的表"] });
    const drawn = planRollup(rollup);
    await on.host.apply(drawn);
    expect(comparePlan(drawn, await on.host.read(), UNTOLD)).toEqual([]);
    expect(on.book.sheets[0]?.name).toBe("我的表");
  });
});

/** 200 units that all report every field of 舟山. */
function largeRollup(): WorkbookPlan {
  const [, base, form] = TABLES[0] as (typeof TABLES)[number];
  const units = Array.from({ length: 200 }, (_, i): Unit => {
    return {
      code: `U${i + 1}`,
      name: `第${i + 1}单位`,
      sectors: base.sectors.map(({ id }) => id),
      attributes: {},
    };
  });
  const campaign = { ...base, roster: { ...base.roster, units } };
  const figures = Object.fromEntries(
    fieldsOf(form).map(({ key, spec: { kind } }, i) => [key, kind === "count" ? i : `文字${i}`]),
  );
  const returns = units.map(({ code }) => returnOf({ unit: code, figures }, form));
  return planRollup(rollUp(campaign, { form: form.id, period: null, made: SAVED }, returns, []));
}

interface Journey {
  readonly name: string;
  /** Requests to Excel, those that only clean up included. */
  readonly most: number;
  /** Bytes of the largest request or answer. */
  readonly largest: number;
  readonly run: (on: OnWire) => Promise<void>;
  /** What happens before counting. */
  readonly before?: (on: OnWire) => Promise<void>;
}

const [, CAMPAIGN, FORM] = TABLES[0] as (typeof TABLES)[number];
const FORM_PLAN = formPlan(CAMPAIGN, FORM, CAMPAIGN.roster.units[0] as Unit);
const MARKS = writesFor(FORM_PLAN, typedInto(FORM)).map(({ sheet, row, column }) => {
  return { sheet, row, column, tint: "wrong" } as const;
});
const LARGE = largeRollup();
const drawForm = (on: OnWire): Promise<void> => on.host.apply(FORM_PLAN);

const JOURNEYS: readonly Journey[] = [
  { name: "draw a form", most: 4, largest: 800_000, run: drawForm },
  { name: "draw it again", most: 5, largest: 800_000, before: drawForm, run: drawForm },
  {
    name: "fill 50 fields",
    most: 4,
    largest: 60_000,
    before: drawForm,
    run: (on) => on.host.write(writesFor(FORM_PLAN, typedInto(FORM))),
  },
  {
    name: "what is open",
    most: 1,
    largest: 40_000,
    before: drawForm,
    run: async (on) => void (await on.host.properties()),
  },
  {
    name: "read figures after an edit",
    most: 3,
    largest: 300_000,
    before: drawForm,
    run: async (on) => void (await on.host.read(["统计表"], "contents")),
  },
  {
    name: "read a form",
    most: 8,
    largest: 500_000,
    before: drawForm,
    run: async (on) => void (await on.host.read()),
  },
  {
    name: "mark 50 findings",
    most: 9,
    largest: 60_000,
    before: drawForm,
    run: (on) => on.host.mark(MARKS),
  },
  { name: "finish", most: 8, largest: 60_000, before: drawForm, run: (on) => on.host.finish(SAVED) },
  {
    name: "rollup, 200 units × 63 fields",
    most: 8,
    largest: LARGEST_BODY,
    run: (on) => on.host.apply(LARGE),
  },
  {
    name: "the same again",
    most: 8,
    largest: LARGEST_BODY,
    before: (on) => on.host.apply(LARGE),
    run: (on) => on.host.apply(LARGE),
  },
];

const table: string[] = [];

test.each(JOURNEYS)("HOST-12 $name", async ({ name, most, largest, before, run }) => {
  const on = excelOnWire();
  await before?.(on);
  const start = on.wire.traffic.length;
  await run(on);
  const traffic = on.wire.traffic.slice(start);
  table.push(rowOf(name, traffic));
  expect(traffic.length).toBeLessThanOrEqual(most);
  const bodies = traffic.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]);
  expect(Math.max(...bodies)).toBeLessThanOrEqual(largest);
  expect(on.wire.gaps).toEqual([]);
});

function rowOf(name: string, traffic: readonly Traffic[]): string {
  const total = (of: (one: Traffic) => number): number => traffic.reduce((sum, one) => sum + of(one), 0);
  const largest = Math.max(...traffic.map(({ requestBytes }) => requestBytes));
  const cells = [
    traffic.length,
    total((t) => t.actions),
    total((t) => t.requestBytes),
    largest,
    total((t) => t.answerBytes),
  ];
  return [name.padEnd(32), ...cells.map((cell) => cell.toLocaleString("en").padStart(12))].join("");
}

afterAll(() => {
  const head = ["requests", "actions", "bytes out", "largest", "bytes in"].map((word) => word.padStart(12));
  process.stdout.write(`\n${["journey".padEnd(32), ...head].join("")}\n${table.join("\n")}\n`);
});

test("HOST-13 every journey above ran with calls above ExcelApi 1.9 refused", async () => {
  const on = excelOnWire({ excelApi: "1.9" });
  on.connect();
  const call = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({ code: "ApiNotFound" });
});
