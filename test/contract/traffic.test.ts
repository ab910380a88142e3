// What each journey costs in Excel: requests, actions and bytes, each within its bound, kept as a table.
import type { Unit } from "../../src/core/campaign/schema";
import { planForm } from "../../src/core/form/plan";
import { SHEETS } from "../../src/core/rollup/plan/words";
import { finishForm } from "../../src/jobs/finish-form";
import { LARGEST_BODY, type Traffic } from "../../src/hosts/wire/wire";
import { seedInput } from "../core/form/seed-forms";
import { expectGolden } from "../golden/golden";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";
import { allZero, explained } from "../journey/finishable";
import { formPlan, largeRollup, SAVED, TABLES, typedInto, writesFor } from "./office";

interface Journey {
  readonly name: string;
  /** Requests to Excel, those that only clean up included. */
  readonly most: number;
  /** Bytes of the largest request or answer. */
  readonly largest: number;
  readonly run: (on: OnWire) => Promise<unknown>;
}

const [, CAMPAIGN, FORM] = TABLES[0] as (typeof TABLES)[number];
const FORM_PLAN = formPlan(CAMPAIGN, FORM, CAMPAIGN.roster.units[0] as Unit);
const MARKS = writesFor(FORM_PLAN, typedInto(FORM)).map(({ sheet, row, column }) => {
  return { sheet, row, column, tint: "wrong" } as const;
});
/** Of what is drawn: the pane stands still while a request is packed. */
const BATCH = 1_400_000;
const FINISHABLE = explained(allZero(seedInput("zhoushan-2023", "statistics", "DH")));
const LARGE = largeRollup(200);
const LARGEST = largeRollup(1_000);
const drawForm = (on: OnWire): Promise<void> => on.host.apply(FORM_PLAN);

/** One after the other in the same workbook, each counted by itself. */
const WORKBOOKS: readonly (readonly [string, readonly Journey[]])[] = [
  [
    "a form",
    [
      { name: "draw a form", most: 6, largest: 800_000, run: drawForm },
      { name: "draw it again", most: 7, largest: 800_000, run: drawForm },
      { name: "what is open", most: 1, largest: 40_000, run: (on) => on.host.properties() },
      {
        name: "fill 50 fields",
        most: 4,
        largest: 60_000,
        run: (on) => on.host.write(writesFor(FORM_PLAN, typedInto(FORM))),
      },
      {
        name: "read figures after an edit",
        most: 3,
        largest: 300_000,
        run: (on) => on.host.read(["统计表"], "contents"),
      },
      { name: "read a form", most: 8, largest: 500_000, run: (on) => on.host.read() },
      { name: "mark 50 findings", most: 9, largest: 60_000, run: (on) => on.host.mark(MARKS) },
    ],
  ],
  [
    "a form that can be finished",
    [
      {
        name: "draw a filled form",
        most: 8,
        largest: 800_000,
        run: (on) => on.host.apply(planForm(FINISHABLE)),
      },
      {
        name: "check and finish a form",
        most: 16,
        largest: 800_000,
        run: async (on) => expect(await finishForm(on.host, SAVED)).toMatchObject({ ok: true }),
      },
    ],
  ],
  [
    "a rollup of 200 units",
    [
      {
        name: "rollup, 200 units × 63 fields",
        most: 8,
        largest: BATCH,
        run: (on) => on.host.apply(LARGE),
      },
      {
        name: "rollup of 200 drawn again",
        most: 8,
        largest: BATCH,
        run: (on) => on.host.apply(LARGE),
      },
      {
        name: "read a rollup of 200 units",
        most: 12,
        largest: LARGEST_BODY,
        run: (on) => on.host.read("own", "contents"),
      },
    ],
  ],
  [
    "a rollup of 1,000 units",
    [
      {
        name: "rollup, 1,000 units × 63 fields",
        most: 26,
        largest: BATCH,
        run: (on) => on.host.apply(LARGEST),
      },
      {
        name: "read the record of 1,000 units",
        most: 8,
        largest: LARGEST_BODY,
        run: (on) => on.host.read([SHEETS.record, SHEETS.matrix], "contents"),
      },
    ],
  ],
];

const table: (readonly string[])[] = [];

test.each(WORKBOOKS)(
  "HOST-12 %s: every journey within its bounds",
  async (_, journeys) => {
    const on = excelOnWire();
    for (const { name, most, largest, run } of journeys) {
      const start = on.wire.traffic.length;
      await run(on);
      const traffic = on.wire.traffic.slice(start);
      table.push([name, ...costOf(traffic)]);
      const bodies = traffic.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]);
      const cost = { name, requests: traffic.length, largest: Math.max(...bodies) };
      expect(cost).toEqual({
        name,
        requests: atMost(cost.requests, most),
        largest: atMost(cost.largest, largest),
      });
    }
    expect(on.wire.gaps).toEqual([]);
  },
  300_000,
);

/** The count itself where it is within the bound, else the bound, so that a failure shows both. */
function atMost(count: number, bound: number): number {
  return Math.min(count, bound);
}

/** Sizes a little above: the table changes where a journey does, not with every word in a form. */
function costOf(traffic: readonly Traffic[]): readonly string[] {
  const bodies = traffic.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]);
  const total = (of: (one: Traffic) => number): number => traffic.reduce((sum, one) => sum + of(one), 0);
  return [
    String(traffic.length),
    rounded(total(({ actions }) => actions)),
    rounded(Math.max(...bodies), LARGEST_BODY),
    rounded(total(({ requestBytes }) => requestBytes)),
    rounded(total(({ answerBytes }) => answerBytes)),
  ];
}

/** The next of 1, 3, 10, 30, 100, …, or the limit where that is below. */
function rounded(count: number, limit = Infinity): string {
  const power = 10 ** Math.floor(Math.log10(count));
  const step = [1, 3, 10].find((each) => each * power >= count) as number;
  return Math.min(step * power, limit).toLocaleString("en");
}

test("HOST-12 what each journey costs is on record", () => {
  const head = ["journey", "requests", "actions ≤", "largest ≤", "bytes out ≤", "bytes in ≤"];
  const lines = [head, ...table].map(([name = "", ...cells]) =>
    [name.padEnd(32), ...cells.map((cell) => cell.padStart(14))].join(""),
  );
  expectGolden("excel-traffic", `${lines.join("\n")}\n`);
});
