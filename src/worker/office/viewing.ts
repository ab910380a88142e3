// What the desk shows: each view a page of it, made when it is asked for.
import { fieldsOf } from "../../core/campaign/fields";
import { parseArea } from "../../core/sheet/address";
import type { CellPlace } from "../../core/sheet/host";
import { totalPlaces } from "../../core/rollup/plan/consolidated-places";
import { narrativeText } from "../../core/rollup/plan/narrative-text";
import { ROLLUP_WORDS, SHEETS } from "../../core/rollup/plan/words";
import { remind } from "../../core/rollup/remind";
import { formIn, type Rollup } from "../../core/rollup/rollup";
import { boardOf } from "../../jobs/office/board";
import { subjectOfCell } from "../../jobs/office/cell-subject";
import { changesView, deskChanges } from "../../jobs/office/changes-view";
import { correctionsOf } from "../../jobs/office/corrections-view";
import { decisionsOf } from "../../jobs/office/decisions";
import { entryForm } from "../../jobs/office/entry-form";
import { filesView } from "../../jobs/office/files-view";
import { missingView } from "../../jobs/office/missing-view";
import { traceView } from "../../jobs/office/trace-view";
import { unitView } from "../../jobs/office/unit-view";
import type { Verb } from "./calls";
import type { Handlers, Memory } from "./memory";

type Views = Extract<
  Verb,
  | "summary"
  | "changes"
  | "files"
  | "board"
  | "unit"
  | "units"
  | "decisions"
  | "missing"
  | "corrections"
  | "fields"
  | "trace"
  | "subject"
  | "whereabouts"
  | "entryForm"
  | "reminders"
  | "narrative"
>;

export const VIEWING: Handlers<Views> = {
  summary: (memory) => (memory.isOpen ? memory.summary : null),
  changes: ({ state }, query) => changesView(deskChanges(state), query),
  files: ({ state, last, language }, { last: only, ...query }) =>
    filesView(state.rollup, { ...query, only: only ? last : null }, language),
  board: ({ state }, query) => boardOf(state.rollup, query),
  unit: ({ state, language }, { code, ...page }) => unitView(state.rollup, code, page, language),
  units: ({ state }) => state.rollup.units.map(({ code, name }) => ({ code, name })),
  decisions: ({ state, language }, page) => decisionsOf(state.rollup, page, language),
  missing: ({ state }, page) => missingView(state.rollup, page),
  corrections: ({ state }, page) => correctionsOf(state, page),
  fields: ({ state }) =>
    fieldsOf(formIn(state.rollup.campaign, state.rollup.form)).map(({ key, label, section }) => ({
      key,
      label,
      section: section.label,
    })),
  trace: ({ state }, { field, unit, ...page }) => traceView(state.rollup, field, unit, page),
  subject: ({ state }, { place, seen }) =>
    state.written === null ? null : subjectOfCell(state.written, place, seen),
  whereabouts: (memory, { field, unit }) => whereabouts(memory, field, unit),
  entryForm: ({ state }, { unit }) => {
    const { campaign, form } = state.rollup;
    return entryForm(campaign, formIn(campaign, form), unit);
  },
  reminders: ({ state, language }) => remind(state.rollup, language),
  narrative: ({ state }) => narrativeText(state.rollup, null),
};

/** On the matrix for a figure or a unit, on 汇总表 for a total; null where it is not written. */
function whereabouts({ state, places }: Memory, field: string | null, unit: string | null): CellPlace | null {
  if (state.written === null) return null;
  if (unit === null) return field === null ? null : totalPlace(state.written, field);
  const row = places.rows.get(unit);
  const column = field === null ? 2 : places.columns.get(field);
  return row === undefined || column === undefined ? null : { sheet: SHEETS.matrix, row, column };
}

function totalPlace(rollup: Rollup, field: string): CellPlace | null {
  const form = formIn(rollup.campaign, rollup.form);
  const name = totalPlaces(form, fieldsOf(form), ROLLUP_WORDS.zh).fields.get(field);
  const area = name === undefined ? null : parseArea(name.replaceAll("$", ""));
  return area === null ? null : { sheet: SHEETS.consolidated, row: area.top, column: area.left };
}
