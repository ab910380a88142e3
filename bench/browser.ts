// `npm run bench:browser`: the pane and its worker in a real Chromium.
import { pageSizes } from "../.build/page-sizes.mjs";
import { planForm } from "../src/core/form/plan";
import { layoutForm, placesOf } from "../src/core/form/layout";
import { cellName } from "../src/core/sheet/address";
import { writeWorkbook } from "../src/xlsx/write";
import { Browsing } from "../test/e2e/browser";
import { contest } from "./browser/contest";
import { editsSeen } from "./browser/edits";
import { startUps } from "./browser/start-up";
import { gatherMany, type Spell } from "./browser/thousand";
import { LIMIT } from "./contestants";
import { digits, report, type Table, timingTable } from "./report";
import { returnsOf } from "./returns";
import { ISSUED, type Town, townOf, typedBy } from "./town";

const FILES = Number(process.env["BENCH_FILES"] ?? 200);
const MANY = Number(process.env["BENCH_MANY"] ?? 1_000);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const EDITS = 20;
/** Milliseconds of one task from which a person may notice that the pane stands still. */
const LONG = 50;

async function inWorker(browsing: Browsing): Promise<Table> {
  const timings = await contest(browsing, await returnsOf(townOf(FILES), "ours"), ROUNDS);
  return timingTable(`In a worker: ${FILES} returns as issued and filled`, timings, LIMIT);
}

/** Of dist/ as it was built last; office.js is Excel's own. */
function loading(): Table {
  const inKB = (bytes: number): string => (bytes / 1_024).toFixed(1);
  return {
    title: "What the pane loads, with the page and when it is asked for",
    columns: ["", "KB gzip", "may be"],
    rows: pageSizes(process.cwd())
      .filter(({ page }) => page === "taskpane")
      .map(({ what, bytes, budget }) => [what, inKB(bytes), budget === null ? "" : inKB(budget)]),
  };
}

async function starting(browsing: Browsing, form: Uint8Array): Promise<Table> {
  const [least, ...others] = await startUps(browsing, form, ROUNDS);
  if (least === undefined) throw new Error("no page");
  return {
    title: "From asking for the page",
    columns: ["", "first paint, ms", "usable, ms", "× empty", "scripts, KB not packed"],
    rows: [least, ...others].map(({ name, painted, usable, scripts }) => [
      name,
      digits(painted),
      digits(usable),
      digits(usable / least.usable),
      Math.round(scripts),
    ]),
  };
}

async function editing(browsing: Browsing, form: Uint8Array, { form: table }: Town): Promise<Table> {
  const place = placesOf(layoutForm(table))[0];
  if (place === undefined) throw new Error("the form has no field");
  const at = { sheet: "统计表", cell: cellName(place.row, place.column) };
  const [low, median, high] = await editsSeen(browsing, form, at, EDITS);
  return {
    title: "From an edit to the findings on screen",
    columns: ["", "ms", "quartiles"],
    rows: [[`${EDITS} edits of one cell`, digits(median), `${digits(low)}–${digits(high)}`]],
  };
}

async function many(browsing: Browsing): Promise<Table> {
  const town = townOf(MANY);
  const { takenIn, written } = await gatherMany(browsing, town, await returnsOf(town, "ours"));
  const row = (name: string, { seconds, tasks, requests }: Spell): Table["rows"][number] => {
    const clock = tasks.map((task) => task.clock);
    return [
      name,
      digits(seconds),
      Math.round(Math.max(...clock)),
      clock.filter((each) => each > LONG).length,
      Math.round(Math.max(...tasks.map(({ cpu }) => cpu))),
      digits(requests.reduce((sum, each) => sum + each, 0) / 1_000),
    ];
  };
  return {
    title: `The pane with ${MANY} units`,
    columns: [
      "",
      "seconds",
      "the pane's longest task, ms",
      `tasks over ${LONG} ms`,
      "most work in one, ms of CPU",
      "seconds the workbook took, in its own thread",
    ],
    rows: [
      row("taken in: from choosing the files to the board", takenIn),
      row("written into the open workbook", written),
    ],
  };
}

/** A form of one unit as it stands half filled before its clerk. */
async function filledForm({ campaign, form }: Town): Promise<Uint8Array> {
  const unit = campaign.roster.units[0];
  if (unit === undefined) throw new Error("no unit");
  const values = typedBy(form, unit, 0);
  return writeWorkbook(planForm({ campaign, form, period: null, unit, issued: ISSUED, values }));
}

async function main(): Promise<void> {
  const town = townOf(1);
  const form = await filledForm(town);
  const browsing = await Browsing.start();
  try {
    const tables = [
      loading(),
      await starting(browsing, form),
      await editing(browsing, form, town),
      await inWorker(browsing),
      await many(browsing),
    ];
    const about =
      "The pane stands over a workbook in another thread, as Excel is another process; nothing calculates there.";
    report("browser", tables, about);
  } finally {
    await browsing.close();
  }
}

void main();
