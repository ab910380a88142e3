// One unit at the desk: its state, its returns, what was found in them, whom to ask.
import type { Finding } from "../../core/finding";
import { explain } from "../../core/text/explain";
import type { Language } from "../../core/text/sentences";
import { standingOf } from "../../core/rollup/acts";
import { printClock } from "../../core/rollup/clock";
import { asideReason } from "../../core/rollup/decide";
import { isOpen } from "../../core/rollup/rollup-finding";
import { formIn, type Rollup } from "../../core/rollup/rollup";
import { type BoardRow, boardRows } from "./board";
import { type Page, pageOf, type PageQuery } from "./page";

export interface UnitView {
  readonly row: BoardRow;
  readonly returns: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly received: string;
    readonly counted: boolean;
    /** Why the office set it aside; null: it did not. */
    readonly aside: string | null;
    /** What became of it. */
    readonly sentence: string;
  }[];
  /** 联系人, 电话 … as given in the counted return. */
  readonly contacts: readonly { readonly label: string; readonly text: string }[];
  /** Open ones, errors first. */
  readonly findings: Page<Finding>;
}

/** null where the roster has no such unit. */
export function unitView(rollup: Rollup, code: string, page: PageQuery, language: Language): UnitView | null {
  const row = boardRows(rollup).find((each) => each.code === code);
  if (row === undefined) return null;
  return {
    row,
    returns: returnsOf(rollup, code, language),
    contacts: contactsOf(rollup, code),
    findings: findingsOf(rollup, code, page),
  };
}

function returnsOf(rollup: Rollup, code: string, language: Language): UnitView["returns"] {
  const standing = standingOf(rollup.acts);
  const counted = new Set(rollup.kept);
  return [...rollup.kept, ...rollup.setAside]
    .filter(({ unit }) => unit === code)
    .map((incoming) => {
      const { path, sha256 } = incoming.file;
      const verdict = rollup.files.find(({ file }) => file.path === path && file.sha256 === sha256);
      return {
        path,
        sha256,
        received: printClock(incoming.received, rollup.campaign.zone),
        counted: counted.has(incoming),
        aside: asideReason(incoming, standing),
        sentence: verdict === undefined ? "" : explain({ ...verdict.finding, place: {} }, language),
      };
    });
}

function contactsOf(rollup: Rollup, code: string): UnitView["contacts"] {
  const kept = rollup.kept.find(({ unit }) => unit === code);
  return formIn(rollup.campaign, rollup.form).header.flatMap(({ key, label, role }) => {
    const typed = kept?.header.find(({ field }) => field === key)?.typed ?? "";
    return (role === "contact" || role === "phone") && typed.trim() !== ""
      ? [{ label, text: typed.trim() }]
      : [];
  });
}

function findingsOf(rollup: Rollup, code: string, page: PageQuery): Page<Finding> {
  const open = rollup.findings.filter(
    (found) => found.place.unit === code && isOpen(found) && found.code !== "unit/missing",
  );
  return pageOf(open, page);
}
