// A plan drawn as text: what a reviewer reads in a diff and golden files hold.
import { areaName, cellName, columnName, type Area } from "./address";
import { areaFinder } from "./area-set";
import type { CellContent, CellPlan, Message, SheetPlan, ValidationPlan, WorkbookPlan } from "./plan";
import { referenceText } from "./reference";

/** The whole workbook; equal plans give equal text, and whatever a plan says is in it. */
export function sketchPlan(plan: WorkbookPlan): string {
  const head = [
    `workbook ${JSON.stringify(plan.title)}, structure ${plan.structureProtected ? "protected" : "open"}`,
    `opens on ${plan.activeSheet}`,
    ...Object.entries(plan.properties).map(([name, value]) => `property ${name} = ${shortened(value)}`),
    ...plan.names.map(({ name, sheet, area }) => `name ${name} = ${referenceText(sheet, area)}`),
  ];
  return [lines(head), ...plan.sheets.map(sketchSheet)].join("\n");
}

/** One sheet: its frame, then a line for each row, then its rules. */
export function sketchSheet(sheet: SheetPlan): string {
  return lines([
    `== ${sheet.name} ==`,
    ...sketchFrame(sheet),
    ...sketchRows(sheet),
    ...(sheet.charts ?? []).map(
      ({ title, area, sheet: from, categories, values, shown }) =>
        `chart ${areaName(area)} ${JSON.stringify(title)} of ${referenceText(from, values)} by ${referenceText(from, categories)} as ${shown}`,
    ),
    ...sheet.validations.map(sketchValidation),
    ...sheet.conditionals.map(
      ({ areas, formula, tint, stopIfTrue }) =>
        `tint ${list(areas)} ${tint} if =${formula}${stopIfTrue === true ? " then stop" : ""}`,
    ),
  ]);
}

function lines(parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join("");
}

