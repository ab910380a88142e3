// What holds for any text a person could type, not only for the tables' cases.
import fc from "fast-check";
import { canonical } from "../../src/core/decimal";
import type { FieldKind, FieldSpec } from "../../src/core/campaign/schema";
import { readValue } from "../../src/core/form/value";
import type { Reading } from "../../src/core/form/figure";

const KINDS: readonly FieldKind[] = ["count", "decimal", "text", "yesNo", "choice", "date", "phone"];

function field(kind: FieldKind, measure?: string): FieldSpec {
  const spec = { key: "it", kind, required: true, ...(measure === undefined ? {} : { measure }) };
  return kind === "choice" ? { ...spec, choices: ["甲", "乙"] } : spec;
}

function read(text: string, measure = "场次", kind: FieldKind = "count"): Reading {
  return readValue({ value: text }, field(kind, measure));
}

const wide = (text: string): string =>
  [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
const grouped = (n: number): string => n.toLocaleString("en-US");

/** 10203 → 一万零二百零三, by its own rule: groups of four from the left, 零 for each gap. */
function spoken(n: number, digits: string, powers: readonly [string, string, string]): string {
  if (n === 0) return digits.charAt(0);
  let text = "";
  let gap = false;
  for (const [scale, sign] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const group = Math.floor(n / scale) % 1e4;
    for (const [power, word] of [
      [1000, powers[2]],
      [100, powers[1]],
      [10, powers[0]],
      [1, ""],
    ] as const) {
      const digit = Math.floor(group / power) % 10;
      if (digit === 0) gap = text !== "";
      else {
        text += (gap ? digits.charAt(0) : "") + digits.charAt(digit) + word;
        gap = false;
      }
    }
    if (group > 0) text += sign;
  }
  return text;
}

const DIGITS = "零一二三四五六七八九";
const FINANCIAL = "零壹贰叁肆伍陆柒捌玖";

/** Not counted by themselves: a mobile number, a day such as 20230630. */
const plainLooking = (n: number): boolean => !/^(?:1[3-9]\d{9}|(?:19|20)\d{6})$/.test(String(n));
const count = fc
  .oneof(fc.nat(9), fc.nat(9_999), fc.nat(99_999_999), fc.integer({ min: 0, max: 999_999_999_999 }))
  .filter(plainLooking);

test("VAL-2 every exact way to write a whole number reads back as that number", () => {
  const ways: readonly ((n: number) => string)[] = [
    (n) => ` ${n}\t`,
    (n) => wide(String(n)),
    grouped,
    (n) => grouped(n).replaceAll(",", "，"),
    (n) => grouped(n).replaceAll(",", " "),
    (n) => `${n}场次`,
    (n) => `${n} 场`,
    (n) => `（ ${n} ）场次`,
    (n) => `共${n}场次`,
    (n) => `‘${n}`,
    (n) => `${n}.0`,
    (n) => `0${n}`,
    (n) => `${n / 10_000}万`,
    (n) => spoken(n, DIGITS, ["十", "百", "千"]),
    (n) => spoken(n, FINANCIAL, ["拾", "佰", "仟"]),
    (n) => `${spoken(n, DIGITS, ["十", "百", "千"])}场`,
    (n) => spoken(n, DIGITS, ["十", "百", "千"]).replace(/^一十/, "十"),
  ];
  fc.assert(
    fc.property(count, fc.constantFrom(...ways), (n, way) => {
      // A share of 万 beyond a double's digits is not what anybody types.
      fc.pre(/^(?!.*e)/.test(way(n)) && !(n > 1e8 && way(n).includes(".")));
      expect(read(way(n))).toMatchObject({ state: "number", value: String(n) });
    }),
    { numRuns: 3_000 },
  );
});

test("VAL-2 positional numerals of three and more digits read back unless they rise like a list", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999_999_999 }), (n) => {
      const digits = [...String(n)].map(Number);
      fc.pre(!digits.every((digit, i) => i === 0 || digit === (digits[i - 1] as number) + 1));
      const text = digits.map((digit) => "〇一二三四五六七八九".charAt(digit)).join("");
      expect(read(text)).toEqual({ state: "number", value: String(n), soft: true });
    }),
    { numRuns: 500 },
  );
});

