// Values by area, the later over the earlier: formats of whole sheets without a cell for each.
import { areaHolds, type Area } from "../../core/sheet/address";
import { subtractAreas } from "../../core/sheet/area-set";

interface Layer<T> {
  readonly area: Area;
  readonly value: T;
}

export class AreaMap<T> {
  /** The earlier first; none lies whole under a later one. */
  private readonly layers = new Set<Layer<T>>();
  /** By first row, so that a new layer finds those under it among thousands. */
  private readonly byTop = new Map<number, Set<Layer<T>>>();
  /** The later first; null when a layer has come since. */
  private latest: readonly Layer<T>[] | null = null;
  readonly initial: T;

  constructor(initial: T) {
    this.initial = initial;
  }

  set(area: Area, value: T): void {
    for (const top of this.topsIn(area)) {
      for (const layer of this.byTop.get(top) ?? []) if (areaCovers(area, layer.area)) this.remove(layer);
    }
    const layer = { area, value };
    this.layers.add(layer);
    const beside = this.byTop.get(area.top);
    if (beside === undefined) this.byTop.set(area.top, new Set([layer]));
    else beside.add(layer);
    this.latest = null;
  }

  at(row: number, column: number): T {
    const layer = this.latestFirst().find(({ area }) => areaHolds(area, row, column));
    return layer === undefined ? this.initial : layer.value;
  }

  /** The value of all cells of an area, or undefined where they differ. */
  of(area: Area): T | undefined {
    const found = new Set<T>();
    let rest: readonly Area[] = [area];
    for (const layer of this.latestFirst()) {
      const without = subtractAreas(rest, [layer.area]);
      if (without !== rest) found.add(layer.value);
      rest = without;
      if (rest.length === 0) break;
    }
    if (rest.length > 0) found.add(this.initial);
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** Areas with another value than the initial one, without overlaps; the latest first. */
  areas(): readonly { readonly area: Area; readonly value: T }[] {
    let seen: readonly Area[] = [];
    const result: { area: Area; value: T }[] = [];
    for (const { area, value } of this.latestFirst()) {
      if (value !== this.initial)
        for (const part of subtractAreas([area], seen)) result.push({ area: part, value });
      seen = [...seen, area];
    }
    return result;
  }

  private latestFirst(): readonly Layer<T>[] {
    this.latest ??= [...this.layers].reverse();
    return this.latest;
  }

  /** First rows of layers that begin within an area. */
  private *topsIn({ top, bottom }: Area): Generator<number> {
    if (bottom - top < this.byTop.size) for (let row = top; row <= bottom; row += 1) yield row;
    else for (const row of [...this.byTop.keys()]) if (row >= top && row <= bottom) yield row;
  }

  private remove(layer: Layer<T>): void {
    this.layers.delete(layer);
    const beside = this.byTop.get(layer.area.top);
    beside?.delete(layer);
    if (beside?.size === 0) this.byTop.delete(layer.area.top);
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
