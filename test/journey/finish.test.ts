// 审核定稿 over real workbooks: what stands in the way, explanations, the lock, and changes made afterwards.
import { checkLines } from "../../src/core/form/sheets/check-lines";
import { explanationName } from "../../src/core/form/explanations";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { check, type Checked } from "../../src/jobs/check";
import { type FinishedForm, finishForm } from "../../src/jobs/finish-form";
import { fill } from "../../src/jobs/fill";
import { planForm } from "../../src/core/form/plan";
import { checkRules } from "../../src/core/returns/check-rules";
import { takeIn } from "../../src/core/returns/take-in";
import type { WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { FORMS, seedInput, withValues, type CampaignId } from "../core/form/seed-forms";
import { layoutForm } from "../../src/core/form/layout";
import type { FormInput } from "../../src/core/form/input";
import type { Place } from "../hosts/places";
import { allZero, explained } from "./finishable";
import { type Workplace, WORKPLACES } from "./workplaces";

const AT = "2023-07-01T15:20:00+08:00";
const NOW = "2023-07-02T09:00:00+08:00";
const UNITS: Readonly<Record<CampaignId, string>> = { "zhoushan-2023": "DH", "lianglukou-2020": "SQ01" };
const TABLES = FORMS.filter(([, form]) => form === "statistics");
const EVERYWHERE = WORKPLACES.flatMap(([where, workplace]) =>
  TABLES.map(([id, form]) => [where, id, form, workplace] as const),
);

function bytesOf(input: FormInput): Promise<Uint8Array> {
  return writeWorkbook(planForm(input));
}

/** A form before its unit. */
async function opened({ open }: Workplace, input: FormInput): Promise<Place> {
  return open(await bytesOf(input));
}

async function read(workplace: Workplace, input: FormInput): Promise<WorkbookSnapshot> {
  return (await opened(workplace, input)).host.read("own", "contents");
}

async function checked(workplace: Workplace, input: FormInput): Promise<Checked> {
  return check("表.xlsx", { ok: true, workbook: await read(workplace, input) }, NOW);
}

async function finish(workplace: Workplace, input: FormInput): Promise<FinishedForm> {
  return finishForm((await opened(workplace, input)).host, AT, "表.xlsx");
}

/** The file that the unit sends. */
async function finished(workplace: Workplace, input: FormInput): Promise<Uint8Array> {
  const place = await opened(workplace, input);
  const done = await finishForm(place.host, AT, "表.xlsx");
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  return place.save();
}

function workbookOf(bytes: Uint8Array): WorkbookSnapshot {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

function taken(workbook: WorkbookSnapshot, input: FormInput) {
  const file = { path: "回收/表.xlsx", sha256: "", modified: null };
  const { campaign, form } = input;
  const outcome = takeIn(workbook, file, { campaign, form, period: null, received: NOW });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.verdict));
  return outcome.incoming;
}

