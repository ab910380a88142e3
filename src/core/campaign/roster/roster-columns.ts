// Which column of a pasted roster is what: by its head, else by what stands in it.
import type { Campaign } from "../schema";

/** "leftOut": a running number, a telephone, a person: nothing that a roster keeps. */
export type RosterColumn = "code" | "name" | "group" | "sectors" | "exempt" | "leftOut";

export interface RosterColumns {
  /** Whether the first row is a head. */
  readonly headed: boolean;
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

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
const TELEPHONE = /^(?:\+?86[- ]?)?(?:1\d{10}|0\d{2,3}[- ]?\d{7,8})$/;

/** One column is the name at most, and one the code; what no rule knows is left out. */
export function rosterColumns(
  rows: readonly (readonly string[])[],
  sectors: Campaign["sectors"],
): RosterColumns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const byHead = heads(rows[0] ?? [], width);
  if (byHead !== null) return { headed: true, columns: byHead };
  const columns: RosterColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const cells = rows.map((row) => row[index] ?? "").filter((cell) => cell !== "");
    columns.push(kindOf(cells, sectors));
  }
  return { headed: false, columns: oneName(rows, columns) };
}

/** null where the first row names no column for the units' names. */
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
  const names = row.filter((cell) =>
    /^(填报|报送|下发)?(单位|部门|企业|机构)(全称|名称)?$|^(社区|村)?名称$|^name$/i.test(
      cell.replace(/\s/g, ""),
    ),
  );
  return taken.has("name") && (names.length > 0 || taken.size > 1) ? columns : null;
}

function kindOf(cells: readonly string[], sectors: Campaign["sectors"]): RosterColumn {
  if (cells.length === 0 || cells.every((cell) => TELEPHONE.test(cell))) return "leftOut";
  if (cells.length > 1 && cells.every((cell, i) => cell === String(i + Number(cells[0])))) return "leftOut";
  if (cells.every((cell) => CODE.test(cell)) && new Set(cells).size === cells.length) return "code";
  const known = new Set(sectors.flatMap(({ id, label }) => [id, label]));
  if (cells.every((cell) => cell.split(/[、，,；;]/).every((part) => known.has(part.trim()))))
    return "sectors";
  return new Set(cells).size < cells.length ? "group" : "name";
}

/** Of several columns of names the one with the most different entries is the units'; of none, the first group. */
function oneName(
  rows: readonly (readonly string[])[],
  columns: readonly RosterColumn[],
): readonly RosterColumn[] {
  const different = (index: number): number => new Set(rows.map((row) => row[index] ?? "")).size;
  const among = columns.flatMap((kind, i) => (kind === "name" || kind === "group" ? [i] : []));
  const best = [...among].sort((a, b) => different(b) - different(a) || a - b)[0];
  const group = among.find((index) => index !== best && columns[index] === "group");
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
