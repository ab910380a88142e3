// Every kind of rule as a formula over whatever cells hold, as LibreOffice calculates it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { loadCampaign } from "../../src/core/campaign/load";
import type { Campaign, Form } from "../../src/core/campaign/schema";
import type { RuleUnit } from "../../src/core/rules/evaluate";
import { type FormRule, rulesOf } from "../../src/core/rules/form-rules";
import { ruleFormula } from "../../src/core/rules/formula";
import { formulaResult, type RawContent } from "../../src/core/rules/formula-result";
import type { CellPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { cellAt } from "../../src/core/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { ONE_OF_EACH, rulesWith } from "../core/rules/form-with";
import { recalculate } from "./office";

jest.setTimeout(300_000);

const SHEET = "核对";
/** Columns: operands from A on, the unit's number, whether it is of the sectors, the formula. */
const [NUMBER, SECTOR, FORMULA] = [14, 15, 16];
const TIMES = 25;

const texts: fc.Arbitrary<RawContent> = fc.constantFrom<RawContent>(
  "是",
  "否",
  "抽查",
  "讲座",
  "/",
  "－",
  "　无 ",
  null,
);
const awkward: fc.Arbitrary<RawContent> = fc.constantFrom<RawContent>(
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
  { error: "#N/A" },
);
const numbers: fc.Arbitrary<RawContent> = fc.constantFrom<RawContent>(
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
  readonly contents: readonly RawContent[];
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
    return [
      typeof content === "object"
        ? { ...place, formula: "NA()", value: "#N/A" }
        : { ...place, value: content },
    ];
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
  return formulaResult(rule, (key) => contents[keys.indexOf(key)], unit);
}

test("RULE-21 the word computed here is the one that LibreOffice calculates, for every rule over anything", async () => {
  const seed = Number(process.env["SEED"] ?? 20230701);
  const lines = linesOf(seed);
  const plan: WorkbookPlan = {
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
  const [bytes] = recalculate([await writeWorkbook(plan)]);
  const outcome = readWorkbook(bytes as Uint8Array);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const sheet = outcome.workbook.sheets[0] as (typeof outcome.workbook.sheets)[number];
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
