// Which part leads to which others: the .rels files of a package.
import type { Limits } from "./limits";
import type { Zip } from "./unzip";
import { END, OPEN, XmlScanner } from "./xml-scanner";

export interface Relation {
  readonly id: string;
  /** The type's last word, lower case, hyphens removed: the same in transitional and strict files. */
  readonly type: string;
  /** Part name without leading slash; as written where `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Relations of a part ("" for the package); [] where it has none (ECMA-376 part 2, 9.3). */
export function readRelations(zip: Zip, part: string, limits: Limits): readonly Relation[] {
  const cut = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, cut);
  const name = `${folder}_rels/${part.slice(cut)}.rels`;
  if (!zip.has(name)) return [];
  const relations: Relation[] = [];
  const scanner = new XmlScanner(zip.read(name), name, limits);
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || !scanner.is("Relationship")) continue;
    const external = scanner.attribute("TargetMode") === "External";
    const target = scanner.attribute("Target") ?? "";
    const type = scanner.attribute("Type") ?? "";
    relations.push({
      id: scanner.attribute("Id") ?? "",
      type: type
        .slice(type.lastIndexOf("/") + 1)
        .replaceAll("-", "")
        .toLowerCase(),
      target: external ? target : partName(zip, folder, target),
      external,
    });
  }
  return relations;
}

/** A target as a part's name: relative or absolute, whichever slash; percent escapes where only so it is found. */
function partName(zip: Zip, folder: string, target: string): string {
  const steps = target.replaceAll("\\", "/");
  const path = steps.startsWith("/") ? steps : folder + steps;
  const places: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") places.pop();
    else if (step !== "" && step !== ".") places.push(step);
  }
  const name = places.join("/");
  if (zip.has(name) || !/%[0-9A-Fa-f]{2}/.test(name)) return name;
  return name.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
