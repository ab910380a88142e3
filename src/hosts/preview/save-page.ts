// View, protection and print setup of a saved sheet.
import { areaName, cellName } from "../../core/sheet/address";
import { escapeText } from "../../xlsx/escape-text";
import type { BookSheet, PageSetup } from "../wire/book";
import { PAPERS, PROTECTION } from "./open-page";
import { passwordXml } from "./password";

const POINTS_PER_INCH = 72;

interface Pages {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export function sheetPropertiesXml({ page }: BookSheet): string {
  return pagesOf(page).fit ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "";
}

export function viewXml({ gridLines, frozen, selection }: BookSheet, inFront: boolean): string {
  const { rows, columns } = frozen;
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const place = split === "" ? "" : ` pane="${pane}"`;
  const frozenXml =
    split === ""
      ? ""
      : `<pane${split} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>`;
  return (
    `<sheetViews><sheetView${gridLines ? "" : ' showGridLines="0"'}${inFront ? ' tabSelected="1"' : ""} workbookViewId="0">` +
    `${frozenXml}<selection${place} activeCell="${cellName(selection.top, selection.left)}" sqref="${areaName(selection)}"/>` +
    "</sheetView></sheetViews>"
  );
}

export function protectionXml({ protection }: BookSheet): string {
  if (protection === null) return "";
  const attributes = Object.entries(PROTECTION).map(
    ([name, option]) => ` ${name}="${protection.options[option] === true ? 0 : 1}"`,
  );
  return `<sheetProtection${passwordXml(protection.password, "password")} sheet="1" objects="1" scenarios="1"${attributes.join("")}/>`;
}

export function pageXml({ page }: BookSheet): string {
  const { margins, centered, orientation, paper } = page;
  const { attributes } = pagesOf(page);
  const inches = (points: number): number => Number((points / POINTS_PER_INCH).toFixed(4));
  const paperSize = Object.entries(PAPERS).find(([, name]) => name === paper)?.[0] ?? "9";
  return (
    (centered ? '<printOptions horizontalCentered="1"/>' : "") +
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${paperSize}" orientation="${orientation.toLowerCase()}"${attributes}/>` +
    wordsXml(page) +
    breaksXml("rowBreaks", page.rowBreaks, 16_383) +
    breaksXml("colBreaks", page.columnBreaks, 1_048_575)
  );
}

function pagesOf({ zoom }: PageSetup): { readonly fit: boolean; readonly attributes: string } {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = (zoom ?? {}) as Pages;
  if (wide === undefined && tall === undefined) return { fit: false, attributes: ` scale="${scale ?? 100}"` };
  return { fit: true, attributes: ` fitToWidth="${wide ?? 0}" fitToHeight="${tall ?? 0}"` };
}

function wordsXml({ header, footer }: PageSetup): string {
  const line = ({ left, center, right }: PageSetup["header"]): string =>
    [
      left === "" ? "" : `&L${left}`,
      center === "" ? "" : `&C${center}`,
      right === "" ? "" : `&R${right}`,
    ].join("");
  const [top, bottom] = [line(header), line(footer)];
  if (top === "" && bottom === "") return "";
  return (
    "<headerFooter>" +
    (top === "" ? "" : `<oddHeader>${escapeText(top)}</oddHeader>`) +
    (bottom === "" ? "" : `<oddFooter>${escapeText(bottom)}</oddFooter>`) +
    "</headerFooter>"
  );
}

/** A break stands after the row or column that it names. */
function breaksXml(name: string, starts: readonly number[], last: number): string {
  if (starts.length === 0) return "";
  const items = starts.map((start) => `<brk id="${start - 1}" max="${last}" man="1"/>`);
  return `<${name} count="${items.length}" manualBreakCount="${items.length}">${items.join("")}</${name}>`;
}
