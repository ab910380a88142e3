// Values by area, the later over the earlier: formats of whole sheets without a cell for each.
import { areaHolds, type Area } from "../../core/sheet/address";
import { subtractAreas } from "../../core/sheet/area-set";

export class AreaMap<T> {
  private layers: { readonly area: Area; readonly value: T }[] = [];
  readonly initial: T;

  constructor(initial: T) {
    this.initial = initial;
  }

  set(area: Area, value: T): void {
    const isCovered = (layer: { readonly area: Area }): boolean => areaCovers(area, layer.area);
    if (this.layers.some(isCovered)) this.layers = this.layers.filter((layer) => !isCovered(layer));
    this.layers.push({ area, value });
  }

  at(row: number, column: number): T {
    for (let i = this.layers.length - 1; i >= 0; i -= 1) {
      const layer = this.layers[i] as { readonly area: Area; readonly value: T };
      if (areaHolds(layer.area, row, column)) return layer.value;
    }
    return this.initial;
  }

  /** The value of all cells of an area, or undefined where they differ. */
  of(area: Area): T | undefined {
    const found = new Set<T>();
    let rest: readonly Area[] = [area];
    for (let i = this.layers.length - 1; i >= 0 && rest.length > 0; i -= 1) {
      const layer = this.layers[i] as { readonly area: Area; readonly value: T };
      const without = subtractAreas(rest, [layer.area]);
      if (without !== rest) found.add(layer.value);
      rest = without;
    }
    if (rest.length > 0) found.add(this.initial);
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** Areas with another value than the initial one, without overlaps; the latest first. */
  areas(): readonly { readonly area: Area; readonly value: T }[] {
    let seen: readonly Area[] = [];
    const result: { area: Area; value: T }[] = [];
    for (const { area, value } of [...this.layers].reverse()) {
      if (value !== this.initial)
        for (const part of subtractAreas([area], seen)) result.push({ area: part, value });
      seen = [...seen, area];
    }
    return result;
  }
}

function areaCovers(area: Area, inner: Area): boolean {
  return (
    area.top <= inner.top &&
    area.left <= inner.left &&
    area.bottom >= inner.bottom &&
    area.right >= inner.right
  );
}
