// 办理记录: all that the office itself did, in the order of time: what, why, and whether it still holds.
import { fieldsOf } from "../../campaign/fields";
import type { Ink } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import type { SheetPlan } from "../../sheet/plan";
import type { Act, Marking } from "../acts";
import { actId } from "../acts";
import { printClock } from "../clock";
import type { Rollup } from "../rollup";
import { formIn } from "../rollup";
import { planList } from "./list-sheet";
import { matrixLink } from "./places";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

const COLUMNS: readonly (readonly [keyof RollupWords["acts"]["heads"], LookName, number])[] = [
  ["number", "printedCenter", 7],
  ["at", "printedCenter", 18],
  ["unit", "label", 22],
  ["act", "printedCenter", 12],
  ["field", "label", 28],
  ["before", "label", 18],
  ["after", "label", 18],
  ["reason", "label", 30],
  ["holds", "printedCenter", 10],
  ["goTo", "link", 8],
];

export function planActs(rollup: Rollup, words: RollupWords): SheetPlan {
  return planList({
    name: SHEETS.acts,
    title: words.acts.title,
    notes: [words.acts.note],
    widths: COLUMNS.map(([, , width]) => width),
    blocks: [
      {
        columns: COLUMNS.map(([head, look]) => ({ label: words.acts.heads[head], look })),
        rows: actRows(rollup, words),
      },
    ],
    nothing: words.nothing,
    footer: words.footer,
  });
}

function actRows(rollup: Rollup, words: RollupWords): readonly (readonly Ink[])[] {
  const labels = new Map(
    fieldsOf(formIn(rollup.campaign, rollup.form)).map((field) => [field.key, field.label]),
  );
  const unitAt = new Map(rollup.matrix.units.map((unit, index) => [unit, index]));
  const fieldAt = new Map(rollup.matrix.fields.map((field, index) => [field, index]));
  const paths = new Map(rollup.files.map(({ file }) => [file.sha256, file.path]));
  const replaced = new Set(rollup.acts.flatMap((act) => act.over));
  return rollup.acts.map((act, index) => {
    const row = unitAt.get(act.unit);
    const field = "field" in act ? act.field : null;
    const column = field === null ? undefined : fieldAt.get(field);
    const [before, after] = changeOf(act, rollup, paths, words);
    return [
      index + 1,
      printClock(act.at, rollup.campaign.zone),
      row === undefined ? act.unit : (rollup.units[row]?.name ?? act.unit),
      nameOf(act, words),
      field === null ? null : (labels.get(field) ?? field),
      before,
      after,
      "reason" in act ? act.reason : null,
      replaced.has(actId(act)) ? words.acts.replaced : words.acts.holding,
      row === undefined || column === undefined ? null : matrixLink(row, column),
    ];
  });
}

function nameOf(act: Act, words: RollupWords): string {
  if (act.act === "mark") return act.as === "none" ? words.acts.unmark : words.marks[act.as];
  if (act.act === "keep" && !act.settled) return words.acts.pending;
  return words.acts.names[act.act];
}

/** What stood before, and what stands now. */
function changeOf(
  act: Act,
  rollup: Rollup,
  paths: ReadonlyMap<string, string>,
  words: RollupWords,
): readonly [string | null, string | null] {
  const pathOf = (sha256: string): string => paths.get(sha256) ?? sha256.slice(0, 12);
  switch (act.act) {
    case "correct":
      return [act.original?.typed ?? words.acts.blank, act.typed ?? words.acts.blank];
    case "restore":
      return [null, words.acts.original];
    case "confirm":
      return [act.typed, act.value];
    case "keep":
      return [act.among.map(pathOf).join(words.listComma), pathOf(act.file)];
    case "set-aside":
      return [pathOf(act.file), null];
    case "take-in":
      return [null, pathOf(act.file)];
    case "mark":
      return [null, untilText(act, rollup)];
  }
}

function untilText({ until }: Marking, { campaign }: Rollup): string | null {
  return until === null ? null : printClock(until, campaign.zone);
}