test("VAL-2 a canonical number reads as itself, and cleanly", () => {
  fc.assert(
    fc.property(count, fc.nat(999_999), (n, fraction) => {
      expect(read(String(n))).toEqual({ state: "number", value: String(n), soft: false });
      expect(readValue({ value: n }, field("count"))).toEqual(read(String(n)));
      const value = canonical(`${n}.${fraction}`) as string;
      fc.pre(value.length <= 15);
      expect(read(value, "万元", "decimal")).toEqual({ state: "number", value, soft: false });
    }),
  );
});

test("VAL-4 a text with a word that makes it approximate is never counted", () => {
  const word = fc.constantFrom(
    ...["约", "近", "余", "多", "左右", "大约", "上下", "以上", "以下", "超过", "不到", "至少", ">", "<"],
    ...["≥", "≤", "几", "若干", "好几", "+", "~", "数百", "来", "可能", "预计"],
  );
  const piece = fc.oneof(
    count.map(String),
    fc.constantFrom("三", "十", "百", "万", "场", "人次", "共", " ", "（", "）"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), word, fc.array(piece, { maxLength: 4 }), (a, w, b) => {
      expect(read(a.join("") + w + b.join("")).state).not.toBe("number");
    }),
    { numRuns: 2_000 },
  );
});

test("VAL-4 two numbers in one text are never counted", () => {
  const join = fc.constantFrom(
    "-",
    "~",
    "至",
    "、",
    ";",
    "/",
    "+",
    "*",
    "x",
    ":",
    "场",
    "和",
    "\n",
    "  ",
    "，共",
  );
  fc.assert(
    fc.property(count, join, count, (a, between, b) => {
      expect(read(`${a}${between}${b}`).state).not.toBe("number");
      expect(read(`${a}${between}${b}场`).state).not.toBe("number");
    }),
    { numRuns: 1_000 },
  );
});

const NUMERAL =
  /[\d０-９零〇○一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參弌弍叄陸]/u;

test("VAL-4 a text without any digit or numeral never gives a counted number", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom<FieldKind>("count", "decimal"),
      (text, kind) => {
        fc.pre(!NUMERAL.test(text));
        expect(read(text, "场次", kind).state).not.toBe("number");
      },
    ),
    { numRuns: 2_000 },
  );
});

test("VAL-6 any text in any field gives a reading, and every number is canonical and within its kind", () => {
  const sign = fc.constantFrom(
    ..."0123456789.,，、- +%（）()/\\一二十百千万亿零〇约余场次人元￥□☑是否年月日:~w'\u200b\n",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.array(sign, { maxLength: 12 }).map((s) => s.join("")),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...KINDS),
      fc.constantFrom("场", "万元", "%", "人次", undefined),
      (typed, kind, measure) => {
        const reading = readValue({ value: typed }, field(kind, measure));
        if (reading.state !== "number" && reading.state !== "offered") return;
        if (kind !== "count" && kind !== "decimal") return;
        expect(canonical(reading.value)).toBe(reading.value);
        expect(reading.value).toMatch(kind === "count" ? /^\d{1,15}$/ : /^\d+(?:\.\d+)?$/);
      },
    ),
    { numRuns: 5_000 },
  );
});

test("VAL-6 any number in any field gives a reading", () => {
  fc.assert(
    fc.property(
      fc.double(),
      fc.constantFrom(...KINDS),
      fc.constantFrom("date", "time", "percent", undefined),
      (n, kind, shown) => {
        const reading = readValue({ value: n, ...(shown === undefined ? {} : { shown }) }, field(kind));
        if (reading.state === "number") expect(canonical(reading.value)).toBe(reading.value);
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  "9",
  "一",
  "十",
  " ",
  "约",
  "(",
  "/",
  "1,",
  "3+",
  "场",
  "_",
  "□是",
  "-",
  "”",
  "\u200b",
  "1 ",
  "请",
  "2023年",
  ".",
])("VAL-6 a cell full of %j is read in a moment", (piece) => {
  const text = piece.repeat(Math.floor(32_767 / piece.length));
  const start = performance.now();
  for (const kind of KINDS) expect(readValue({ value: text }, field(kind, "场")).state).not.toBe("number");
  expect(performance.now() - start).toBeLessThan(10_000);
});
