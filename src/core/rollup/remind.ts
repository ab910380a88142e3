// 催报: what to write to the units that have not returned yet, one by one and to all.
import { printDue } from "../campaign/calendar";
import type { Language } from "../text/sentences";
import type { Rollup } from "./rollup";
import { formIn } from "./rollup";
import type { Tracking } from "./tracking";

export interface Reminders {
  /** To all at once; null where everybody is in. */
  readonly all: string | null;
  /** In roster order. */
  readonly units: readonly { readonly code: string; readonly name: string; readonly text: string }[];
}

interface RemindWords {
  all(count: number, title: string, names: string): string;
  one(name: string, title: string, due: string | null): string;
  due(due: string): string;
  sentBack(name: string, title: string, reason: string): string;
  comma: string;
}

const WORDS: Readonly<Record<Language, RemindWords>> = {
  zh: {
    all: (count, title, names) =>
      `以下${count}个单位尚未报送《${title}》：${names}。请尽快报送；没有发生的项目填 0，不要留空。`,
    one: (name, title, due) =>
      `${name}：贵单位《${title}》尚未报送${due === null ? "" : `，应于${due}报送`}。请尽快填好并报来；没有发生的项目填 0，不要留空。如已报送，请与我们核对。`,
    due: (due) => `（应于${due}报送）`,
    sentBack: (name, title, reason) =>
      `${name}：贵单位报来的《${title}》已退回修改（${reason}），请修改后尽快重新报送。`,
    comma: "、",
  },
  en: {
    all: (count, title, names) =>
      `${count} units have not returned "${title}" yet: ${names}. Please send it soon; fill in 0 where there was nothing.`,
    one: (name, title, due) =>
      `${name}: your "${title}" is not in yet${due === null ? "" : `; it was due ${due}`}. Please fill it in and send it; 0 where there was nothing.`,
    due: (due) => ` (due ${due})`,
    sentBack: (name, title, reason) =>
      `${name}: your "${title}" was sent back (${reason}). Please correct it and send it again.`,
    comma: ", ",
  },
};

/** Units without a return, and those whose return was sent back. */
export function remind(rollup: Rollup, language: Language = "zh"): Reminders {
  const words = WORDS[language];
  const { title } = formIn(rollup.campaign, rollup.form);
  const dueText = ({ due }: Tracking): string | null =>
    due === null ? null : printDue(due, rollup.campaign.zone);
  const missing = rollup.units.filter((unit) => unit.status === "missing");
  const back = rollup.units.filter((unit) => unit.mark?.as === "sent-back");
  const common = missing[0]?.due ?? null;
  // A due date of their own is said with the units that have one.
  const names = missing.map((unit) =>
    unit.due === common ? unit.name : `${unit.name}${words.due(dueText(unit) ?? "")}`,
  );
  return {
    all: missing.length === 0 ? null : words.all(missing.length, title, names.join(words.comma)),
    units: [...missing, ...back].map((unit) => ({
      code: unit.code,
      name: unit.name,
      text:
        unit.status === "missing"
          ? words.one(unit.name, title, dueText(unit))
          : words.sentBack(unit.name, title, unit.mark?.reason ?? ""),
    })),
  };
}
