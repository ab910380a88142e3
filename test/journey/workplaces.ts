// Where the people of a journey work: in files alone, or in Excel with every file opened there.
import type { Form } from "../../src/core/campaign/schema";
import { layoutForm, placesOf, TABLE_SHEET } from "../../src/core/form/layout";
import type { CellPlace } from "../../src/core/sheet/host";
import type { CellContent } from "../../src/core/sheet/plan";
import { fill } from "../../src/jobs/fill";
import { newFile, newInExcel, openedFile, openedInExcel, type Place } from "../hosts/places";

export type Figures = Readonly<Record<string, CellContent | null>>;

export interface Workplace {
  /** A workbook with nothing of ours in it. */
  readonly begin: () => Place;
  readonly open: (bytes: Uint8Array) => Place;
  /** Opens a form, types figures into it, and saves it. */
  readonly fill: (bytes: Uint8Array, form: Form, figures: Figures, saved: string) => Promise<Uint8Array>;
}

export const FILES: Workplace = {
  begin: newFile,
  open: openedFile,
  async fill(bytes, _form, figures, saved) {
    const filled = await fill(bytes, figures, saved);
    if (!filled.ok) throw new Error(JSON.stringify(filled.findings));
    return filled.bytes;
  },
};

/** The oldest Excel that the add-in runs in; the contract asks newer ones where they answer otherwise. */
const EXCEL: Workplace = {
  begin: newInExcel,
  open: openedInExcel,
  async fill(bytes, form, figures, saved) {
    const place = openedInExcel(bytes);
    const cells = cellsOf(form);
    await place.host.write(
      Object.entries(figures).map(([key, value]) => {
        const cell = cells.get(key);
        if (cell === undefined) throw new Error(`no cell for ${key}`);
        return { ...cell, value };
      }),
    );
    return place.save(saved);
  },
};

export const WORKPLACES: readonly (readonly [string, Workplace])[] = [
  ["in files", FILES],
  ["in Excel", EXCEL],
];

/** Where a person sees a field or a line of the head. */
function cellsOf(form: Form): ReadonlyMap<string, CellPlace> {
  const layout = layoutForm(form);
  const at = (row: number, column: number): CellPlace => ({ sheet: TABLE_SHEET, row, column });
  return new Map([
    ...layout.header.map(({ field, row, blank }) => [field.key, at(row, blank.left)] as const),
    ...placesOf(layout).map(({ field, row, column }) => [field.key, at(row, column)] as const),
  ]);
}
