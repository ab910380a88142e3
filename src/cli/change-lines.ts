// What a gathering would change, as lines for a terminal.
import type { Changes, FigureState, UnitChange } from "../core/rollup/changes";

const UNIT: Readonly<Record<Exclude<UnitChange, "unchanged">, string>> = {
  new: "新报",
  replaced: "改用",
  withdrawn: "不再采用",
};

export function changeLines({ units, fields, figures }: Changes): readonly string[] {
  const changed = units.filter(({ change }) => change !== "unchanged");
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return [
    `单位：${changed.length} 个有变化，${units.length - changed.length} 个不变`,
    ...changed.map(unitLine),
    `合计：${fields.length} 项有变化`,
    ...fields.map(
      ({ label, measure, before, after, reportedBefore, reportedAfter }) =>
        `  ${label}${measure === null ? "" : `（${measure}）`}：${before ?? "—"} → ${after ?? "—"}，已报 ${reportedBefore} → ${reportedAfter}`,
    ),
    `填报数：${figures.length} 处有变化（新报单位的不列）`,
    ...figures.map(
      ({ unit, label, before, after }) =>
        `  ${names.get(unit) ?? unit}　${label}：${shown(before)} → ${shown(after)}`,
    ),
  ];
}

function unitLine({ name, change, before, after }: Changes["units"][number]): string {
  if (change === "replaced") return `  改用  ${name}：${before ?? ""} → ${after ?? ""}`;
  const kind = change === "unchanged" ? "" : UNIT[change];
  return `  ${kind}  ${name}：${after ?? before ?? ""}`;
}

/** 填“十二”，计 12（更正). */
function shown(figure: FigureState | null): string {
  if (figure === null) return "无";
  const { typed, value, byOffice, state } = figure;
  const text = typed === null ? "空白" : `“${typed.trim()}”`;
  const counted =
    state === "offered" || state === "unread" ? "未计入" : value === typed ? "" : `计 ${value ?? "空白"}`;
  const notes = [counted, byOffice ? "汇总单位" : ""].filter((note) => note !== "");
  return notes.length === 0 ? text : `${text}（${notes.join("，")}）`;
}
