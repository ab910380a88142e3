// Which column of a pasted roster is what: by its head, else by what stands in it.
import type { Campaign } from "../schema";
import { sectorCalled, sectorParts } from "./sector-names";

/** "leftOut": a running number, a telephone, a person: nothing that a roster keeps. */
export type RosterColumn = "code" | "name" | "group" | "sectors" | "exempt" | "leftOut";

export interface RosterColumns {
  /** Rows on top that are no units: titles, and the head below them. */
  readonly heads: number;
  readonly columns: readonly RosterColumn[];
}

const HEADS: readonly (readonly [RosterColumn, RegExp])[] = [
  ["leftOut", /^(序号|编?次|no\.?|#)$|联系|电话|手机|负责人|经办|姓名|微信|邮箱|备注|地址/i],
  ["code", /代码|编码|编号|机构码|信用代码|^code$/i],
  ["exempt", /免报|不报/],
  ["sectors", /领域|行业|sectors?/i],
  ["group", /分组|片区|街道|乡镇|镇街|县区|区县|所属|主管|归口|类别|^group$/i],
  ["name", /单位|名称|部门|企业|机构|社区|村|^name$/i],
];

/** Rows among which the head is looked for: above it stand titles, often merged over the whole width. */
const DEEPEST_HEAD = 5;

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
const TELEPHONE = /^(?:\+?86[- ]?)?(?:1\d{10}|0\d{2,3}[- ]?\d{7,8})$/;

/** One column is the name at most, and one the code; what no rule knows is left out. */
export function rosterColumns(
  rows: readonly (readonly string[])[],
  sectors: Campaign["sectors"],
): RosterColumns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const found = rows.slice(0, DEEPEST_HEAD).flatMap((row, index) => {
    const byHead = heads(row, width);
    return byHead === null ? [] : [{ heads: index + 1, columns: byHead, isPlain: namesUnits(row) }];
  });
  // Of a head of two rows the lower one says it plainly.
  const head = found.find(({ isPlain }) => isPlain) ?? found[0];
  if (head !== undefined) return { heads: head.heads, columns: head.columns };
  const columns: RosterColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const cells = rows.map((row) => row[index] ?? "").filter((cell) => cell !== "");
    columns.push(kindOf(cells, sectors));
  }
  return { heads: 0, columns: oneName(rows, columns) };
}

/** null where the row names no column for the units' names. */
function heads(row: readonly string[], width: number): readonly RosterColumn[] | null {
  const taken = new Set<RosterColumn>();
  const columns = Array.from({ length: width }, (_, index): RosterColumn => {
    const head = (row[index] ?? "").replace(/\s/g, "");
    // A head is short; a unit called 某街道社区服务中心 is none.
    const kind = head.length > 10 ? undefined : HEADS.find(([, words]) => words.test(head))?.[0];
    if (kind === undefined || (kind !== "leftOut" && taken.has(kind))) return "leftOut";
    taken.add(kind);
    return kind;
  });
  return taken.has("name") && (namesUnits(row) || taken.size > 1) ? columns : null;
}

/** Whether a cell says just that: 单位名称. */
function namesUnits(row: readonly string[]): boolean {
  const plain = /^(填报|报送|下发)?(单位|部门|企业|机构)(全称|名称)?$|^(社区|村)?名称$|^name$/i;
  return row.some((cell) => plain.test(cell.replace(/\s/g, "")));
}

function kindOf(cells: readonly string[], sectors: Campaign["sectors"]): RosterColumn {
  if (cells.length === 0 || cells.every((cell) => TELEPHONE.test(cell))) return "leftOut";
  if (isNumbering(cells)) return "leftOut";
  if (cells.every((cell) => CODE.test(cell)) && new Set(cells).size === cells.length) return "code";
  if (cells.every((cell) => sectorParts(cell).every((part) => sectorCalled(part, sectors) !== undefined)))
    return "sectors";
  return new Set(cells).size < cells.length ? "group" : "name";
}

/** 1 2 3, １ ２ ３, 1. 2. 3., with gaps where cells were merged or rows taken out. */
function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => /^\(?(\d{1,5})[.、)]?$/.exec(cell.normalize("NFKC"))?.[1]).map(Number);
  return (
    cells.length > 1 &&
    (numbers[0] as number) <= 1 &&
    numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number))
  );
}

/** Of several columns of names the one with the most different entries is the units'; of none, the first group. */
function oneName(
  rows: readonly (readonly string[])[],
  columns: readonly RosterColumn[],
): readonly RosterColumn[] {
  // Of cells merged over several rows all but the first are empty: those are groups.
  const different = (index: number): number =>
    new Set(rows.map((row) => row[index] ?? "").filter((cell) => cell !== "")).size;
  const among = columns.flatMap((kind, i) => (kind === "name" || kind === "group" ? [i] : []));
  const best = [...among].sort((a, b) => different(b) - different(a) || a - b)[0];
  const isSparse = (index: number): boolean => rows.some((row) => (row[index] ?? "") === "");
  const group = among.find(
    (index) => index !== best && (columns[index] === "group" || (index < (best ?? 0) && isSparse(index))),
  );
  let coded = false;
  return columns.map((kind, index) => {
    if (index === best) return "name";
    if (index === group) return "group";
    if (kind === "code" && !coded) {
      coded = true;
      return kind;
    }
    return kind === "sectors" ? kind : "leftOut";
  });
}
