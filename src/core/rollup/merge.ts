// From the returns of many files to one kept return a unit, and one verdict a file.
import { formOf } from "../campaign/fields";
import { comesFrom, periodOf } from "../campaign/periods";
import type { Campaign, Form } from "../campaign/schema";
import type { Finding, FindingArgs, ReturnOrder } from "../finding";
import { finding } from "../finding";
import type { FileVerdict, SourceFile, UnitReturn } from "../returns/return";
import type { StandingActs } from "./acts";
import { differencesOf, sameFigures } from "./differences";
import { asideReason, decideReturn } from "./decide";
import { earlierOf, isBefore } from "./moment-order";

export interface Merged {
  /** One return a unit, in roster order. */
  readonly kept: readonly UnitReturn[];
  /** Unit code → when the kept figures first came in, in this file or in another with the same figures. */
  readonly received: ReadonlyMap<string, string>;
  /** Readable but not counted: copies, replaced, of another form or period; by path. */
  readonly setAside: readonly UnitReturn[];
  /** Exactly one for each file, by path. A file is its path and its bytes: the same again is counted once. */
  readonly files: readonly FileVerdict[];
  /** `unit/twice`, one for each replaced return, in roster order. */
  readonly findings: readonly Finding[];
}

/** Why a file was set aside, before it becomes a verdict. */
interface Aside {
  readonly incoming: UnitReturn;
  readonly finding: Finding;
}

/**
 * Depends on the set of files alone: any order, any split into batches (with `kept` and `setAside` handed in
 * again), any file twice give the same (Law M4).
 * @param verdicts of the files that gave no return
 * @param standing what the office decided of returns
 * @throws where a return is of a unit that is not in the roster: its file should have had a verdict
 */
export function mergeReturns(
  campaign: Campaign,
  form: Form,
  period: string | null,
  returns: readonly UnitReturn[],
  verdicts: readonly FileVerdict[],
  standing: StandingActs = new Map(),
): Merged {
  const known = new Set(campaign.roster.units.map((unit) => unit.code));
  const stranger = returns.find((incoming) => !known.has(incoming.unit));
  if (stranger !== undefined) throw new Error(`return of a unit that is not in the roster: ${stranger.unit}`);

  const all = distinct(returns);
  const elsewhere = all.flatMap((incoming) => otherForm(campaign, form, period, incoming));
  const here = all.filter((incoming) => incoming.form === form.id && incoming.period === period);
  const byUnit = new Map<string, UnitReturn[]>();
  for (const incoming of here) {
    const own = byUnit.get(incoming.unit);
    if (own === undefined) byUnit.set(incoming.unit, [incoming]);
    else own.push(incoming);
  }
  const units = campaign.roster.units.flatMap((unit) => {
    const own = byUnit.get(unit.code);
    return own === undefined ? [] : [mergeUnit(form, own, standing)];
  });
  const asides = [...elsewhere, ...units.flatMap((unit) => unit.asides)];
  const counted = units.flatMap((unit) => unit.counted ?? []);
  const kept = counted.map((each) => each.kept);
  return {
    kept,
    received: new Map(counted.map((each) => [each.kept.unit, each.received])),
    setAside: asides.map((aside) => aside.incoming).sort((a, b) => compareFiles(a.file, b.file)),
    files: verdictsOf(kept, asides, verdicts),
    findings: units.flatMap((unit) => unit.findings),
  };
}

/** One return a file, received when it first came in; by path and bytes. */
function distinct(returns: readonly UnitReturn[]): readonly UnitReturn[] {
  const byFile = new Map<string, UnitReturn>();
  for (const incoming of returns) {
    const seen = byFile.get(fileKey(incoming.file));
    const first = seen === undefined || isBefore(incoming.received, seen.received);
    if (first) byFile.set(fileKey(incoming.file), incoming);
  }
  return [...byFile.values()].sort((a, b) => compareFiles(a.file, b.file));
}

function otherForm(campaign: Campaign, form: Form, period: string | null, incoming: UnitReturn): Aside[] {
  if (incoming.form === form.id && incoming.period === period) return [];
  const place = { unit: incoming.unit, file: incoming.file.path };
  const series = periodIn(campaign, form, incoming);
  if (series !== null) return [{ incoming, finding: finding("file/other-in-series", series, place) }];
  if (incoming.form !== form.id) {
    const found = campaign.forms.find((other) => other.id === incoming.form)?.title ?? incoming.form;
    return [{ incoming, finding: finding("file/other-form", { found, expected: form.title }, place) }];
  }
  const args = { found: incoming.period, expected: period };
  return [{ incoming, finding: finding("file/other-period", args, place) }];
}

