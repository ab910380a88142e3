// Sectors as people write them in a roster: 建筑施工 for 建筑施工领域, several in one cell.
import type { Campaign } from "../schema";

type Sector = Campaign["sectors"][number];

/** "建筑施工、城镇燃气" → its parts. */
export function sectorParts(text: string): readonly string[] {
  return text.split(/[\s、，,；;/]+/u).filter((part) => part !== "");
}

/** Width, and the word for sector itself, make no difference. */
export function sectorCalled(name: string, sectors: readonly Sector[]): Sector | undefined {
  const bare = bareName(name);
  return sectors.find(({ id, label }) => name === id || bareName(label) === bare);
}

function bareName(name: string): string {
  const folded = name.normalize("NFKC").trim();
  return folded.replace(/(?:领域|行业|类)$/, "") || folded;
}