describe.each(EVERYWHERE)("%s: %s %s", (_, id, formId, workplace) => {
  const input = allZero(seedInput(id, formId, UNITS[id]));

  test("FIN-1 an honest all-zero return has no errors and can be finished once its warnings are explained", async () => {
    const before = await checked(workplace, input);
    expect(before.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(before.blocking?.every(({ code }) => code === "rule/failed")).toBe(true);
    expect(before.blocking?.length).toBeGreaterThan(0);
    const after = await checked(workplace, explained(input));
    expect(after.blocking).toEqual([]);
    // Explained, not forgotten: the office still sees each, with what was written.
    const told = after.findings.flatMap((found) =>
      found.code === "rule/failed" && found.severity === "warning" ? [found.args.explanation] : [],
    );
    expect(told).toEqual(before.blocking?.map(() => "本期确未开展"));
  });

  test("FIN-2 finishing is refused while questions are open, and lists them", async () => {
    const refused = await finish(workplace, input);
    if (refused.ok) throw new Error("finished");
    expect(refused.findings[0]).toMatchObject({ code: "form/cannot-finish", args: { errors: 0 } });
    const [first] = layoutForm(input.form).fields;
    const untouched = await finish(
      workplace,
      withValues(seedInput(id, formId, UNITS[id]), { [first!.key]: 1 }),
    );
    expect(untouched.ok).toBe(false);
  });

  test("FIN-3 a finished form is locked whole, says when, and reads with the same figures and explanations", async () => {
    const workbook = workbookOf(await finished(workplace, explained(input)));
    expect(workbook.sheets.every((sheet) => sheet.protected && sheet.unlocked.length === 0)).toBe(true);
    const texts = workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].map(({ value }) => (typeof value === "object" ? value.error : String(value))),
    );
    expect(
      texts.filter((text) => text.includes("已审核定稿 2023-07-01 15:20")).length,
    ).toBeGreaterThanOrEqual(2);
    const incoming = taken(workbook, input);
    expect(incoming.finished).toBe(AT);
    expect(incoming.changed).toEqual([]);
    const open = taken(await read(workplace, explained(input)), input);
    expect(incoming.figures).toEqual(open.figures);
    expect(incoming.explanations?.map(({ rule, text }) => [rule, text])).toEqual(
      open.explanations?.map(({ rule, text }) => [rule, text]),
    );
    expect(incoming.findings.map(({ code }) => code)).toContain("form/finished");
    expect(open.findings.map(({ code }) => code)).toContain("form/not-finished");
  });

  test("FIN-4 figures changed after finishing are told by name, and their explanations asked for again", async () => {
    const workbook = workbookOf(await finished(workplace, explained(input)));
    const rule = checkLines(input).lines.find(({ open }) => open === "核实")!.rule;
    const key = [...rule.fields.keys()][0]!;
    const figure = taken(workbook, input).figures.find(({ field }) => field === key)!;
    const record = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => changed(sheet, figure.sheet!, figure.cell!)),
    };
    const incoming = taken(record, input);
    expect(incoming.finished).toBe(AT);
    expect(incoming.changed).toEqual([key]);
    const told = incoming.findings.find(({ code }) => code === "form/changed-since-finished");
    expect(told?.args).toMatchObject({ at: "2023-07-01 15:20", changes: [{ now: "/" }] });
    const { campaign, form, unit } = input;
    const same = taken(workbook, input);
    const asked = checkRules(campaign, form, unit!, same.figures, same.explanations, [key]);
    const own = asked.filter((found) => found.code === "rule/failed" && found.args.rule === rule.rule.id);
    expect(own).toHaveLength(1);
    expect(own[0]?.args).not.toHaveProperty("explanation");
    expect(asked.map(({ code }) => code)).toContain("explanation/outdated");
  });

  test("FIN-6 explanations are found by key where names are gone, and by name where keys are", async () => {
    const workbook = await read(workplace, explained(input));
    const whole = taken(workbook, input).explanations;
    expect(whole?.length).toBeGreaterThan(0);
    expect(
      taken({ ...workbook, names: workbook.names.filter(({ name }) => !name.startsWith("TSN_")) }, input)
        .explanations,
    ).toEqual(whole);
    const bare = workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].filter(([, { value }]) => !(typeof value === "string" && value.startsWith("rule "))),
      ),
    }));
    expect(taken({ ...workbook, sheets: bare }, input).explanations).toEqual(whole);
    const lost = workbook.sheets.filter(({ name }) => name !== "核对");
    expect(taken({ ...workbook, sheets: lost }, input).explanations).toEqual([]);
    expect(explanationName(whole?.[0]?.rule ?? "")).toMatch(/^TSN_/);
  });
});

describe.each(TABLES)("%s %s", (id, formId) => {
  const input = allZero(seedInput(id, formId, UNITS[id]));

  test("FIN-5 typing a figure anew drops the explanations of its rules and keeps the others", async () => {
    const rules = checkLines(input)
      .lines.filter(({ open }) => open === "核实")
      .map((line) => line.rule);
    const [key, field] = [...rules[0]!.fields][0]!;
    const value = field.spec.kind === "yesNo" ? "是" : 5;
    const typed = await fill(await bytesOf(explained(input)), { [key]: value }, NOW);
    if (!typed.ok) throw new Error(JSON.stringify(typed.findings));
    const left = taken(workbookOf(typed.bytes), input).explanations?.map(({ rule }) => rule);
    expect(left).toEqual(rules.filter(({ fields }) => !fields.has(key)).map(({ rule }) => rule.id));
    expect(left).not.toContain(rules[0]!.rule.id);
  });
});

/** The sheet with "/" typed over one of its cells. */
function changed(sheet: WorkbookSnapshot["sheets"][number], name: string, cell: string) {
  if (sheet.name !== name) return sheet;
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  const cells = new Map(
    [...sheet.cells].map(([key, each]) =>
      each.row === Number(digits) && each.column === column ? [key, { ...each, value: "/" }] : [key, each],
    ),
  );
  return { ...sheet, cells };
}
