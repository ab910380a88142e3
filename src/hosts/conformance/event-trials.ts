// Beliefs about events and the cursor.
import { put, type Trial } from "./trial";

export const EVENT_TRIALS = {
  "events-off": {
    expected: ["A1 ThisLocalAddin", "A3 ThisLocalAddin"],
    needs: "1.14",
    async find(bench) {
      const { context, sheet, settle } = bench;
      const heard: string[] = [];
      const own = context.workbook.worksheets.onChanged.add(({ address, triggerSource }) =>
        Promise.resolve(void heard.push(`${address} ${String(triggerSource)}`)),
      );
      await context.sync();
      await put(bench, "A1", 1);
      await settle();
      context.runtime.enableEvents = false;
      sheet.getRange("A2").values = [[2]];
      context.runtime.enableEvents = true;
      await context.sync();
      await settle();
      await put(bench, "A3", 3);
      await settle();
      own.remove();
      await context.sync();
      await put(bench, "A4", 4);
      await settle();
      return heard;
    },
  },
  "cursor-events": {
    expected: [["B2:C3", "WorksheetActivated", "WorksheetActivated"], "B2"],
    async find({ context, sheet, settle }) {
      const { worksheets } = context.workbook;
      const second = worksheets.add("tallysheet second");
      const heard: string[] = [];
      const handlers = [
        worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address))),
        worksheets.onActivated.add(({ type }) => Promise.resolve(void heard.push(type))),
      ];
      await context.sync();
      sheet.getRange("B2:C3").select();
      await context.sync();
      await settle();
      second.activate();
      await context.sync();
      await settle();
      sheet.activate();
      await context.sync();
      await settle();
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      for (const handler of handlers) handler.remove();
      await context.sync();
      return [heard, cell.address.slice(cell.address.lastIndexOf("!") + 1)];
    },
  },
  "active-cell": {
    expected: [true, 1],
    async find({ context, sheet, name }) {
      sheet.getRange("B2:C3").select();
      const cell = context.workbook.getActiveCell();
      cell.load("address,rowCount");
      await context.sync();
      return [cell.address.replaceAll("'", "") === `${name}!B2`, cell.rowCount];
    },
  },
} as const satisfies Readonly<Record<string, Trial>>;
