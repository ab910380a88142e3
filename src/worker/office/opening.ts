// What is gathered: a campaign begun, a rollup workbook opened, the open workbook looked at again.
import { formOf } from "../../core/campaign/fields";
import { loadCampaign } from "../../core/campaign/load";
import { periodsOf } from "../../core/campaign/periods";
import type { Finding } from "../../core/finding";
import { bindMatrix } from "../../core/rollup/bind-matrix";
import { noticeCorrections } from "../../core/rollup/notice-corrections";
import { openRollup, type OpenedRollup } from "../../core/rollup/open-rollup";
import { fieldsOf } from "../../core/campaign/fields";
import { formIn } from "../../core/rollup/rollup";
import { explain } from "../../core/text/explain";
import { beginDesk, openDesk, withNoticed } from "../../jobs/office/desk-state";
import type { Opening } from "./calls";
import type { Handlers, Memory } from "./memory";

export const OPENING: Handlers<
  "speak" | "campaign" | "begin" | "receive" | "openBook" | "lookAgain" | "close"
> = {
  speak(memory, { language }) {
    memory.language = language;
    return null;
  },

  campaign(memory, { text }) {
    const { value, findings } = loadCampaign(text);
    if (value === null) return { ok: false, sentences: sentencesOf(memory, findings) };
    const forms = value.forms.map((form) => ({
      id: form.id,
      title: form.title,
      periods: periodsOf(value, form),
    }));
    const units = value.roster.units.map(({ code, name }) => ({ code, name }));
    return { ok: true, look: { title: value.title, forms, units } };
  },

  begin(memory, { text, form, period, at }) {
    const { value, findings } = loadCampaign(text);
    if (value === null) return { ok: false, sentences: sentencesOf(memory, findings) };
    if (formOf(value, form) === undefined) throw new Error(`no form ${form}`);
    memory.set(beginDesk(value, form, period, at));
    return { ok: true, summary: memory.summary };
  },

  receive(memory, slice) {
    memory.receive(slice);
    return null;
  },

  openBook(memory, { book, at }) {
    return opened(memory, openRollup(memory.takeBook(book), at));
  },

  lookAgain(memory, { book, at }) {
    const { state } = memory;
    const workbook = memory.takeBook(book);
    if (state.written === null) return memory.summary;
    const { value, findings } = noticeCorrections(workbook, state.written, at);
    const fields = fieldsOf(formIn(state.written.campaign, state.written.form));
    memory.moved = bindMatrix(workbook, state.written, fields);
    memory.set(withNoticed(state, value, findings));
    return memory.summary;
  },

  close(memory) {
    memory.set(null);
    memory.atHand.clear();
    memory.last = new Set();
    return null;
  },
};

/** A rollup workbook becomes what the desk works on; one that cannot be used leaves the desk as it was. */
export function opened(memory: Memory, rollup: OpenedRollup): Opening {
  if (!rollup.ok) return { ok: false, sentences: sentencesOf(memory, [rollup.finding]) };
  memory.set(openDesk(rollup));
  return { ok: true, summary: memory.summary };
}

export function sentencesOf({ language }: Memory, findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity !== "note").map((found) => explain(found, language));
}
