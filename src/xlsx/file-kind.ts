// What a file can turn out to be.

export type FileKind =
  | "xlsx"
  /** Binary workbook in a zip. */
  | "xlsb"
  /** BIFF in OLE: .xls and WPS's .et. */
  | "xls"
  | "ods"
  /** Excel 2003's XML spreadsheet. */
  | "xml-spreadsheet"
  /** A workbook or document with an opening password. */
  | "encrypted"
  | "word"
  | "powerpoint"
  | "pdf"
  /** The national fixed-layout format GB/T 33190. */
  | "ofd"
  | "html"
  | "xml"
  /** CSV among it: a text does not say whether it is a table. */
  | "text"
  | "image"
  /** A zip of anything else, or one whose directory cannot be read. */
  | "zip"
  /** RAR, 7z, gzip. */
  | "archive"
  | "empty"
  | "unknown";
