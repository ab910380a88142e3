// `npm run bench:browser`: the pane and its worker in a real Chromium.
import { planForm } from "../src/core/form/plan";
import { layoutForm, placesOf } from "../src/core/form/layout";
import { cellName } from "../src/core/sheet/address";
import { writeWorkbook } from "../src/xlsx/write";
import { Browsing } from "../test/e2e/browser";
import { contest } from "./browser/contest";
import { editsSeen } from "./browser/edits";
import { startUps } from "./browser/start-up";
import { takeMany } from "./browser/thousand";
import { LIMIT } from "./contestants";
import { digits, report, type Table, timingTable } from "./report";
import { returnsOf } from "./returns";
import { ISSUED, type Town, townOf, typedBy } from "./town";

const FILES = Number(process.env["BENCH_FILES"] ?? 200);
const MANY = Number(process.env["BENCH_MANY"] ?? 1_000);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const EDITS = 20;

async function inWorker(browsing: Browsing): Promise<Table> {
  const timings = await contest(browsing, await returnsOf(townOf(FILES), "ours"), ROUNDS);
  return timingTable(`In a worker: ${FILES} returns as issued and filled`, timings, LIMIT);
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
  const { seconds, longest, long } = await takeMany(browsing, town, await returnsOf(town, "ours"));
  return {
    title: `The pane takes in ${MANY} files`,
    columns: ["", "seconds", "longest task of the main thread, ms", "tasks over 50 ms"],
    rows: [["from choosing the files to the board", digits(seconds), Math.round(longest), long]],
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
      await starting(browsing, form),
      await editing(browsing, form, town),
      await inWorker(browsing),
      await many(browsing),
    ];
    const about =
      "The pane stands over a workbook in memory: no grid shares its thread, and nothing calculates.";
    report("browser", tables, about);
  } finally {
    await browsing.close();
  }
}

void main();
