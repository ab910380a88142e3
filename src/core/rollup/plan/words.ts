// Words printed on the sheets of a rollup, Chinese first; the names of the sheets are always Chinese.
import type { Language } from "../../text/sentences";
import { en } from "./words-en";
import { type RollupWords, zh } from "./words-zh";

export { MARKS, SHEETS } from "./sheet-names";
export type { RollupWords };

export const ROLLUP_WORDS: Readonly<Record<Language, RollupWords>> = { zh, en };
