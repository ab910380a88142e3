// Every date of a campaign under the name people call it by: its periods, and what is due when.
import type { Path } from "../../core/campaign/path";
import type { Campaign, Due } from "../../core/campaign/schema";
import { nestQuotes } from "../../core/text/nested-quotes";
import type { DesignWords } from "./words";

export interface NamedDue {
  readonly title: string;
  readonly path: Path;
  /** ISO 8601 with zone. */
  readonly at: string;
  /** As the notice says it. */
  readonly printed: string | undefined;
  /** Of a period: those it stands among. */
  readonly series?: Series;
}

export interface Series {
  readonly path: Path;
  readonly dues: readonly string[];
  readonly isLast: boolean;
}

/** Every due moment: forms, their periods, and what else is to be handed in. */
export function duesOf({ forms, deliverables }: Campaign, words: DesignWords): readonly NamedDue[] {
  const one = (title: string, due: Due | undefined, path: Path): readonly NamedDue[] =>
    due === undefined ? [] : [{ title, path: [...path, "due", "at"], at: due.at, printed: due.printed }];
  return [
    ...forms.map((form, f) => ({
      ...form,
      title: nestQuotes(words.formDue(form.title)),
      path: ["forms", f] as Path,
    })),
    ...deliverables.map((each, d) => ({ ...each, path: ["deliverables", d] as Path })),
  ].flatMap(({ title, due, cadence, path }) => [
    ...one(title, due, path),
    ...(cadence?.due ?? []).map((at, i) => ({
      title: words.periodDue(`${title}（${cadence?.label ?? ""}）`, i + 1),
      path: [...path, "cadence", "due", i],
      at,
      printed: cadence?.printed,
      series: seriesOf(cadence?.due ?? [], i, [...path, "cadence", "due"]),
    })),
  ]);
}

function seriesOf(dues: readonly string[], index: number, path: Path): Series {
  return { path, dues, isLast: index === dues.length - 1 };
}
