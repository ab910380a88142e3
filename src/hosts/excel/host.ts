// The open workbook in Excel as a host: plans become its sheets, its sheets a snapshot.
import { cellName } from "../../core/sheet/address";
import { assertPlan } from "../../core/sheet/check";
import { HostError, type Host, type Screen } from "../../core/sheet/host";
import { applyPlan } from "./apply-plan";
import { finishOwn, markCells, protectOwn, unprotectOwn, writeValues } from "./change-own";
import { loadState } from "./read";
import { readBook } from "./read-book";
import { inExcel, openWorkbook, runSteps, supports } from "./run";
import { ownSheets } from "./state";
import { watchEdits } from "./watch";

/** What of a plan Excel's add-ins cannot draw (or not yet): apply leaves it out. */
export const NOT_DRAWN = ["charts", "zoom", "cursors of sheets in the background"] as const;

/** Needs the client library to be loaded and Office to be ready. */
export function excelHost(): Host & Screen {
  return {
    async apply(plan, signal, progress) {
      assertPlan(plan);
      if (signal?.aborted === true) throw new HostError("cancelled", "stopped before anything was read");
      await inExcel((context) => applyPlan(context, plan, signal, progress));
    },

    read: (sheets = "own") =>
      inExcel(async (context) => {
        const state = await loadState(context);
        const own = ownSheets(state, []);
        const names = state.sheets
          .map(({ name }) => name)
          .filter((name) => sheets === "all" || own.has(name));
        if (names.length === 0) throw new HostError("not-found", "no sheet of ours in this workbook");
        return readBook(context, state, names, supports("1.13"));
      }),

    write: (cells) => inExcel((context) => writeValues(context, cells)),
    mark: (marks) => inExcel((context) => markCells(context, marks)),
    protect: (protection) => inExcel((context) => protectOwn(context, protection)),
    unprotect: (password) => inExcel((context) => unprotectOwn(context, password)),
    finish: (at) => inExcel((context) => finishOwn(context, at)),

    goTo: (sheet, row, column) =>
      inExcel(async (context) => {
        const { sheets } = await loadState(context);
        if (!sheets.some(({ name, visibility }) => name === sheet && visibility === "Visible"))
          throw new HostError("not-found", `no visible sheet ${sheet}`, undefined, sheet);
        await runSteps(context, [{ sheet, do: "activate", cell: cellName(row, column) }]);
      }),

    watch: watchEdits,
    open: openWorkbook,
  };
}
