// Which cells have a trait, asked rectangle by rectangle: a uniform one answers at once, others are split.
import type { Area } from "../../core/sheet/address";
import { countCells } from "../../core/sheet/area-set";

/** Parts that a rectangle of different cells is split into: seven rounds at most for a whole sheet. */
const PARTS = 64;

/** Questions in one request; each takes less than 700 bytes of the 5 MB that Excel on the web takes. */
const QUESTIONS = 5_000;

/** A rectangle of one sheet with what is asked of it. */
export interface Question<K> {
  readonly key: K;
  readonly area: Area;
}

/**
 * All rectangles in which every cell has the trait.
 * @param ask answers all questions of a round at once: true, false, or null where cells differ
 */
export async function areasWith<K>(
  questions: readonly Question<K>[],
  ask: (questions: readonly Question<K>[]) => Promise<readonly (boolean | null)[]>,
): Promise<readonly Question<K>[]> {
  const found: Question<K>[] = [];
  let round = questions;
  while (round.length > 0) {
    const answers: (boolean | null)[] = [];
    for (let at = 0; at < round.length; at += QUESTIONS) {
      answers.push(...(await ask(round.slice(at, at + QUESTIONS))));
    }
    const next: Question<K>[] = [];
    round.forEach((question, i) => {
      const answer = answers[i];
      if (answer === true) found.push(question);
      else if (answer !== false) next.push(...parts(question.area).map((area) => ({ ...question, area })));
    });
    round = next;
  }
  return found;
}

/** Columns first, since fill cells stand below each other; a single cell cannot differ. */
function parts(area: Area): readonly Area[] {
  if (countCells(area) === 1) throw new Error("one cell cannot differ from itself");
  const { top, left, bottom, right } = area;
  return left === right
    ? cut(top, bottom).map(([from, to]) => ({ left, right, top: from, bottom: to }))
    : cut(left, right).map(([from, to]) => ({ top, bottom, left: from, right: to }));
}

function cut(from: number, to: number): readonly (readonly [number, number])[] {
  const step = Math.ceil((to - from + 1) / PARTS);
  const pieces: [number, number][] = [];
  for (let at = from; at <= to; at += step) pieces.push([at, Math.min(to, at + step - 1)]);
  return pieces;
}
