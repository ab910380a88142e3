// The parts by which Excel opens the add-in's pane beside a workbook (MS-OWEXML).
import { escapeAttribute } from "./escape-text";

/** The add-in that Excel is to open, where it is installed; elsewhere nothing happens. */
export interface AutoOpen {
  /** The manifest's Id. */
  readonly id: string;
  /** The manifest's version, four parts. */
  readonly version: string;
  /** Where Excel finds the add-in: deployed by an administrator, sideloaded, or on a shared folder. */
  readonly store: "administrator" | "sideloaded" | { readonly share: string };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WEB = "http://schemas.microsoft.com/office/webextensions";
const RELATION = "http://schemas.microsoft.com/office/2011/relationships";
const TYPE = "application/vnd.ms-office.webextension";
const FOLDER = "xl/webextensions";
/** Names this use of the add-in inside a workbook; the same in every one, so that the same order gives the same bytes. */
const USE = "{5B7D6B0E-6C0B-4E61-9E39-6D1F2A7C84D3}";

/** New parts, path → content. */
export function autoOpenParts({ id, version, store }: AutoOpen): ReadonlyMap<string, string> {
  const [type, name] = storeOf(store);
  return new Map([
    [
      `${FOLDER}/taskpanes.xml`,
      // Invisible until Excel has found the add-in installed: nobody without it is asked to trust anything.
      `${HEAD}<wetp:taskpanes xmlns:wetp="${WEB}/taskpanes/2010/11">` +
        '<wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref' +
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>' +
        "</wetp:taskpane></wetp:taskpanes>",
    ],
    [
      `${FOLDER}/_rels/taskpanes.xml.rels`,
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATION}/webextension" Target="webextension1.xml"/></Relationships>`,
    ],
    [
      `${FOLDER}/webextension1.xml`,
      `${HEAD}<we:webextension xmlns:we="${WEB}/webextension/2010/11" id="${USE}">` +
        `<we:reference id="${escapeAttribute(id)}" version="${escapeAttribute(version)}"` +
        ` store="${escapeAttribute(name)}" storeType="${type}"/><we:alternateReferences/>` +
        '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties>' +
        "<we:bindings/><we:snapshot" +
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>',
    ],
  ]);
}

/** A part that already stands in the package, with what leads to the new ones; any other part as it is. */
export function withAutoOpen(path: string, content: string): string {
  if (path === "[Content_Types].xml") {
    return before(content, "</Types>", [
      `<Override PartName="/${FOLDER}/taskpanes.xml" ContentType="${TYPE}taskpanes+xml"/>`,
      `<Override PartName="/${FOLDER}/webextension1.xml" ContentType="${TYPE}+xml"/>`,
    ]);
  }
  if (path === "_rels/.rels") {
    return before(content, "</Relationships>", [
      `<Relationship Id="rIdPane" Type="${RELATION}/webextensiontaskpanes" Target="${FOLDER}/taskpanes.xml"/>`,
    ]);
  }
  return content;
}

function storeOf(store: AutoOpen["store"]): readonly [type: string, name: string] {
  if (store === "administrator") return ["EXCatalog", "EXCatalog"];
  if (store === "sideloaded") return ["Registry", "developer"];
  return ["FileSystem", store.share];
}

function before(content: string, end: string, added: readonly string[]): string {
  const at = content.lastIndexOf(end);
  if (at < 0) throw new Error(`a part does not end in ${end}`);
  return content.slice(0, at) + added.join("") + content.slice(at);
}
