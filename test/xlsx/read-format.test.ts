// Which number formats show a date, a time or a percentage.
import { builtInKind, formatKind } from "../../src/xlsx/number-format";

test.each([
  ["General", undefined],
  ["G/通用格式", undefined],
  ['G/通用格式"人"', undefined],
  ["0", undefined],
  ["#,##0.00_);[Red]\\(#,##0.00\\)", undefined],
  ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', undefined],
  ["0.00E+00", undefined],
  ["##0.0e-0", undefined],
  ['0"人次"', undefined],
  ['0"days"', undefined],
  ["0\\d", undefined],
  ['0!.0,"万"', undefined],
  ["[DBNum2][$-804]General", undefined],
  ["[$￥-804]#,##0.00", undefined],
  ["[Red][>=100]0", undefined],
  ["@", undefined],
  ["# ?/?", undefined],
  ["0%", "percent"],
  ["0.00%;[Red]-0.00%", "percent"],
  ['0"%"', undefined],
  ["yyyy-mm-dd", "date"],
  ["YYYY/M/D", "date"],
  ['yyyy"年"m"月"d"日"', "date"],
  ['[$-804]yyyy"年"m"月"d"日";@', "date"],
  ['[DBNum1][$-804]yyyy"年"m"月"', "date"],
  ['m"月"d"日"', "date"],
  ['m"月"', "date"],
  ["mmm-yy", "date"],
  ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
  ["[$-804]aaaa", "date"],
  ["yyyy-mm-dd h:mm", "date"],
  ["gggee\\年", "date"],
  ["[$-409]h:mm AM/PM", "time"],
  ['上午/下午h"时"mm"分"', "time"],
  ["h:mm:ss", "time"],
  ["[h]:mm:ss", "time"],
  ["[mm]:ss.0", "time"],
  ["[s]", "time"],
  ["mm:ss", "time"],
  ["0;yyyy", "date"],
  ['"未闭合', undefined],
  ["[未闭合", undefined],
])("XLSX-16 format %s", (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test("XLSX-16 formats known by their id", () => {
  const of = (kind: string): number[] =>
    Array.from({ length: 200 }, (_, id) => id).filter((id) => builtInKind(id) === kind);
  expect(of("percent")).toEqual([9, 10]);
  expect(of("date")).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
  expect(of("time")).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
});
