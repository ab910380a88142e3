// Workbook: the root of every path, with its application, properties and runtime.
import { ExcelError } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import type { World } from "../world";
import { namedItems } from "./names";
import { range } from "./range";
import { workbookProtection } from "./protection";
import { worksheets } from "./worksheets";

export function workbook(world: World): Thing {
  return thing(WORKBOOK, world);
}

const WORKBOOK: Kind<World, Excel.Workbook, "_Runtime"> = {
  type: "Workbook",
  open: {
    Worksheets: worksheets,
    Names: (world) => namedItems({ world, sheet: null }),
    Protection: workbookProtection,
    Properties: (world) => thing(PROPERTIES, world),
    Application: (world) => thing(APPLICATION, world),
    GetActiveCell(world) {
      const { active } = world.book;
      const { top, left } = active.selection;
      return range({ world, sheet: active, areas: [{ top, left, bottom: top, right: left }] });
    },
    _Runtime: (world) => thing(RUNTIME, world),
  },
};

interface NewWorkbook {
  readonly world: World;
  readonly bytes: Uint8Array;
}

const APPLICATION: Kind<World, Excel.Application, "CreateWorkbook"> = {
  type: "Application",
  open: {
    CreateWorkbook(world, base64: string) {
      let text: string;
      try {
        text = atob(base64);
      } catch (error) {
        throw new ExcelError("InvalidArgument", `no base64: ${String(error)}`);
      }
      return thing(NEW_WORKBOOK, { world, bytes: Uint8Array.from(text, (c) => c.charCodeAt(0)) });
    },
  },
  call: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    Calculate: () => null,
  },
};

const NEW_WORKBOOK: Kind<NewWorkbook, Record<string, never>, "Open"> = {
  type: "WorkbookCreated",
  call: { Open: ({ world, bytes }: NewWorkbook) => world.book.openWorkbook(bytes) },
};

const RUNTIME: Kind<World, Excel.Runtime> = {
  type: "Runtime",
  get: { EnableEvents: ({ eventsOn }) => eventsOn },
  set: { EnableEvents: (world, value) => void (world.eventsOn = value) },
};

const PROPERTIES: Kind<World, Excel.DocumentProperties> = {
  type: "DocumentProperties",
  get: { Title: ({ book }) => book.title },
  set: { Title: ({ book }, value) => void (book.title = value) },
  open: { Custom: (world) => thing(CUSTOM, world) },
};

interface Property {
  readonly world: World;
  readonly key: string;
}

/** Longer values are cut off outside Excel on the web (belief "property-length"). */
const LONGEST_PROPERTY = 255;

const CUSTOM: Kind<World, Excel.CustomPropertyCollection> = {
  type: "CustomPropertyCollection",
  items: (world) => [...world.book.properties.keys()].map((key) => thing(PROPERTY, { world, key })),
  item(world, key) {
    if (!world.book.properties.has(String(key)))
      throw new ExcelError("ItemNotFound", `no property ${String(key)}`);
    return thing(PROPERTY, { world, key: String(key) });
  },
  open: {
    Add(world, key: string, value: unknown) {
      world.book.properties.set(key, String(value).slice(0, LONGEST_PROPERTY));
      return thing(PROPERTY, { world, key });
    },
    GetItemOrNullObject: (world, key: string) =>
      world.book.properties.has(key) ? thing(PROPERTY, { world, key }) : null,
  },
};

const PROPERTY: Kind<Property, Excel.CustomProperty> = {
  type: "CustomProperty",
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Type: () => "String",
    Value: ({ world, key }) => world.book.properties.get(key),
  },
  call: { Delete: ({ world, key }) => void world.book.properties.delete(key) },
};
