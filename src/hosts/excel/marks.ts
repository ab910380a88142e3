// Findings marked in cells: tints of our own that are known again and taken away.
import type { Mark } from "../../core/sheet/host";
import { addressLists } from "./coalesce";
import type { FoundTint } from "./read-state";
import { tintOf } from "./rule-change";
import type { Step } from "./step";

/** Always true, and nobody else's: a text counts as 0. */
const SIGNATURE = 'N("tallysheet")=0';

/** Old marks off, new ones on. */
export function markSteps(marks: readonly Mark[], there: readonly FoundTint[]): readonly Step[] {
  const old = there.filter(({ formula }) => formula === `=${SIGNATURE}`);
  return [
    ...old.map(({ sheet, id }): Step => ({ sheet, do: "removeTint", id })),
    ...(["reading", "doubtful", "wrong"] as const).flatMap((tint) => tintSteps(marks, tint)),
  ];
}

function tintSteps(marks: readonly Mark[], tint: Mark["tint"]): readonly Step[] {
  const own = marks.filter((mark) => mark.tint === tint);
  return [...new Set(own.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const cells = own.filter((mark) => mark.sheet === sheet);
    const areas = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
    return addressLists(areas).map((list): Step => ({
      sheet,
      do: "tint",
      areas: list,
      tint: tintOf({ tint, stopIfTrue: true }, SIGNATURE),
    }));
  });
}
