// Each file handed in with its one verdict and the sentence that says why; the ones to act on first.
import { explain } from "../../core/text/explain";
import type { Language } from "../../core/text/sentences";
import type { FileVerdict, Verdict } from "../../core/returns/return";
import type { Rollup } from "../../core/rollup/rollup";
import { type Page, pageOf, type PageQuery } from "./page";

export interface FileRow {
  readonly path: string;
  readonly sha256: string;
  readonly verdict: Verdict;
  readonly code: FileVerdict["finding"]["code"];
  /** The unit's name; null where it is not known. */
  readonly unit: string | null;
  readonly sentence: string;
}

export interface FilesView extends Page<FileRow> {
  readonly counts: Readonly<Record<Verdict, number>>;
}

export interface FilesQuery extends PageQuery {
  readonly show: Verdict | "all";
  /** Only these, by SHA-256: those handed in last; null for all. */
  readonly only: ReadonlySet<string> | null;
}

const ORDER: readonly Verdict[] = ["refused", "set-aside", "accepted"];

export function filesView(rollup: Rollup, query: FilesQuery, language: Language): FilesView {
  const names = new Map(rollup.units.map(({ code, name }) => [code, name]));
  const files = rollup.files.filter(({ file }) => query.only === null || query.only.has(file.sha256));
  const counts: Record<Verdict, number> = { accepted: 0, "set-aside": 0, refused: 0 };
  for (const { verdict } of files) counts[verdict] += 1;
  const wanted = files
    .filter(({ verdict }) => query.show === "all" || verdict === query.show)
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const page = pageOf(wanted, query);
  return {
    ...page,
    items: page.items.map(({ file, verdict, unit, finding }) => ({
      path: file.path,
      sha256: file.sha256,
      verdict,
      code: finding.code,
      unit: unit === null ? null : (names.get(unit) ?? unit),
      sentence: explain({ ...finding, place: {} }, language),
    })),
    counts,
  };
}
