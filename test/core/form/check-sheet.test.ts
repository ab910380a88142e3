// 核对 as a plan: what it shows untouched, failing and explained, and what it marks on 统计表.
import { explanationName, OTHER } from "../../../src/core/form/explanations";
import type { FormInput } from "../../../src/core/form/input";
import { columnOf, layoutForm, placesOf, TABLE_SHEET } from "../../../src/core/form/layout";
import { planForm } from "../../../src/core/form/plan";
import { CHECK_COLUMNS, CHECK_HEAD_ROW, checkLines } from "../../../src/core/form/sheets/check-lines";
import { FAILED } from "../../../src/core/form/sheets/checked-fields";
import { RULE_WORDS } from "../../../src/core/rules/words";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { PRINTED } from "../../../src/core/text/printed";
import { FORMS, seedCampaign, seedInput, withValues } from "./seed-forms";

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  return plan.sheets.find((sheet) => sheet.name === name) as SheetPlan;
}

function cellOf(plan: WorkbookPlan, name: string, row: number, column: number): CellPlan | undefined {
  return sheetOf(plan, name).cells.find((cell) => cell.row === row && cell.column === column);
}

/** The line of a rule on 核对: 类别, 审核关系, 现填数, 结果, open. */
function lineOf(input: FormInput, rule: string) {
  const plan = planForm(input);
  const row = checkLines(input).lines.find((line) => line.rule.rule.id === rule)?.row ?? 0;
  const at = (column: keyof typeof CHECK_COLUMNS) =>
    cellOf(plan, PRINTED.checkSheet, row, CHECK_COLUMNS[column])?.value;
  return {
    kind: at("kind"),
    relation: at("relation"),
    values: at("values"),
    result: at("result"),
    open: at("open"),
  };
}

const top = (input: FormInput, row: number) => cellOf(planForm(input), PRINTED.checkSheet, row, 2)?.value;
const own = seedInput("zhoushan-2023", "statistics", "DH");

test.each(FORMS)("FORM-21 %s %s: a line for each rule, whoever fills the form", (id, formId) => {
  for (const unit of [
    null,
    ...seedCampaign(id)
      .roster.units.slice(0, 4)
      .map(({ code }) => code),
  ]) {
    const input = seedInput(id, formId, unit);
    const checks = checkLines(input);
    const sheet = sheetOf(planForm(input), PRINTED.checkSheet);
    expect(checks.lines.map(({ row }) => row)).toEqual(checks.lines.map((_, i) => CHECK_HEAD_ROW + 1 + i));
    for (const { row } of checks.lines) {
      const result = sheet.cells.find((cell) => cell.row === row && cell.column === CHECK_COLUMNS.result);
      expect(Object.values(RULE_WORDS)).toContain(result?.value);
      expect(result?.formula?.length ?? 9_999).toBeLessThan(8_192);
    }
  }
});

test.each(FORMS)("FORM-22 %s %s untouched waits and fails nowhere", (id, formId) => {
  for (const unit of [null, ...seedCampaign(id).roster.units.map(({ code }) => code)]) {
    const { lines } = checkLines(seedInput(id, formId, unit));
    // A rule that takes blanks as zeros, such as "at most one of them", holds already.
    const calm: string[] = [RULE_WORDS.waiting, RULE_WORDS.notApplicable, RULE_WORDS.pass];
    expect(lines.filter(({ result }) => !calm.includes(result)).map(({ rule }) => rule.rule.id)).toEqual([]);
    const waiting = lines.filter(({ result }) => result === RULE_WORDS.waiting);
    expect(waiting.length * 2).toBeGreaterThanOrEqual(lines.length);
  }
});

test.each<[string, FormInput, string, object]>([
  [
    "a number short",
    withValues(own, { xi_study_count: 3, xi_study_attendance: 2 }),
    "004-V02",
    { kind: "强制", result: "✗", open: "强制" },
  ],
  [
    "as it should be",
    withValues(own, { xi_study_count: 3, xi_study_attendance: 30 }),
    "004-V02",
    { kind: "强制", result: "✓", open: "" },
  ],
  ["one of two filled", withValues(own, { xi_study_count: 3 }), "004-V02", { result: "待填", open: "" }],
  [
    "typed with its measure",
    withValues(own, { xi_study_count: "3场", xi_study_attendance: 2 }),
    "004-V02",
    { result: "非数字", open: "" },
  ],
])("FORM-21 %s", (_, input, rule, expected) => {
  expect(lineOf(input, rule)).toMatchObject(expected);
});

test("FORM-21 the line says the relation and what stands now", () => {
  const input = withValues(own, { xi_study_count: 3 });
  const { relation, values } = lineOf(input, "004-V02");
  expect(relation).toContain("≥");
  expect(values).toMatch(/未填.*3/);
});

/** The first warning of the form that fails over these figures. */
function failing(input: FormInput, open: string) {
  const line = checkLines(input).lines.find((each) => each.open === open);
  if (line === undefined) throw new Error(`nothing is ${open}`);
  return line;
}

