// Builds .ods files by hand, as other programs write them or as nobody should.
import { strToU8, zipSync } from "fflate";

const MEDIA = "application/vnd.oasis.opendocument.spreadsheet";
const NAMESPACES = ["office", "table", "text", "style", "draw", "meta", "dc"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

export interface OdsPieces {
  /** Inside the one table, 统计表. */
  readonly rows?: string;
  /** Attributes of the table. */
  readonly table?: string;
  /** Beside the table, inside <office:spreadsheet>. */
  readonly before?: string;
  readonly after?: string;
  readonly styles?: string;
  readonly meta?: string;
  /** Parts put in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly namespaces?: string;
}

export function odsOf(pieces: OdsPieces): Uint8Array {
  const {
    rows = "",
    table = "",
    before = "",
    after = "",
    styles = "",
    meta = "",
    namespaces = NAMESPACES,
  } = pieces;
  const content =
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}>` +
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${before}` +
    `<table:table table:name="统计表" ${table}>${rows}</table:table>${after}` +
    `</office:spreadsheet></office:body></office:document-content>`;
  const parts: Record<string, string> = {
    "content.xml": content,
    "meta.xml": `<office:document-meta ${NAMESPACES}><office:meta>${meta}</office:meta></office:document-meta>`,
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="m"/>`,
    ...pieces.parts,
  };
  return zipSync({
    mimetype: [strToU8(MEDIA), { level: 0 }],
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
}

export function row(cells: string, attributes = ""): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

export function cell(attributes: string, content = ""): string {
  return `<table:table-cell ${attributes}>${content}</table:table-cell>`;
}

/** A number as LibreOffice writes it. */
export function number(value: number | string, attributes = ""): string {
  return cell(`office:value-type="float" office:value="${value}" ${attributes}`, `<text:p>${value}</text:p>`);
}
