// The whole way of a campaign in each host: set up, issued, filled, finished, gathered, continued, corrected.
import type { Campaign, Form, Unit } from "../../src/core/campaign/schema";
import { openRollup } from "../../src/core/rollup/open-rollup";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { SHEETS } from "../../src/core/rollup/plan/words";
import { type GatherReport, reportOf } from "../../src/core/rollup/report";
import type { Rollup } from "../../src/core/rollup/rollup";
import type { CellWrite } from "../../src/core/sheet/host";
import type { CellContent } from "../../src/core/sheet/plan";
import { checkOpen, type OpenForm } from "../../src/jobs/check-open";
import { finishForm } from "../../src/jobs/finish-form";
import { gather } from "../../src/jobs/gather";
import { issue } from "../../src/jobs/issue";
import { writtenPlaces } from "../../src/core/rollup/plan/places";
import { setUp } from "../../src/jobs/set-up";
import { readWorkbook } from "../../src/xlsx/read";
import { bundled, sha256 } from "./scenario";
import { formPlan } from "../contract/office";
import { newFile, newInExcel, openedInExcel, type Place } from "../hosts/places";

const MADE = "2020-05-18T09:00:00+08:00";
const ISSUED = "2020-05-19T09:00:00+08:00";
const FINISHED = "2020-06-20T16:30:00+08:00";
const RECEIVED = "2020-06-21T10:00:00+08:00";

/** A form opened by its unit. */
type OpenForUnit = (campaign: Campaign, form: Form, unit: Unit) => Promise<Place>;

/** Drawn straight into a new workbook. */
const drawn =
  (make: () => Place): OpenForUnit =>
  async (campaign, form, unit) => {
    const place = make();
    await place.host.apply(formPlan(campaign, form, unit));
    return place;
  };

const opened: OpenForUnit = async (campaign, form, unit) => {
  const order = { campaign, form, period: null, issued: ISSUED, units: [unit], blank: false };
  for await (const file of issue(order)) return openedInExcel(file.bytes, "1.14");
  throw new Error("nothing was issued");
};

const PLACES: readonly (readonly [string, () => Place, OpenForUnit])[] = [
  ["files", newFile, drawn(newFile)],
  ["Excel, forms drawn in it", newInExcel, drawn(newInExcel)],
  ["Excel, issued files opened", newInExcel, opened],
];

async function openForm({ host }: Place): Promise<OpenForm> {
  const check = checkOpen(await host.read("own", "contents"), RECEIVED);
  if (check.state !== "form") throw new Error(`the form is ${check.state}`);
  return check.open;
}

function contentFor({ field }: OpenForm["fields"][number], value: number): CellContent {
  const { kind, choices } = field.spec;
  if (kind === "count" || kind === "decimal") return value;
  if (kind === "yesNo") return "是";
  return kind === "choice" ? (choices?.[0] ?? "") : "讲座";
}

/** A unit types its figures, reads what is said, explains, and finishes. */
async function fillAndFinish(place: Place, value: number): Promise<void> {
  const { host } = place;
  const empty = await openForm(place);
  expect(empty.filled).toBe(0);
  const writes = empty.fields.flatMap((open): CellWrite[] =>
    open.place === null || open.duty === "outside" ? [] : [{ ...open.place, value: contentFor(open, value) }],
  );
  await host.write(writes);
  const filled = await openForm(place);
  expect(filled.filled).toBe(filled.expected);
  expect(filled.blocking.filter(({ severity }) => severity === "error")).toEqual([]);
  if (filled.blocking.length > 0) {
    expect((await finishForm(host, FINISHED)).ok).toBe(false);
    await host.write(
      filled.blocking.flatMap((found): CellWrite[] => {
        const at = found.code === "rule/failed" ? filled.explanationPlaces.get(found.args.rule) : undefined;
        return at === undefined ? [] : [{ ...at, value: "本期确实如此" }];
      }),
    );
  }
  const finished = await finishForm(host, FINISHED);
  expect(finished.ok && finished.checkCode).toMatch(/^\d{6}$/);
  const [first] = writes as [CellWrite];
  await expect(host.write([{ ...first, value: 9 }])).rejects.toMatchObject({ code: "protected" });
}

/** What the open workbook says it is, and new files, as the next rollup; not yet applied. */
async function gathered(
  { host }: Place,
  files: readonly (readonly [string, Uint8Array])[],
  received: string,
): Promise<Rollup> {
  const rollup = openRollup(await host.read("own", "contents"), received);
  if (!rollup.ok) throw new Error(rollup.finding.code);
  expect(rollup.findings).toEqual([]);
  const { record, noticed } = rollup;
  const { campaign, period } = record;
  const form = campaign.forms.find(({ id }) => id === record.form) as Form;
  const order = { campaign, form, period, received, made: received, earlier: record, acts: noticed };
  const incoming = files.map(([path, bytes]) => ({ path, bytes: () => Promise.resolve(bytes) }));
  return (await gather(incoming, order, { readWorkbook, sha256 })).rollup;
}

/** Bytes are each program's own; all else is the same wherever the work was done. */
function without(hashes: GatherReport): unknown {
  return { ...hashes, files: hashes.files.map((file) => ({ ...file, sha256: "" })) };
}

const reports = new Map<string, unknown>();

describe.each(PLACES)("%s", (name, make, open) => {
  test("HOST-21 a campaign is set up, issued, filled, finished, gathered, continued and corrected", async () => {
    const campaign = bundled("lianglukou-2020");
    const form = campaign.forms[0] as Form;
    const office = make();
    const undertaking = { campaign, form, period: null };
    if (name !== "files") {
      expect(await setUp(office.host, undertaking, MADE)).toBe("done");
      expect(await setUp(office.host, undertaking, MADE)).toBe("taken");
    } else
      await office.host.apply(
        planRollup(
          (await gather([], { ...undertaking, received: MADE, made: MADE }, { readWorkbook, sha256 })).rollup,
        ),
      );

    const units = campaign.roster.units.slice(0, 3);
    const returned: (readonly [string, Uint8Array])[] = [];
    for (const [index, unit] of units.entries()) {
      const place = await open(campaign, form, unit);
      await fillAndFinish(place, index + 1);
      returned.push([`回收/${unit.code}.xlsx`, place.save()]);
    }
    const first = await gathered(office, returned.slice(0, 2), RECEIVED);
    await office.host.apply(planRollup(first));

    const [unit, field] = [units[0] as Unit, "study_group_sessions"];
    const { rows, columns } = writtenPlaces(first);
    const cell = { row: rows.get(unit.code) as number, column: columns.get(field) as number };
    await office.host.write([{ sheet: SHEETS.matrix, ...cell, value: 50 }]);
    const second = await gathered(office, returned.slice(2), "2020-07-15T10:00:00+08:00");
    await office.host.apply(planRollup(second));

    const last = await gathered(office, [], "2020-07-16T10:00:00+08:00");
    const report = reportOf(last);
    const statuses = report.units.map(({ status }) => status);
    expect(statuses.slice(0, 4)).toEqual(["returned", "returned", "late", "missing"]);
    expect(report.fields.find(({ key }) => key === field)?.total).toBe(String(50 + 2 + 3));
    expect(report.files.map(({ verdict }) => verdict)).toEqual(["accepted", "accepted", "accepted"]);
    reports.set(name, without(report));
  });
});

test("HOST-21 the reports are the same, wherever the work was done", () => {
  const [inFiles, ...inExcel] = PLACES.map(([name]) => reports.get(name));
  expect(inFiles).toBeDefined();
  for (const report of inExcel) expect(report).toEqual(inFiles);
});