const zeros = withValues(
  own,
  Object.fromEntries(
    placesOf(layoutForm(own.form))
      .filter(({ field }) => field.spec.kind === "count")
      .map(({ field }) => [field.key, 0]),
  ),
);

test("FORM-23 the top counts what fails; an explained warning stands against nothing any more", () => {
  const line = failing(zeros, "核实");
  const before = checkLines(zeros).lines.filter(({ open }) => open === "核实").length;
  const explained = { ...zeros, explanations: new Map([[line.rule.rule.id, "本单位未开展"]]) };
  expect(top(zeros, 3)).toContain(`核实性 ${before} 条　`);
  expect(top(explained, 3)).toContain(`核实性 ${before - 1} 条（另有 1 条已说明）`);
  expect(checkLines(explained).lines.find(({ row }) => row === line.row)?.open).toBe("已说明");
  const blank = { ...zeros, explanations: new Map([[line.rule.rule.id, " 　"]]) };
  expect(top(blank, 3)).toBe(top(zeros, 3));
});

test("FORM-23 with nothing open the form can be finished, and an all-zero return is no error", () => {
  const open = checkLines(zeros).lines.filter(({ open }) => open === "核实");
  expect(checkLines(zeros).lines.filter((line) => line.open === "强制")).toEqual([]);
  const explanations = new Map(open.map(({ rule }) => [rule.rule.id, "确未开展"]));
  const rest = Object.fromEntries(
    placesOf(layoutForm(own.form))
      .filter(({ field }) => field.spec.kind === "yesNo")
      .map(({ field }) => [field.key, "是"]),
  );
  expect(top({ ...withValues(zeros, rest), explanations }, 4)).toBe("可以定稿。");
  expect(top(zeros, 4)).not.toBe("可以定稿。");
});

test("FORM-24 the cells of a failed rule are marked, an explained warning's no longer", () => {
  const input = withValues(own, { xi_study_count: 3, xi_study_attendance: 2 });
  const layout = layoutForm(input.form);
  const marks = (each: FormInput) => {
    const plan = planForm(each);
    const value = (row: number, column: number) => cellOf(plan, TABLE_SHEET, row, column)?.value;
    return new Map(
      placesOf(layout).map(({ field, row }) => [
        field.key,
        value(row, columnOf(layout, "checked", field.column)),
      ]),
    );
  };
  expect(marks(input).get("xi_study_count")).toBe(FAILED.error);
  expect(marks(input).get("xi_study_attendance")).toBe(FAILED.error);
  expect([...marks(input).values()].filter((mark) => mark === FAILED.error)).toHaveLength(2);
  expect([...marks(own).values()].filter((mark) => mark !== FAILED.none && mark !== undefined)).toEqual([]);
});

test("FORM-25 every warning and the other remarks have an unlocked, named cell for an explanation; errors have none", () => {
  const plan = planForm(own);
  const names = plan.names.filter(({ sheet }) => sheet === PRINTED.checkSheet).map(({ name }) => name);
  const explained = checkLines(own).lines.filter(
    ({ rule }) => rule.rule.severity === "warning" && !rule.rule.trial,
  );
  expect(names).toEqual([...explained.map(({ rule }) => rule.rule.id), OTHER].map(explanationName));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

describe("FORM-27 the top names the lines that stand against finishing, and says how many more there are", () => {
  const counts = own.form.sections
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ fields }) => fields)))
    .filter(({ kind }) => kind === "count")
    .map(({ key }) => key);
  const filled = (value: (index: number) => number): FormInput =>
    withValues(own, Object.fromEntries(counts.map((key, index) => [key, value(index)])));
  const openNumbers = (input: FormInput): readonly number[] =>
    checkLines(input).lines.flatMap(({ open }, index) =>
      open === "强制" || open === "核实" ? [index + 1] : [],
    );

  test.each<[string, FormInput]>([
    ["untouched", own],
    ["all alike", filled(() => 3)],
    ["a few", filled((index) => (index === 0 ? 0 : 3))],
    ["many", filled((index) => (index % 3 === 0 ? 0 : index % 5 === 0 ? 9000 : 2))],
  ])("%s", (_, input) => {
    const numbers = openNumbers(input);
    const more = numbers.length > 20 ? `；另有 ${numbers.length - 20} 条` : "";
    const named = numbers.length === 0 ? "" : `未通过的序号：${numbers.slice(0, 20).join("、")}${more}。`;
    expect(String(top(input, 4)).replace(/^.*写明情况。|可以定稿。/, "")).toBe(named);
  });

  test("among these are none, some, and more than it names", () => {
    const sizes = [
      own,
      filled((i) => (i === 0 ? 0 : 3)),
      filled((i) => (i % 3 === 0 ? 0 : i % 5 === 0 ? 9000 : 2)),
    ];
    expect(
      sizes.map(
        (input) => Math.sign(openNumbers(input).length - 0.5) + Number(openNumbers(input).length > 20),
      ),
    ).toEqual([-1, 1, 2]);
  });
});
