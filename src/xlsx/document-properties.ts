// The three property parts of a workbook file: core, application and custom.
import { escapeAttribute, escapeText } from "./escape-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** docProps/core.xml. `modified` is ISO 8601 in UTC ("2023-06-01T08:00:00Z"); absent: the file does not say. */
export function corePropertiesXml(title: string, modified: string | undefined): string {
  const when =
    modified === undefined
      ? ""
      : ["created", "modified"]
          .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${w3cDate(modified)}</dcterms:${name}>`)
          .join("");
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(title)}</dc:title>${when}</cp:coreProperties>`
  );
}

/** docProps/app.xml. */
export function appPropertiesXml(): string {
  return `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Tallysheet</Application></Properties>`;
}

/** docProps/custom.xml: texts only; ids begin at 2 by the format's rule. */
export function customPropertiesXml(properties: Readonly<Record<string, string>>): string {
  const items = Object.entries(properties).map(
    ([name, text], i) =>
      `<property fmtid="${FORMAT_ID}" pid="${i + 2}" name="${escapeAttribute(name)}">` +
      `<vt:lpwstr>${escapeText(text)}</vt:lpwstr></property>`,
  );
  return (
    `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    `${items.join("")}</Properties>`
  );
}

/** Whole seconds, UTC. Throws where it is no time. */
function w3cDate(text: string): string {
  return new Date(text).toISOString().replace(/\.\d{3}Z$/, "Z");
}
