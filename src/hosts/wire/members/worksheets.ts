// WorksheetCollection: sheets found by id or name, added, and listened to.
import type { BookSheet } from "../book";
import { ExcelError, WireGap } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { assertStructureOpen, type World } from "../world";
import { worksheet } from "./worksheet";

export function worksheets(world: World): Thing {
  return thing(SHEETS, world);
}

/** Upper and lower case are the same. */
function find({ book }: World, key: string): BookSheet | undefined {
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** Excel's own rules for a sheet's name (support.microsoft.com, "Rename a worksheet"). */
const BAD_NAME = /[\\/?*:[\]]|^'|'$|^$|^.{32,}$/;

const SHEETS: Kind<
  World,
  Excel.WorksheetCollection,
  `${"_Register" | "_Unregister"}${"DataChanged" | "Activated" | "SelectionChanged"}Event`
> = {
  type: "WorksheetCollection",
  items: (world) => world.book.sheets.map((sheet) => worksheet(world, sheet)),
  item(world, key) {
    const sheet = find(world, String(key));
    if (sheet === undefined) throw new ExcelError("ItemNotFound", `no sheet ${String(key)}`);
    return worksheet(world, sheet);
  },
  open: {
    Add(world, name: string) {
      assertStructureOpen(world);
      if (BAD_NAME.test(name)) throw new ExcelError("InvalidArgument", `the sheet name ${name}`);
      if (find(world, name) !== undefined) throw new ExcelError("ItemAlreadyExists", `the sheet ${name}`);
      const sheet = world.book.newSheet(name);
      world.book.sheets.push(sheet);
      return worksheet(world, sheet);
    },
    GetFirst(world, visibleOnly?: boolean | null) {
      if (visibleOnly === true) throw new WireGap("the first visible sheet");
      return worksheet(world, world.book.sheets[0] as BookSheet);
    },
    GetItemOrNullObject(world, key: string) {
      const sheet = find(world, key);
      return sheet === undefined ? null : worksheet(world, sheet);
    },
  },
  call: {
    _RegisterDataChangedEvent: ({ listening }) => void listening.add("changed"),
    _UnregisterDataChangedEvent: ({ listening }) => void listening.delete("changed"),
    _RegisterActivatedEvent: ({ listening }) => void listening.add("activated"),
    _UnregisterActivatedEvent: ({ listening }) => void listening.delete("activated"),
    _RegisterSelectionChangedEvent: ({ listening }) => void listening.add("selected"),
    _UnregisterSelectionChangedEvent: ({ listening }) => void listening.delete("selected"),
  },
};
