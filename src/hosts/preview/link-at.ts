// Where a cell leads to inside its workbook: by a link of its own or by HYPERLINK().
import { parseReference, type Reference } from "../../core/sheet/reference";
import type { BookSheet } from "../wire/book";

const HYPERLINK = /^=HYPERLINK\("#((?:[^"]|"")+)"/i;

export function linkAt({ links, entries }: BookSheet, key: number): Reference | null {
  const written = HYPERLINK.exec(entries.get(key)?.formula ?? "")?.[1]?.replaceAll('""', '"');
  const target = links.get(key) ?? written;
  return target === undefined ? null : parseReference(target);
}
