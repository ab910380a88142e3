// Printed boxes with ticks: ☑是 □否, 是√ 否□, □是 √否.
import type { Reading } from "../figure";

/** Private-use signs are Wingdings' boxes and ticks. */
const TICKS = "☑✓✔√■●◉▣◼⬛\uf052\uf0fe\uf0fc";
const EMPTY = "□☐○◻◯▢⬜\uf0a3\uf0a8\uf06f";

interface Mark {
  readonly ticked: boolean;
  /** The side it stands close to, where only the other has a gap. */
  readonly near: "left" | "right" | null;
}

/** k words, and the marks before, between and behind them: k + 1 slots. */
interface Line {
  readonly words: readonly string[];
  readonly slots: readonly (readonly Mark[])[];
}

/** What the marks say; null where there are none, or something else stands between. */
export function readBoxes(text: string, choices: readonly string[], yesNo: boolean): Reading | null {
  const line = lineOf(text, choices);
  const marks = line?.slots.flat() ?? [];
  if (line === null || marks.length === 0) return null;
  const ticks = marks.filter((mark) => mark.ticked).length;
  if (line.words.length === 0) return loneMark(ticks, yesNo);
  const whole = new Set(line.words).size === line.words.length;
  if (ticks === 0 && whole && line.words.length === choices.length) return { state: "blank" };
  const owners = ticks === 0 || !whole ? null : ownersOf(line);
  if (owners === null) return { state: "unread", doubt: "ambiguous" };
  if (owners.size > 1) return { state: "unread", doubt: "bothChoices" };
  return { state: "choice", value: [...owners][0] as string, soft: true };
}

/** A tick alone in a cell for 是/否 says 是; empty boxes nothing. */
function loneMark(ticks: number, yesNo: boolean): Reading {
  if (ticks === 0) return { state: "blank" };
  if (yesNo && ticks === 1) return { state: "choice", value: "是", soft: true };
  return { state: "unread", doubt: "ambiguous" };
}

/** The words that carry a tick; null where one could belong to either neighbour. */
function ownersOf({ words, slots }: Line): ReadonlySet<string> | null {
  const ends = [slots[0], slots.at(-1)].map((slot) => (slot?.length ?? 0) > 0);
  const style = ends[0] === true ? "before" : ends[1] === true ? "after" : "between";
  const owners = new Set<string>();
  for (const [i, slot] of slots.entries()) {
    for (const [j, mark] of slot.entries()) {
      if (!mark.ticked) continue;
      const side = sideOf(mark, slot.slice(j + 1), words[i - 1], words[i], style);
      if (side === undefined) return null;
      owners.add(side);
    }
  }
  return owners;
}

/** `after`: the marks that follow in the same slot. */
function sideOf(
  mark: Mark,
  after: readonly Mark[],
  left: string | undefined,
  right: string | undefined,
  style: "before" | "after" | "between",
): string | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  if (style === "between") return mark.near === null ? undefined : mark.near === "left" ? left : right;
  if (style === "after") return mark.near === "right" ? undefined : left;
  // □是√□否: the next word has its own box, so the tick was put behind this one.
  if (after.some((other) => !other.ticked)) return left;
  return mark.near === "left" ? undefined : right;
}

function lineOf(text: string, choices: readonly string[]): Line | null {
  const longest = [...choices].sort((a, b) => b.length - a.length);
  const words: string[] = [];
  const slots: Mark[][] = [[]];
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at);
    const ticked = TICKS.includes(sign);
    if (ticked || EMPTY.includes(sign)) {
      slots.at(-1)?.push({ ticked, near: nearOf(text, at) });
      at += 1;
    } else if (/[\s/,、;()]/.test(sign)) {
      at += 1;
    } else {
      const word = longest.find((choice) => text.startsWith(choice, at));
      if (word === undefined) return null;
      words.push(word);
      slots.push([]);
      at += word.length;
    }
  }
  return { words, slots };
}

function nearOf(text: string, at: number): Mark["near"] {
  const gapLeft = /\s/.test(text.charAt(at - 1));
  const gapRight = /\s/.test(text.charAt(at + 1));
  return gapLeft === gapRight ? null : gapLeft ? "right" : "left";
}
