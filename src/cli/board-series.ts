// The periods of a form that is due again and again, a line each: who is in and who is not.
import type { GatherReport } from "../core/rollup/report";

const MOST_NAMED = 10;

export function seriesLines({ series, units }: GatherReport): readonly string[] {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return series.flatMap(({ title, periods }) => [
    `各期报送：${title}`,
    ...periods.map(({ number, due, returned, expected, missing }) => {
      const when = due.slice(5, 16).replace("T", " ");
      if (missing === null)
        return `  第${number}期（${when}）  ${returned.length === 0 ? "未汇集" : `已报 ${returned.length}`}`;
      const named = missing.slice(0, MOST_NAMED).map((code) => names.get(code) ?? code);
      const more = missing.length > named.length ? `，另有 ${missing.length - named.length} 个单位` : "";
      const absent = missing.length === 0 ? "" : `，未报：${named.join("、")}${more}`;
      return `  第${number}期（${when}）  已报 ${returned.length}/应报 ${expected}${absent}`;
    }),
  ]);
}
