// Defined names of the workbook or of one sheet.
import { referenceText } from "../../../core/sheet/reference";
import type { Book, BookName, BookSheet } from "../book";
import { ExcelError } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import type { World } from "../world";
import { parseRange } from "../range-address";

/** Whose names: the workbook's where `sheet` is null. */
export interface Scope {
  readonly world: World;
  readonly sheet: BookSheet | null;
}

export function namedItems(scope: Scope): Thing {
  return thing(NAMES, scope);
}

function namesOf({ world, sheet }: Scope): Map<string, BookName> {
  return sheet === null ? world.book.names : sheet.names;
}

interface Named {
  readonly scope: Scope;
  readonly name: BookName;
}

/** Upper and lower case are the same. */
function find(scope: Scope, name: string): BookName | undefined {
  return [...namesOf(scope).values()].find((each) => each.name.toLowerCase() === name.toLowerCase());
}

const NAMES: Kind<Scope, Excel.NamedItemCollection> = {
  type: "NamedItemCollection",
  items: (scope) => [...namesOf(scope).values()].map((name) => thing(NAME, { scope, name })),
  item(scope, key) {
    const name = find(scope, String(key));
    if (name === undefined) throw new ExcelError("ItemNotFound", `no name ${String(key)}`);
    return thing(NAME, { scope, name });
  },
  open: {
    Add(scope, name: string, reference: string | Thing, comment?: string | null) {
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || typeof reference !== "string")
        throw new ExcelError("InvalidArgument", `the name ${name}`);
      if (find(scope, name) !== undefined) throw new ExcelError("ItemAlreadyExists", `the name ${name}`);
      if (!reference.startsWith("=")) throw new ExcelError("InvalidArgument", `the formula ${reference}`);
      const added: BookName = {
        name,
        formula: canonical(scope.world.book, reference),
        comment: comment ?? "",
        visible: true,
      };
      namesOf(scope).set(name, added);
      return thing(NAME, { scope, name: added });
    },
    GetItemOrNullObject(scope, name: string) {
      const found = find(scope, name);
      return found === undefined ? null : thing(NAME, { scope, name: found });
    },
  },
};

const NAME: Kind<Named, Excel.NamedItem> = {
  type: "NamedItem",
  id: ({ name }) => name.name,
  get: {
    Name: ({ name }) => name.name,
    Formula: ({ name }) => name.formula,
    Visible: ({ name }) => name.visible,
    Comment: ({ name }) => name.comment,
    Scope: ({ scope }) => (scope.sheet === null ? "Workbook" : "Worksheet"),
  },
  set: {
    Visible: ({ name }, value) => void (name.visible = value),
    Formula: ({ name }, value) => void (name.formula = String(value)),
  },
  call: {
    Delete: ({ scope, name }) => void namesOf(scope).delete(name.name),
  },
};

/** A reference comes back as Excel writes it, its sheet quoted only where needed. */
function canonical(book: Book, formula: string): string {
  const cut = formula.lastIndexOf("!");
  if (cut < 0) return formula;
  const sheet = formula.slice(1, cut).replace(/^'|'$/g, "").replaceAll("''", "'");
  if (!book.sheets.some((each) => each.name === sheet))
    throw new ExcelError("InvalidArgument", `the formula ${formula}`);
  const text = referenceText(sheet, parseRange(formula.slice(cut + 1)));
  return `=${/^'[\p{L}_][\p{L}\p{N}_]*'!/u.test(text) ? text.replace(/^'|'(?=!)/g, "") : text}`;
}
