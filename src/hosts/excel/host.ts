// The open workbook in Excel as a host: plans become its sheets, its sheets a snapshot.
import { cellName } from "../../core/sheet/address";
import { HostError, type Host, type Screen, type SheetInfo } from "../../core/sheet/host";
import { markCells, protectOwn, unprotectOwn, writeValues } from "./change-own";
import { loadState } from "./read-state";
import { propertiesOf, VISIBILITY } from "./book-snapshot";
import { readBook } from "./read-book";
import { readRows } from "./read-rows";
import { inExcel, openWorkbook, queueSteps, supports } from "./run";
import { ownSheets } from "./state";
import { watchEdits, watchSelection } from "./watch";

/**
 * Needs the client library to be loaded and Office to be ready. Two things of a plan the library has no member for,
 * and apply leaves out: the window's zoom and the alternative texts of charts.
 */
export function excelHost(): Host & Screen {
  return {
    async apply(plan, signal, progress) {
      // A pane beside a form may never write one: what compiles plans is loaded when there is one.
      const { applyPlan } = await import("./apply-plan");
      await applyPlan(plan, signal, progress);
    },

    read: (sheets = "own", parts = "whole") =>
      inExcel((context) => readBook(context, sheets, { whole: parts === "whole", merges: supports("1.13") })),

    rows: (spans) => inExcel((context) => readRows(context, spans)),

    sheets: () =>
      inExcel(async (context) => {
        const state = await loadState(context);
        const own = ownSheets(state, []);
        return state.sheets.map(({ name, visibility }): SheetInfo => {
          return { name, visibility: VISIBILITY[visibility], own: own.has(name) };
        });
      }),

    properties: () => inExcel(async (context) => propertiesOf(await loadState(context))),

    write: (cells) => inExcel((context) => writeValues(context, cells)),
    mark: (marks) => inExcel((context) => markCells(context, marks)),
    protect: (protection) => inExcel((context) => protectOwn(context, protection)),
    unprotect: (password) => inExcel((context) => unprotectOwn(context, password)),

    goTo: (sheet, row, column) =>
      inExcel(async (context) => {
        const { sheets } = await loadState(context);
        if (!sheets.some(({ name, visibility }) => name === sheet && visibility === "Visible"))
          throw new HostError("not-found", `no visible sheet ${sheet}`, undefined, sheet);
        // Not as a batch of our own writes, of which nobody hears: the cursor moves for its listeners too.
        queueSteps(context, [{ sheet, do: "activate", cell: cellName(row, column) }]);
        await context.sync();
      }),

    watch: watchEdits,
    watchSelection,
    open: openWorkbook,
  };
}
