// Formulas of rules moved from area to area; tints on which text stays legible.
import type { Area } from "../../src/core/sheet/address";
import type { TintName } from "../../src/core/sheet/plan";
import { shiftFormula } from "../../src/xlsx/shift-formula";
import { splitAreas } from "../../src/xlsx/split-areas";
import { tintStyle } from "../../src/xlsx/styles-tint";

test.each([
  ["B3>C1", 2, 1, "C5>D3"],
  ["$B3>C$1", 2, 1, "$B5>D$1"],
  ['"A1"&A1&"他""B2""说"', 1, 0, '"A1"&A2&"他""B2""说"'],
  ["'A1 表'!A1+统计!A1", 1, 1, "'A1 表'!B2+统计!B2"],
  ["LOG10(A10)+ts_A1+A1.B2", 1, 0, "LOG10(A11)+ts_A1+A1.B2"],
  ["SUM(A1:B2,$A$1:$B$2)", 1, 1, "SUM(B2:C3,$A$1:$B$2)"],
  ["COUNTIF($H:$H,I1)", 1, 0, "COUNTIF($H:$H,I2)"],
  ["1E5+A1*10", 1, 0, "1E5+A2*10"],
  ["Z1+XFC1", 0, 1, "AA1+XFD1"],
])("XLSX-45 %s moved by %i, %i is %s", (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});

test.each([
  ["A1", -1, 0],
  ["A1", 0, -1],
  ["XFD1", 0, 1],
  ["SUM(H:H)", 1, 0],
  ["SUM(5:5)", 0, 1],
])("XLSX-45 %s cannot be moved by %i, %i", (formula, rows, columns) => {
  expect(() => shiftFormula(formula, rows, columns)).toThrow();
});

const at = (top: number, left: number): Area => ({ top, left, bottom: top, right: left });

test("XLSX-45 areas without a common corner get a formula each; others stay together", () => {
  const apart = [at(5, 6), at(9, 3)];
  expect(splitAreas(apart, "F5=1")).toEqual([
    { areas: [at(5, 6)], formula: "F5=1" },
    { areas: [at(9, 3)], formula: "C9=1" },
  ]);
  expect(splitAreas(apart, "$F$5=1")).toEqual([{ areas: apart, formula: "$F$5=1" }]);
  expect(splitAreas([at(5, 3), at(9, 6)], "C5=1")).toHaveLength(1);
});

const TINTS: TintName[] = ["missing", "wrong", "doubtful", "notApplicable", "good", "corrected", "reading"];

test.each(TINTS)("XLSX-46 text on the tint %s has a contrast of at least 4.5", (tint) => {
  const style = tintStyle(tint);
  const fill = luminance(style.fill.fgColor.rgb);
  for (const text of ["000000", ...(style.font === undefined ? [] : [style.font.color.rgb])]) {
    expect((fill + 0.05) / (luminance(text) + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});

test("XLSX-46 no two tints are the same", () => {
  expect(new Set(TINTS.map((tint) => tintStyle(tint).fill.fgColor.rgb)).size).toBe(TINTS.length);
});

/** WCAG 2.1 relative luminance of RRGGBB. */
function luminance(rgb: string): number {
  const [r, g, b] = [0, 2, 4].map((i) => {
    const c = parseInt(rgb.slice(i, i + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