function list(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

function sketchFrame(sheet: SheetPlan): readonly string[] {
  const { freeze, filter, cursor, zoom, print } = sheet;
  const columns = sheet.columns.map(({ column, width, hidden }) => ({ at: column, size: width, hidden }));
  const rows = sheet.rows.map(({ row, height, hidden }) => ({ at: row, size: height, hidden }));
  return [
    [
      sheet.visibility,
      protectionText(sheet),
      `grid lines ${sheet.gridLines ? "on" : "off"}`,
      ...(zoom === undefined ? [] : [`zoom ${zoom}`]),
      ...(freeze === undefined ? [] : [`${freeze.rows} rows and ${freeze.columns} columns frozen`]),
      ...(cursor === undefined ? [] : [`cursor ${cellName(cursor.row, cursor.column)}`]),
      ...(filter === undefined ? [] : [`filter ${areaName(filter)}`]),
    ].join(", "),
    ...(columns.length === 0 ? [] : [`widths ${runs(columns, columnName)}`]),
    ...(rows.length === 0 ? [] : [`heights ${runs(rows, String)}`]),
    ...(sheet.merges.length === 0 ? [] : [`merges ${list(sheet.merges)}`]),
    ...(sheet.unlocked.length === 0 ? [] : [`unlocked ${list(sheet.unlocked)}`]),
    ...(print === undefined ? [] : [printText(print)]),
  ];
}

function protectionText({ protection }: SheetPlan): string {
  if (protection === undefined) return "unprotected";
  const verbs = (["formatColumns", "formatRows", "sort", "autoFilter"] as const).filter(
    (verb) => protection[verb],
  );
  const password = protection.password === undefined ? "" : " by password";
  return `protected${password}${verbs.length === 0 ? "" : ` but ${verbs.join(" ")}`}`;
}

function printText(print: NonNullable<SheetPlan["print"]>): string {
  const { left, right, top, bottom } = print.margins;
  return [
    `prints ${areaName(print.area)} ${print.orientation}`,
    ...(print.titleRows === undefined ? [] : [`rows ${print.titleRows.from}-${print.titleRows.to} repeated`]),
    ...(print.titleColumns === undefined
      ? []
      : [`columns ${columnName(print.titleColumns.from)}-${columnName(print.titleColumns.to)} repeated`]),
    ...(print.pagesWide === undefined ? [] : [`${print.pagesWide} pages wide`]),
    ...(print.pagesTall === undefined ? [] : [`${print.pagesTall} pages tall`]),
    ...(print.scale === undefined ? [] : [`scale ${print.scale}%`]),
    ...(print.pageColumns === undefined || print.pageColumns.length === 0
      ? []
      : [`new pages at columns ${print.pageColumns.map(columnName).join(" ")}`]),
    ...(print.pageStarts === undefined ? [] : [`new pages at rows ${print.pageStarts.join(" ")}`]),
    `margins left ${left} right ${right} top ${top} bottom ${bottom}`,
    ...(print.centered ? ["centered"] : []),
    ...(print.footer === undefined ? [] : [`footer ${JSON.stringify(print.footer)}`]),
  ].join(", ");
}

interface Sized {
  readonly at: number;
  readonly size: number;
  readonly hidden: boolean | undefined;
}

/** Neighbours of one size together: "A 4 · B-D 12 · E 9 hidden". */
function runs(sized: readonly Sized[], name: (at: number) => string): string {
  const groups: { from: number; to: number; text: string }[] = [];
  for (const { at, size, hidden } of sized) {
    const text = `${size}${hidden === true ? " hidden" : ""}`;
    const last = groups.at(-1);
    if (last !== undefined && last.text === text && last.to === at - 1) last.to = at;
    else groups.push({ from: at, to: at, text });
  }
  return groups
    .map(({ from, to, text }) => `${from === to ? name(from) : `${name(from)}-${name(to)}`} ${text}`)
    .join(" · ");
}

/** "A1 title "安全生产月" · B1:D1 title": empty neighbours of one look together. */
function sketchRows(sheet: SheetPlan): readonly string[] {
  const unlockedAt = areaFinder(sheet.unlocked);
  const rows = new Map<number, { from: CellPlan; to: CellPlan; text: string }[]>();
  for (const cell of sheet.cells) {
    const parts = rows.get(cell.row) ?? [];
    rows.set(cell.row, parts);
    const mark = unlockedAt(cell.row, cell.column) === undefined ? "" : " U";
    const text = `${cell.look}${mark}${contentText(cell)}`;
    const last = parts.at(-1);
    const joins = last !== undefined && isEmpty(cell) && isEmpty(last.from) && last.text === text;
    if (joins && last.to.column === cell.column - 1) last.to = cell;
    else parts.push({ from: cell, to: cell, text });
  }
  return [...rows.values()].map((parts) =>
    parts
      .map(({ from, to, text }) => {
        const area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
        return `${areaName(area)} ${text}`;
      })
      .join(" · "),
  );
}

function isEmpty(cell: CellPlan): boolean {
  return cell.value === undefined && cell.formula === undefined && cell.link === undefined;
}

function contentText({ value, formula, link }: CellPlan): string {
  const constant = value === undefined ? "" : ` ${shortened(value)}`;
  const content = formula === undefined ? constant : ` =${formula} →${constant}`;
  return link === undefined ? content : `${content} to ${link}`;
}

/** Longer texts are cut, and told apart by a hash of the whole. */
const LONGEST = 400;

function shortened(content: CellContent): string {
  if (typeof content !== "string" || content.length <= LONGEST) return JSON.stringify(content);
  return `${JSON.stringify(content.slice(0, 60))}… ${content.length} characters #${hash(content)}`;
}

/** FNV-1a over UTF-16 units, 8 hex digits: to see a change, not to secure anything. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}

function sketchValidation(validation: ValidationPlan): string {
  const { areas, rule, style, prompt, error } = validation;
  return [
    `allow ${list(areas)} ${ruleText(rule)}`,
    ...(prompt === undefined ? [] : [`prompt ${messageText(prompt)}`]),
    `${style} ${messageText(error)}`,
  ].join(" · ");
}

function ruleText(rule: ValidationPlan["rule"]): string {
  switch (rule.type) {
    case "whole":
    case "decimal":
      return `${rule.type} ≥ ${rule.min}`;
    case "list":
      return `one of ${JSON.stringify(rule.items)}`;
    case "listFrom":
      return `one of =${rule.formula}`;
    case "date":
      return `date ${rule.from} to ${rule.to}`;
    case "textLength":
      return `text ≤ ${rule.max} characters`;
    case "custom":
      return `what fits =${rule.formula}`;
  }
}

function messageText(message: Message): string {
  return JSON.stringify(`${message.title}: ${message.text}`);
}
