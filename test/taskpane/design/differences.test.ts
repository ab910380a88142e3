// What differs between two versions of a campaign, as people read it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editJson } from "../../../src/core/campaign/edit-json";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Path } from "../../../src/core/campaign/path";
import type { Campaign } from "../../../src/core/campaign/schema";
import { campaignDifferences } from "../../../src/taskpane/design/differences";
import { zh } from "../../../src/taskpane/design/words";

const JSON_BEFORE: unknown = JSON.parse(
  readFileSync(join(__dirname, "../../../assets/campaigns/zhoushan-2023.json"), "utf8"),
);

function campaign(json: unknown): Campaign {
  const { value, findings } = loadCampaign(JSON.stringify(json));
  if (value === null) throw new Error(JSON.stringify(findings));
  return value;
}

/** "part change name | detail | detail" for every line. */
function said(edits: readonly (readonly [Path, unknown])[]): readonly string[] {
  const after = edits.reduce<unknown>((json, [path, value]) => editJson(json, path, value), JSON_BEFORE);
  const groups = campaignDifferences(campaign(JSON_BEFORE), campaign(after), { words: zh, language: "zh" });
  return groups.flatMap(({ part, differences }) =>
    differences.map(({ change, name, details }) => [`${part} ${change} ${name}`, ...details].join(" | ")),
  );
}

const BEFORE = campaign(JSON_BEFORE);
const form = BEFORE.forms[0]!;
const section = form.sections.findIndex(({ rows }) => Object.values(rows[0]!.cells).some((c) => c.fields[0]));
const column = Object.keys(form.sections[section]!.rows[0]!.cells).find(
  (id) => form.sections[section]!.rows[0]!.cells[id]!.fields.length > 0,
)!;
const FIELD: Path = ["forms", 0, "sections", section, "rows", 0, "cells", column, "fields", 0];
const UNITS = BEFORE.roster.units;

test.each<[string, readonly (readonly [Path, unknown])[], readonly unknown[]]>([
  ["nothing", [], []],
  ["the version alone", [[["version"], "7"]], []],
  ["a name", [[["office"], "新的办公室"]], [/^overview changed 汇总单位 \| .* → 新的办公室$/]],
  [
    "the period",
    [[["period", "end"], "2023-07-02"]],
    [/^dates changed 活动时间 \| .* → .*—2023年7月2日（星期日）$/],
  ],
  [
    "a due date",
    [[["forms", 0, "due", "at"], "2023-07-05T16:00:00+08:00"]],
    [/^dates changed .*7月5日（星期三）16:00$/],
  ],
  [
    "a field's measure and hint",
    [
      [[...FIELD, "hint"], "按实际填"],
      [[...FIELD, "required"], false],
    ],
    [/^table changed .* \| 必填：是 → 否 \| 填报提示：.* → 按实际填$/],
  ],
  [
    "something of a field that has no name of its own",
    [[[...FIELD, "sources"], ["003-1：…"]]],
    [/\| 其他内容有改动$/],
  ],
  ["a rule put off", [[["forms", 0, "rules", 0, "off"], true]], [/^rules changed .* \| 使用：启用 → 停用$/]],
  ["a rule gone", [[["forms", 0, "rules", 0], undefined]], [/^rules removed /]],
  [
    "a unit renamed",
    [[["roster", "units", 0, "name"], "新名称"]],
    [/^roster changed .* \| 单位名称：.* → 新名称$/],
  ],
  [
    "a unit in and one out",
    [
      [
        ["roster", "units"],
        [...UNITS.slice(1), { code: "ZZ", name: "新单位" }],
      ],
    ],
    ["roster added 新单位", `roster removed ${UNITS[0]!.name}`],
  ],
  ["what no part speaks of", [[["forms", 0, "notes"], ["另有说明"]]], ["overview changed 其他内容"]],
])("TASK-10 %s", (_, edits, expected) => {
  const lines = said(edits);
  expect(lines).toHaveLength(expected.length);
  lines.forEach((line, index) => {
    const wanted = expected[index];
    if (wanted instanceof RegExp) expect(line).toMatch(wanted);
    else expect(line).toBe(wanted);
  });
});
