// Every kind of rule as a formula over whatever cells hold, as LibreOffice calculates it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { loadCampaign } from "../../src/core/campaign/load";
import type { Campaign, Form } from "../../src/core/campaign/schema";
import { evaluateRule, type RuleUnit } from "../../src/core/rules/evaluate";
import { type FormRule, rulesOf } from "../../src/core/rules/form-rules";
import { ruleFormula } from "../../src/core/rules/formula";
import { formulaResult, type RawContent } from "../../src/core/rules/formula-result";
import type { CellPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { cellAt, type SheetSnapshot } from "../../src/core/sheet/snapshot";
import { readValue } from "../../src/core/form/value";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { ONE_OF_EACH, rulesWith } from "../core/rules/form-with";
import { recalculate } from "./office";

jest.setTimeout(300_000);

const SHEET = "核对";
/** Columns: operands from A on, the unit's number, whether it is of the sectors, the formula. */
const [NUMBER, SECTOR, FORMULA] = [14, 15, 16];
const TIMES = 25;

/** What is put into a cell: a content, a formula that gives an error, or a day as a number that is shown as one. */
type Content = RawContent | { readonly date: number };

/** Error value → a formula that gives it. */
const ERRORS = {
  "#N/A": "NA()",
  "#DIV/0!": "1/0",
  "#VALUE!": '"x"+1',
  "#NUM!": "10^400",
  "#REF!": "INDEX(A1:A1,5)",
} as const;

const texts: fc.Arbitrary<Content> = fc.constantFrom<Content>(
  "是",
  "否",
  "抽查",
  "讲座",
  "/",
  "－",
  "　无 ",
  null,
);
const awkward: fc.Arbitrary<Content> = fc.constantFrom<Content>(
  ...[
    null,
    " ",
    "　",
    "3场",
    "12",
    "/",
    "—",
    "是",
    true,
    false,
    -1,
    1.5,
    0.30000000000000004,
    45992,
    0.1234567,
  ],
  ...Object.keys(ERRORS).map((error) => ({ error })),
  { date: 45_105 },
  { date: 1 },
);
const numbers: fc.Arbitrary<Content> = fc.constantFrom<Content>(
  0,
  1,
  2,
  3,
  4,
  5,
  10,
  20,
  25,
  500,
  501,
  12.5,
  0.2,
);

interface Line {
  readonly rule: FormRule;
  readonly contents: readonly Content[];
  readonly concerned: boolean;
  readonly number: number | null;
}

const campaigns = ["lianglukou-2020", "zhoushan-2023"].map((id) => {
  const text = readFileSync(join(__dirname, `../../assets/campaigns/${id}.json`), "utf8");
  return loadCampaign(text).value as Campaign;
});
const rules: readonly FormRule[] = [
  ...campaigns.flatMap((campaign) => rulesOf(campaign, campaign.forms[0] as Form)),
  ...rulesWith(ONE_OF_EACH),
];

function linesOf(seed: number): readonly Line[] {
  const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
  return rules.flatMap((rule, r) => {
    const contents = rule.operands.map(({ as }) =>
      fc.oneof(often(2, as === "number" ? numbers : texts), often(1, awkward)),
    );
    const line = fc.record({
      rule: fc.constant(rule),
      contents: fc.tuple(...contents),
      concerned: fc.oneof(often(5, fc.constant(true)), often(1, fc.constant(false))),
      number: fc.oneof(often(5, fc.constant(3)), often(1, fc.constant(null))),
    });
    return fc.sample(line, { numRuns: TIMES, seed: seed + r });
  });
}

function cellsOf({ rule, contents, concerned, number }: Line, row: number): CellPlan[] {
  const column = (key: string): number => rule.operands.findIndex((one) => one.key === key) + 1;
  const at = (place: number): string => `${String.fromCharCode(64 + place)}`;
  const formula = ruleFormula(rule, {
    cell: (field) => `INDEX($${at(column(field))}:$${at(column(field))},${row})`,
    attribute: () => `$${at(NUMBER)}$${row}`,
    inSectors: () => `$${at(SECTOR)}$${row}=1`,
  });
  const filled = contents.flatMap((content, c): CellPlan[] => {
    const place = { row, column: c + 1, look: "fillText" } as const;
    if (content === null || content === undefined) return [];
    if (typeof content !== "object") return [{ ...place, value: content }];
    if ("date" in content) return [{ ...place, look: "fillDate", value: content.date }];
    const error = content.error as keyof typeof ERRORS;
    return [{ ...place, formula: ERRORS[error], value: error }];
  });
  return [
    ...filled,
    ...(number === null ? [] : [{ row, column: NUMBER, look: "fillText", value: number } as const]),
    { row, column: SECTOR, look: "fillText", value: concerned ? 1 : 0 },
    // Poisoned: what comes back right was calculated.
    { row, column: FORMULA, look: "fillText", value: "poison", formula },
  ];
}

function wordOf({ rule, contents, concerned, number }: Line): string {
  const keys = rule.operands.map((operand) => operand.key);
  const unit: RuleUnit = {
    sectors: concerned ? rule.sectors.flat() : [],
    attributes: number === null ? {} : { unit_communities: number },
  };
  return formulaResult(rule, (key) => asRaw(contents[keys.indexOf(key)]), unit);
}

/** To a formula a day is the number it is stored as. */
function asRaw(content: Content): RawContent {
  return typeof content === "object" && content !== null && "date" in content ? content.date : content;
}

/** What the form's own reading makes of the cells as they came back, and the check of them. */
function checked({ rule, concerned, number }: Line, sheet: SheetSnapshot, row: number) {
  const keys = rule.operands.map((operand) => operand.key);
  const unit: RuleUnit = {
    sectors: concerned ? rule.sectors.flat() : [],
    attributes: number === null ? {} : { unit_communities: number },
  };
  return evaluateRule(rule, unit, (key) => {
    const spec = rule.fields.get(key)?.spec;
    const cell = cellAt(sheet, row, keys.indexOf(key) + 1);
    return spec === undefined ? undefined : readValue(cell ?? { value: null }, spec);
  });
}

function planOf(lines: readonly Line[]): WorkbookPlan {
  return {
    sheets: [
      {
        name: SHEET,
        visibility: "visible",
        columns: [],
        rows: [],
        cells: lines.flatMap((line, i) => cellsOf(line, i + 1)),
        merges: [],
        unlocked: [],
        validations: [],
        conditionals: [],
        gridLines: true,
      },
    ],
    names: [],
    properties: {},
    activeSheet: SHEET,
    structureProtected: false,
    title: SHEET,
  };
}

let seed = 0;
let lines: readonly Line[] = [];
let sheet: SheetSnapshot;

beforeAll(async () => {
  seed = Number(process.env["SEED"] ?? 20230701);
  lines = linesOf(seed);
  const [bytes] = recalculate([await writeWorkbook(planOf(lines))]);
  const outcome = readWorkbook(bytes as Uint8Array);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  sheet = outcome.workbook.sheets[0] as SheetSnapshot;
});

test("RULE-21 the word computed here is the one that LibreOffice calculates, for every rule over anything", () => {
  const words = new Map<string, number>();
  const wrong = lines.flatMap((line, i) => {
    const found = cellAt(sheet, i + 1, FORMULA)?.value;
    const word = wordOf(line);
    words.set(word, (words.get(word) ?? 0) + 1);
    return found === word ? [] : [{ seed, rule: line.rule.rule.id, contents: line.contents, word, found }];
  });
  expect(wrong).toEqual([]);
  expect([...words.keys()].sort()).toEqual(["✓", "✗", "不适用", "待填", "选项不符", "非数字"].sort());
});

/** The field operands of a line whose cell holds such a content. */
function operandsWith({ rule, contents }: Line, property: "error" | "date") {
  return rule.operands.filter(({ of }, index) => {
    const content = contents[index];
    return of === "field" && typeof content === "object" && content !== null && property in content;
  });
}

test("RULE-22 an error value is never a figure, neither to the formula nor to the check", () => {
  const wrong = lines.flatMap((line, i) => {
    if (operandsWith(line, "error").length === 0) return [];
    const { result } = checked(line, sheet, i + 1);
    return result === "pass" || result === "fail" ? [{ seed, rule: line.rule.rule.id, result }] : [];
  });
  expect(wrong).toEqual([]);
});

test("RULE-22 a day in a count is a number to the formula; the check sees that it is none, and waits", () => {
  const seen = new Set<string>();
  const wrong = lines.flatMap((line, i) => {
    const days = operandsWith(line, "date").filter(({ as }) => as === "number");
    if (days.length === 0) return [];
    const { result, unknown } = checked(line, sheet, i + 1);
    seen.add(JSON.stringify([cellAt(sheet, i + 1, FORMULA)?.value, result]));
    const told = days.every(({ key }) => unknown.includes(key));
    return told && (result === "waiting" || result === "not-applicable")
      ? []
      : [{ seed, rule: line.rule.rule.id, result }];
  });
  expect(wrong).toEqual([]);
  // The stated difference is seen: the formula passes or fails where the check waits.
  expect([...seen]).toEqual(expect.arrayContaining([`["✓","waiting"]`, `["✗","waiting"]`]));
});
