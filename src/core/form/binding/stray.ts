// Figures that stand in the table but in no field's cell: said, never dropped unseen.
import type { Finding } from "../../finding";
import { finding } from "../../finding";
import { cellName } from "../../sheet/address";
import { cellKey } from "../../sheet/snapshot";
import type { Binding } from "./bind";
import type { SheetClaims } from "./claims";
import { labelText } from "./label-text";
import { closedTextOf, type FormLayout } from "../layout";
import { typedText } from "../typed-text";

/** Constants in or beside the value columns, between the table's first and last row, that no field was read from. */
export function strayFindings(
  bindings: readonly Binding[],
  layout: FormLayout,
  claims: SheetClaims,
): readonly Finding[] {
  const placed = bindings.flatMap((binding) => (binding.at === null ? [] : [binding.at]));
  if (placed.length === 0) return [];
  const taken = new Set(placed.map((at) => cellKey(at.row, at.column)));
  const rows = placed.map((at) => at.row);
  const [top, bottom] = [Math.min(...rows) - 1, Math.max(...rows) + 1];
  const columns = new Set(placed.map((at) => at.column));
  const ours = printedTexts(layout);
  const hidden = new Set(claims.sheet.hiddenColumns);
  const found: Finding[] = [];
  for (const cell of claims.sheet.cells.values()) {
    if (cell.row < top || cell.row > bottom || taken.has(cellKey(cell.row, cell.column))) continue;
    const typed = typedText(cell);
    if (typed === null || typed.trim() === "" || cell.formula !== undefined) continue;
    const inColumn = columns.has(cell.column);
    const isNumber = typeof cell.value === "number";
    if (!inColumn && !(isNumber && !hidden.has(cell.column))) continue;
    if (typeof cell.value === "string" && ours.has(labelText(typed))) continue;
    found.push(
      finding(
        "form/stray",
        { typed: typed.slice(0, 40) },
        { sheet: claims.sheet.name, cell: cellName(cell.row, cell.column) },
      ),
    );
  }
  return found;
}

/** Everything we print in a table ourselves. */
function printedTexts(layout: FormLayout): ReadonlySet<string> {
  const texts = [
    ...layout.columns.flatMap((column) => [column.label, column.id]),
    ...layout.fields.flatMap((field) => [field.spec.measure ?? "", field.label]),
    ...layout.lines.flatMap((line) => [
      line.label,
      line.section.label,
      line.source.item ?? "",
      ...layout.columns.map((column) =>
        column.role === "value" ? (closedTextOf(line, column.source?.id) ?? "") : "",
      ),
    ]),
  ];
  return new Set(texts.map(labelText));
}
