// Protection of sheets and of the workbook's structure, with the refusals that Excel makes.
import { ExcelError } from "../excel-error";
import type { Lock } from "../book";
import { thing, type Kind, type Thing } from "../kind";
import { assertThere, type Cells, type World } from "../world";

type Place = Pick<Cells, "world" | "sheet">;

export function sheetProtection(place: Place): Thing {
  return thing(SHEET, place);
}

export function workbookProtection(world: World): Thing {
  return thing(WORKBOOK, world);
}

/** A password for what has none is refused as well: what Excel makes of it is not to be relied upon. */
function assertKey(lock: Lock | null, password: string | undefined | null): void {
  if (lock === null) throw new ExcelError("AccessDenied", "it is not protected");
  if (lock.password !== (password ?? null)) throw new ExcelError("AccessDenied", "the password is wrong");
}

const SHEET: Kind<Place, Excel.WorksheetProtection> = {
  type: "WorksheetProtection",
  get: {
    Protected: ({ sheet }) => sheet.protection !== null,
    // What was not asked for comes back as null (belief "options-with-nulls").
    Options: ({ sheet }) =>
      sheet.protection === null
        ? null
        : ({
            allowEditObjects: null,
            ...sheet.protection.options,
          } as unknown as Excel.WorksheetProtectionOptions),
  },
  call: {
    Protect(place, options?: Readonly<Record<string, boolean | string | null>> | null, password?: string) {
      assertThere(place);
      if (place.sheet.protection !== null) throw new ExcelError("AccessDenied", "it is protected already");
      if (Object.values(options ?? {}).includes(null))
        throw new ExcelError("InvalidArgument", "an option is null");
      const given = (options ?? {}) as Readonly<Record<string, boolean | string>>;
      place.sheet.protection = { options: given, password: password ?? null };
    },
    Unprotect(place, password?: string) {
      assertThere(place);
      assertKey(place.sheet.protection, password);
      place.sheet.protection = null;
    },
  },
};

const WORKBOOK: Kind<World, Excel.WorkbookProtection> = {
  type: "WorkbookProtection",
  get: { Protected: ({ book }) => book.structure !== null },
  call: {
    Protect({ book }, password?: string) {
      if (book.structure !== null) throw new ExcelError("AccessDenied", "it is protected already");
      book.structure = { password: password ?? null };
    },
    Unprotect({ book }, password?: string) {
      assertKey(book.structure, password);
      book.structure = null;
    },
  },
};
