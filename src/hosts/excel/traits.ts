// Which cells have a trait, asked rectangle by rectangle: a uniform one answers at once, others are split.
import type { Area } from "../../core/sheet/address";
import { countCells } from "../../core/sheet/area-set";

/** Parts that a rectangle of different cells is split into: seven rounds at most for a whole sheet. */
export const PARTS = 64;

/** Questions in one request; each takes less than 700 bytes of the 5 MB that Excel on the web takes. */
const QUESTIONS = 5_000;

/** A rectangle of one sheet with what is asked of it. */
export interface Question<K> {
  readonly key: K;
  readonly area: Area;
}

/**
 * All rectangles in which every cell has the trait.
 * @param answers to the questions: true, false, or null where cells differ
 * @param ask answers the questions of a further round at once
 */
export async function areasWith<K>(
  questions: readonly Question<K>[],
  answers: readonly (boolean | null)[],
  ask: (questions: readonly Question<K>[]) => Promise<readonly (boolean | null)[]>,
): Promise<readonly Question<K>[]> {
  const found = questions.filter((_, i) => answers[i] === true);
  const next = questions
    .filter((_, i) => answers[i] === null)
    .flatMap((question) => parts(question.area).map((area) => ({ ...question, area })));
  const further: (boolean | null)[] = [];
  for (let at = 0; at < next.length; at += QUESTIONS) {
    further.push(...(await ask(next.slice(at, at + QUESTIONS))));
  }
  return next.length === 0 ? found : [...found, ...(await areasWith(next, further, ask))];
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
