// A unit that stands for all whose forms differ in name and code alone.
import type { Unit } from "../campaign/schema";

/**
 * In nothing but name and code do the forms of two units with equal stand-ins differ: Chinese characters of a
 * name become one private character as wide, digits and letters one of their kind, all others stay, so that lines
 * break alike. The two names occur nowhere else in a form, and stand in cells, formulas and JSON as they are.
 * null where that would not hold: such a form is planned by itself.
 */
export function standInFor(unit: Unit): Unit | null {
  const { name, code } = unit;
  if (!PLAIN_NAME.test(name) || !PLAIN_CODE.test(code)) return null;
  const alike = name
    .replace(CHINESE, NAME_MARK)
    .replace(/\d/g, "0")
    .replace(/[A-Za-z]/g, "a");
  // Without a Chinese character it could not be told from other texts.
  if (!alike.includes(NAME_MARK)) return null;
  return { ...unit, name: alike, code: CODE_MARK.repeat(code.length) };
}

/** Private use: no campaign has them, and every program takes them for one wide character. */
const NAME_MARK = "\uE000";
const CODE_MARK = "\uE001";

const CHINESE = /[\u3400-\u4dbf\u4e00-\u9fff]/g;
/** Nothing that markup, formulas or JSON write otherwise: no quotes, no &, no _x0041_. */
const PLAIN_NAME = /^[A-Za-z0-9\u3400-\u4dbf\u4e00-\u9fff （）()·、，—-]+$/;
const PLAIN_CODE = /^[A-Za-z0-9.-]+$/;
