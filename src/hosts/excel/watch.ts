// Edits of a person told to a listener; what this add-in itself writes is not among them.
import type { Edit } from "../../core/sheet/host";
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
