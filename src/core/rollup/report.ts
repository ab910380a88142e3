// A rollup as the JSON that `tallysheet gather --json` prints: a shape other programs rely on.
import type { Severity } from "../finding";
import type { Figure } from "../form/figure";
import type { Verdict } from "../returns/return";
import type { MarkName } from "./acts";
import type { MatrixCell } from "./matrix";
import type { OfficeWord } from "./office-word";
import type { Rollup } from "./rollup";
import type { Overview } from "./series/overview";
import { sentenceOf } from "./sentence";
import type { FieldTotal } from "./totals";
import type { UnitStatus } from "./tracking";

/** Kept stable: properties may be added, never renamed or dropped. Sentences are in Chinese. */
export interface GatherReport {
  readonly campaign: { readonly id: string; readonly version: string };
  readonly form: string;
  /** Due moment of the period for a form with a cadence. */
  readonly period: string | null;
  /** By path; each file once. */
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly verdict: Verdict;
    /** The code of the finding that says why: "file/accepted", "file/replaced", … */
    readonly code: string;
    readonly unit: string | null;
    readonly sentence: string;
  }[];
  /** The whole roster, in its order. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly status: UnitStatus;
    readonly file: string | null;
    /** Required fields that are not blank, of so many required. */
    readonly filled: number;
    readonly expected: number;
    /** What the office made of it; null: nothing yet. */
    readonly mark: MarkName | null;
    /** Open ones. */
    readonly findings: Readonly<Record<Severity, number>>;
    /** 联系人 and telephone as given in the return. */
    readonly contact: string | null;
  }[];
  /** In form order. */
  readonly fields: readonly {
    readonly key: string;
    readonly label: string;
    readonly measure: string | null;
    readonly rollup: FieldTotal["rollup"];
    /** Exact decimal; for 是/否 the number of 是; null for lists and where nobody reported. */
    readonly total: string | null;
    readonly reported: number;
    readonly expected: number;
    /** Codes of units the total still lacks. */
    readonly missing: readonly string[];
  }[];
  /** Every field of every counted return, and what the office itself gave, in roster then form order. */
  readonly figures: readonly {
    readonly unit: string;
    readonly field: string;
    readonly form: string;
    readonly period: string | null;
    readonly state: Figure["state"];
    /** As counted, or as offered; null where there is none. */
    readonly value: string | null;
    /** By the unit. */
    readonly typed: string | null;
    /** null where the unit has no counted return. */
    readonly file: string | null;
    readonly sheet: string | null;
    readonly cell: string | null;
    /** What the office said of it, and when; null: nothing. `typed` null: emptied, or corrections that differ. */
    readonly office: {
      readonly by: OfficeWord["by"];
      readonly typed: string | null;
      readonly at: string;
    } | null;
  }[];
  /** Errors first, then roster, then form order. */
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly unit: string | null;
    readonly file: string | null;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly field: string | null;
    readonly typed: string | null;
    /** By the unit's explanation or the office's own word; null: open. */
    readonly settled: "explained" | "confirmed" | "corrected" | null;
    readonly sentence: string;
  }[];
  /** Of a form with periods, and of those that lead to this form. */
  readonly series: readonly Overview[];
}

export function reportOf(rollup: Rollup): GatherReport {
  const { campaign, form, period } = rollup;
  return {
    campaign: { id: campaign.id, version: campaign.version },
    form,
    period,
    files: rollup.files.map(({ file, verdict, unit, finding }) => ({
      path: file.path,
      sha256: file.sha256,
      verdict,
      code: finding.code,
      unit,
      sentence: sentenceOf(campaign, finding),
    })),
    units: rollup.units.map(({ code, name, status, file, filled, expected, mark, findings, contact }) => ({
      code,
      name,
      status,
      file,
      filled,
      expected,
      mark: mark?.as ?? null,
      findings,
      contact,
    })),
    fields: rollup.fields.map(
      ({ key, label, measure, rollup: rule, total, reported, expected, missing }) => ({
        key,
        label,
        measure,
        rollup: rule,
        total,
        reported,
        expected,
        missing,
      }),
    ),
    figures: figuresOf(rollup),
    findings: findingsOf(rollup),
    series: rollup.series,
  };
}

function figuresOf({ matrix, kept, form, period }: Rollup): GatherReport["figures"] {
  const files = new Map(kept.map((incoming) => [incoming.unit, incoming.file.path]));
  return matrix.units.flatMap((unit, row) => {
    const file = files.get(unit) ?? null;
    return (matrix.cells[row] ?? []).flatMap((cell, column) => {
      const { figure, word } = cell;
      if (file === null && word === null) return [];
      const shown = {
        unit,
        field: matrix.fields[column] as string,
        form,
        period,
        state: figure?.state ?? "blank",
        value: valueOf(figure),
        typed: ownTyped(cell),
        file,
        sheet: figure?.sheet ?? null,
        cell: figure?.cell ?? null,
        office: word === null ? null : officeOf(word),
      };
      return [shown];
    });
  });
}

function officeOf({ by, said, twice }: OfficeWord): NonNullable<GatherReport["figures"][number]["office"]> {
  const [latest] = said as readonly [OfficeWord["said"][number]];
  return { by, typed: twice ? null : latest.typed, at: latest.at };
}

function findingsOf(rollup: Rollup): GatherReport["findings"] {
  return rollup.findings.map((found) => {
    const { unit, file, sheet, cell, field } = found.place;
    return {
      code: found.code,
      severity: found.severity,
      unit: unit ?? null,
      file: file ?? null,
      sheet: sheet ?? null,
      cell: cell ?? null,
      field: field ?? null,
      typed: typedOf(rollup, unit, field),
      settled: found.settled ?? null,
      sentence: sentenceOf(rollup.campaign, found),
    };
  });
}

/** What a unit typed into a field, in its counted return. */
export function typedOf({ matrix }: Rollup, unit?: string, field?: string): string | null {
  if (unit === undefined || field === undefined) return null;
  const cell = matrix.cells[matrix.units.indexOf(unit)]?.[matrix.fields.indexOf(field)];
  return cell === undefined ? null : ownTyped(cell);
}

/** What the unit itself typed, whatever the office made of it. */
export function ownTyped({ figure, word }: MatrixCell): string | null {
  return (word === null ? figure : word.original)?.typed ?? null;
}

export function valueOf(figure: Figure | null): string | null {
  return figure !== null && "value" in figure ? figure.value : null;
}