/** The period it is of, where this form's figures are held against that one's; null: they have nothing in common. */
function periodIn(
  campaign: Campaign,
  gathered: Form,
  incoming: UnitReturn,
): FindingArgs["file/other-in-series"] | null {
  const form = formOf(campaign, incoming.form);
  if (form === undefined || (form !== gathered && !comesFrom(gathered, form.id))) return null;
  const period = periodOf(campaign, form, incoming.period);
  return period === null ? null : { form: form.title, number: period.number };
}

interface MergedUnit {
  /** null: all its returns are set aside. */
  readonly counted: { readonly kept: UnitReturn; readonly received: string } | null;
  readonly asides: readonly Aside[];
  readonly findings: readonly Finding[];
}

/** @param own at least one, sorted by file */
function mergeUnit(form: Form, own: readonly UnitReturn[], standing: StandingActs): MergedUnit {
  const byBytes = new Map<string, UnitReturn>();
  const asides: Aside[] = [];
  for (const incoming of own) {
    const first = byBytes.get(incoming.file.sha256);
    if (first === undefined) byBytes.set(incoming.file.sha256, incoming);
    else asides.push(aside(incoming, "file/identical-copy", { same: first.file.path }));
  }
  const candidates: UnitReturn[] = [];
  for (const incoming of byBytes.values()) {
    const reason = asideReason(incoming, standing);
    if (reason === null) candidates.push(incoming);
    else asides.push(aside(incoming, "file/set-aside", { reason }));
  }
  const [first, ...rest] = candidates;
  if (first === undefined) return { counted: null, asides, findings: [] };
  const { kept, lost } = decideReturn([first, ...rest], standing);
  const same = lost.filter(({ earlier }) => sameFigures(earlier, kept));
  const replaced = lost.filter(({ earlier }) => !sameFigures(earlier, kept));
  const equals = own.filter((incoming) => sameFigures(incoming, kept));
  return {
    counted: { kept, received: equals.map((incoming) => incoming.received).reduce(earlierOf) },
    asides: [
      ...asides,
      ...same.map(({ earlier }) => aside(earlier, "file/same-figures", { same: nameBeside(kept, earlier) })),
      ...replaced.map(({ earlier, basis }) =>
        aside(earlier, "file/replaced", { by: nameBeside(kept, earlier), basis }),
      ),
    ],
    findings: replaced
      .map(({ earlier, basis }) => twice(form, kept, earlier, basis))
      .sort((a, b) => compareText(a.place.file ?? "", b.place.file ?? "")),
  };
}

type AsideCode = "file/identical-copy" | "file/same-figures" | "file/replaced" | "file/set-aside";

function aside<C extends AsideCode>(incoming: UnitReturn, code: C, args: FindingArgs[C]): Aside {
  return { incoming, finding: finding(code, args, { unit: incoming.unit, file: incoming.file.path }) };
}

/** Units send their form again under the name it has: then its bytes tell, by the hash that 溯源 lists. */
export function nameBeside({ file }: UnitReturn, other: UnitReturn): string {
  return file.path === other.file.path ? `${file.path} · SHA-256 ${file.sha256.slice(0, 8)}…` : file.path;
}

function twice(form: Form, kept: UnitReturn, earlier: UnitReturn, basis: ReturnOrder): Finding {
  const args = { kept: nameBeside(kept, earlier), basis, differences: differencesOf(form, kept, earlier) };
  const place = { unit: earlier.unit, file: earlier.file.path };
  // What the office has decided is only kept in mind.
  return finding("unit/twice", args, place, basis === "decided" ? "note" : "warning");
}

function verdictsOf(
  kept: readonly UnitReturn[],
  asides: readonly Aside[],
  verdicts: readonly FileVerdict[],
): readonly FileVerdict[] {
  const files = new Map<string, FileVerdict>();
  for (const verdict of [...verdicts].sort((a, b) => compareText(a.finding.code, b.finding.code))) {
    if (!files.has(fileKey(verdict.file))) files.set(fileKey(verdict.file), verdict);
  }
  for (const { incoming, finding: why } of asides) {
    files.set(fileKey(incoming.file), {
      file: incoming.file,
      verdict: "set-aside",
      unit: incoming.unit,
      finding: why,
    });
  }
  for (const { file, unit } of kept) {
    const accepted = finding("file/accepted", {}, { unit, file: file.path });
    files.set(fileKey(file), { file, verdict: "accepted", unit, finding: accepted });
  }
  return [...files.values()].sort((a, b) => compareFiles(a.file, b.file));
}

/** A file is its path and its bytes. */
export function fileKey(file: SourceFile): string {
  return JSON.stringify([file.path, file.sha256]);
}

function compareFiles(left: SourceFile, right: SourceFile): number {
  return compareText(left.path, right.path) || compareText(left.sha256, right.sha256);
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
