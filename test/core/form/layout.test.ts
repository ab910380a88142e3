// Where everything stands on 统计表: lines, keys, hidden row and column, widths.
import { fieldsOf } from "../../../src/core/campaign/fields";
import { closedTextOf, columnOf, keyTextOf, layoutForm, placesOf } from "../../../src/core/form/layout";
import { keyOf, nameOf } from "../../../src/core/form/names";
import { planForm } from "../../../src/core/form/plan";
import { FORMS, seedInput } from "./seed-forms";

const layouts = FORMS.map(
  ([id, formId]) => [id, formId, layoutForm(seedInput(id, formId, null).form)] as const,
);

test.each<[string, string, number, number]>([
  // 36 rows, and four blanks of one cell under theirs.
  ["zhoushan-2023", "statistics", 40, 63],
  ["zhoushan-2023", "liaison", 1, 3],
  // 56 blanks, and R08, which has none.
  ["lianglukou-2020", "statistics", 57, 56],
])("FORM-2 %s %s takes %i lines for %i fields", (id, formId, lines, fields) => {
  const layout = layoutForm(seedInput(id as never, formId, null).form);
  expect(layout.lines).toHaveLength(lines);
  expect(placesOf(layout)).toHaveLength(fields);
});

test.each(layouts)(
  "FORM-2 %s %s: every field stands once, in form order, under each other",
  (_, __, layout) => {
    const places = placesOf(layout);
    expect(places.map(({ field }) => field.key).sort()).toEqual(
      fieldsOf(layout.form)
        .map((field) => field.key)
        .sort(),
    );
    expect(new Set(places.map(({ row, column }) => `${row}:${column}`)).size).toBe(places.length);
    expect(layout.lines.map((line) => line.row)).toEqual(
      layout.lines.map((_line, index) => layout.headRow + 1 + index),
    );
    expect(layout.footRow).toBe(layout.headRow + 1 + layout.lines.length);
    const rows = layout.lines.map((line) => line.source.id);
    expect(rows.filter((row, index) => row !== rows[index - 1])).toEqual(
      layout.form.sections.flatMap((section) => section.rows.map((row) => row.id)),
    );
  },
);

describe("FORM-2 lines of single rows", () => {
  const lines = (id: "zhoushan-2023" | "lianglukou-2020", row: string) => {
    const layout = layoutForm(seedInput(id, "statistics", null).form);
    return layout.lines
      .filter((line) => line.source.id === row)
      .map((line) => [line.under, line.label, line.fields.map((field) => field.key).join(" ")]);
  };

  test("a grid row is one line", () => {
    expect(lines("zhoushan-2023", "R01")).toEqual([
      [false, "习近平总书记关于安全生产重要论述专题学习", "xi_study_count xi_study_attendance"],
    ]);
  });

  test("several blanks of one cell are lines under their row, which keeps its other cells", () => {
    expect(lines("zhoushan-2023", "R10")).toEqual([
      [
        false,
        "在主流媒体曝光“一案双罚”、安全生产行刑衔接（含危险作业罪）、因发生生产安全事故构成重大责任事故罪的典型案例",
        "typical_cases_attendance",
      ],
      [true, "曝光典型案例：一案双罚", "typical_cases_double_penalty"],
      [true, "曝光典型案例：行刑衔接", "typical_cases_criminal_referral"],
      [true, "曝光典型案例：重大责任事故罪", "typical_cases_major_liability_crime"],
      [true, "曝光典型案例：其他", "typical_cases_other"],
    ]);
  });

  test("a sentence of k blanks takes k lines", () => {
    expect(lines("lianglukou-2020", "R01")).toEqual([
      [false, "启动仪式形式", "launch_form"],
      [false, "启动活动场次", "launch_sessions"],
    ]);
  });

  test("a row without a cell of its own is one line without fields, and says where to fill", () => {
    expect(lines("lianglukou-2020", "R08")).toEqual([[false, "", ""]]);
    const layout = layoutForm(seedInput("lianglukou-2020", "statistics", null).form);
    const line = layout.lines.find((each) => each.source.id === "R08");
    expect(closedTextOf(line!, "progress")).toBe("并入上一行填报");
    expect(keyTextOf(line!)).toBe("#R08");
  });
});

describe.each(layouts)("FORM-3 %s %s", (id, formId, layout) => {
  const plan = planForm(seedInput(id, formId, null));
  const sheet = plan.sheets.find((each) => each.name === "统计表")!;
  const at = (row: number, column: number) =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;

  test("the hidden first row says what every column is, the hidden first column what every line is", () => {
    expect(sheet.rows.find((row) => row.row === 1)).toMatchObject({ hidden: true });
    expect(sheet.columns.find((column) => column.column === 1)).toMatchObject({ hidden: true });
    expect(layout.columns.slice(1).map((column) => at(1, column.column))).toEqual(
      layout.columns.slice(1).map((column) => column.id),
    );
    expect(new Set(layout.columns.map((column) => column.id)).size).toBe(layout.columns.length);
    expect(layout.lines.map((line) => at(line.row, 1))).toEqual(layout.lines.map(keyTextOf));
    const keys = layout.lines
      .flatMap((line) => keyTextOf(line).split(" "))
      .filter((key) => !key.startsWith("#"));
    expect(keys.sort()).toEqual(layout.fields.map((field) => field.key).sort());
  });

  test("helper columns are hidden, by role, right of the status column", () => {
    const helpers = layout.columns.filter((column) => column.column > columnOf(layout, "status"));
    expect(helpers.every((column) => column.hidden && column.label === "")).toBe(true);
    const roles = helpers.map((column) => column.role);
    expect(roles.filter((role, index) => role !== roles[index - 1])).toEqual([
      "required",
      "state",
      "printed",
      "weight",
      "checked",
    ]);
  });
});

test.each([
  ["xi_study_count", "TS_xi_study_count"],
  ["a", "TS_a"],
])("FORM-3 key %s is the name %s and back, in any case", (key, name) => {
  expect(nameOf(key)).toBe(name);
  expect(keyOf(name)).toBe(key);
  expect(keyOf(name.toUpperCase())).toBe(key);
});

test.each(["TSX_units", "_xlnm.Print_Area", "xi_study_count", "T_S", ""])(
  "FORM-3 %j is no name of a field",
  (name) => {
    expect(keyOf(name)).toBeNull();
  },
);
