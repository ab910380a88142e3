// Edits and moves of the cursor told to listeners; what this add-in itself writes is not among them.
import type { CellPlace, Edit } from "../../core/sheet/host";
import { loadCursor } from "./read-state";
import { inExcel } from "./run";

/** Until the returned function is called. Needs ExcelApi 1.9. */
export async function watchEdits(listener: (edit: Edit) => void): Promise<() => Promise<void>> {
  const registered = await inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      // Newer hosts say whose change it is; in older ones events are off while we write.
      if ((event.triggerSource as string | undefined) === "ThisLocalAddin") return;
      const sheet = await sheetName(event.worksheetId);
      if (sheet === null) return;
      const kind = event.changeType === "RangeEdited" ? "values" : "structure";
      listener({ sheet, areas: event.address.split(","), kind });
    });
    await context.sync();
    return handler;
  });
  return async () => {
    registered.remove();
    await registered.context.sync();
  };
}

/** null: the sheet is gone already. */
function sheetName(id: string): Promise<string | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

/** A sheet that comes to the front moves the cursor as well, and of that Excel tells apart. */
export async function watchSelection(listener: (place: CellPlace) => void): Promise<() => Promise<void>> {
  let asking = false;
  let moved = false;
  const tell = async (): Promise<void> => {
    moved = true;
    if (asking) return;
    asking = true;
    try {
      while (moved) {
        moved = false;
        listener(await inExcel(loadCursor));
      }
    } finally {
      asking = false;
    }
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)] as const;
    await context.sync();
    return added;
  });
  await tell();
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0].context.sync();
  };
}
