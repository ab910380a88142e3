// One cell of an OpenDocument table: its value by its declared type.
import type { CellSnapshot, CellValue } from "../core/sheet/snapshot";
import { excelFormula } from "./ods-formula";
import { readCellText } from "./ods-text";
import { ownText } from "./read-text";
import { refuseDamaged } from "./refusal";
import type { XmlScanner } from "./xml-scanner";
import { double, isoSerial } from "./xml-values";

/** What a cell holds, before it has a place. */
export type OdsContent = Omit<CellSnapshot, "row" | "column">;

/** Errors as programs print them; some write a number of 0 beneath. */
const ERROR = /^(#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d{3})$/;

/** Reads the cell just opened to its close; undefined where it holds nothing. `at`: for a refusal. */
export function readOdsCell(scanner: XmlScanner, at: string): OdsContent | undefined {
  const type = scanner.attribute("office:value-type");
  const error = scanner.attribute("calcext:value-type") === "error";
  const written = writtenValue(scanner, type);
  const formula = scanner.attribute("table:formula");
  const text = readCellText(scanner);
  const printed = (text ?? "").trim();
  const value: CellValue | null =
    (error && printed !== "") || (formula !== undefined && ERROR.test(printed))
      ? { error: ownText(printed) }
      : type === undefined || type === "string"
        ? ownText(written ?? text ?? "")
        : typedValue(type, written);
  if (value === null) return refuseDamaged(scanner.part, "value", at);
  if (value === "" && formula === undefined) return undefined;
  const shown = typeof value === "number" ? shownAs(type) : undefined;
  return {
    value,
    ...(formula !== undefined && { formula: ownText(excelFormula(formula)) }),
    ...(shown !== undefined && { shown }),
  };
}

function writtenValue(scanner: XmlScanner, type: string | undefined): string | undefined {
  switch (type) {
    case undefined:
      return undefined;
    case "string":
    case "boolean":
    case "date":
    case "time":
      return scanner.attribute(`office:${type}-value`);
    default:
      return scanner.attribute("office:value");
  }
}

/** null where the value is missing or contradicts its type. Dates that are none in the 1900 system stay text. */
function typedValue(type: string, written: string | undefined): CellValue | null {
  if (written === undefined) return null;
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return double(written);
    case "boolean":
      return written === "true" ? true : written === "false" ? false : null;
    case "date":
      return isoSerial(written) ?? ownText(written);
    case "time":
      return days(written);
    default:
      return null;
  }
}

function shownAs(type: string | undefined): OdsContent["shown"] {
  if (type === "percentage") return "percent";
  return type === "date" || type === "time" ? type : undefined;
}

/** "PT36H30M15.5S" as days (ISO 8601 duration without years and months); null for anything else. */
function days(duration: string): number | null {
  const match = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(duration.trim());
  if (match === null) return null;
  const [day, hour, minute, second] = match
    .slice(2, 6)
    .map((part) => Number((part ?? "0").replace(",", ".")));
  const total =
    (day as number) + ((hour as number) * 3_600 + (minute as number) * 60 + (second as number)) / 86_400;
  return match[1] === undefined ? total : -total;
}
