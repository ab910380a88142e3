// What one cell of 分单位明细表 shows: numbers as numbers, marks where there is no figure to count.
import type { Field } from "../../campaign/fields";
import type { LookName } from "../../sheet/looks";
import type { MatrixCell } from "../matrix";
import { shownText } from "./shown";
import { MARKS } from "./words";

export interface MatrixShown {
  readonly ink: string | number | null;
  readonly look: LookName;
}

/** As the office said, where it said something: marked by colour and by ◆ or a mark, never by colour alone. */
export function showCell(cell: MatrixCell, field: Field): MatrixShown {
  const { figure, word } = cell;
  const shown = showFigure(cell, field);
  if (word === null) return shown;
  if (word.by === "confirmation") return { ...shown, look: "cellReading" };
  if (word.twice) return { ink: shownText(`${MARKS.disputed}${figure?.typed ?? ""}`), look: "cellUnread" };
  const look = word.amended === null ? "cellCorrected" : "cellDisputed";
  if (figure === null || figure.state === "blank") return { ink: MARKS.emptied, look };
  return cell.standing === "unsettled" ? shown : { ...shown, look };
}

function showFigure(cell: MatrixCell, field: Field): MatrixShown {
  const { figure, standing } = cell;
  switch (standing) {
    case "missing":
      return { ink: MARKS.missing, look: "cellMissing" };
    case "absent":
      return { ink: MARKS.absent, look: "cellAbsent" };
    case "exempt":
      return { ink: MARKS.exempt, look: "cellAbsent" };
    case "not-applicable":
      return { ink: MARKS.notApplicable, look: "cellNotApplicable" };
    case "open":
      return { ink: null, look: "number" };
    case "counted":
    case "unsettled":
      break;
  }
  switch (figure?.state) {
    case "number":
      return { ink: Number(figure.value), look: figure.soft ? "cellReading" : "number" };
    case "choice":
    case "date":
      return counted(cell, figure.value, figure.soft ? "cellReading" : "printedCenter");
    case "text":
      return counted(cell, figure.value, field.spec.kind === "text" ? "label" : "printedCenter");
    case "not-applicable":
      // Asked for a figure, the unit wrote a mark: its words stand in 溯源, the office asks.
      return { ink: MARKS.notApplicable, look: "cellUnread" };
    case "offered":
      return { ink: shownText(`${MARKS.offered}${figure.typed ?? figure.value}`), look: "cellOffered" };
    case "unread":
    case "blank":
    case undefined:
      return { ink: shownText(`${MARKS.unread}${figure?.typed ?? ""}`), look: "cellUnread" };
  }
}

function counted(cell: MatrixCell, value: string, look: LookName): MatrixShown {
  return cell.standing === "counted"
    ? { ink: shownText(value), look }
    : { ink: shownText(`${MARKS.unread}${value}`), look: "cellUnread" };
}
