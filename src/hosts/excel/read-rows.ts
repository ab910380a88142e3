// Reads a few rows of sheets that may be very long, in two syncs.
import type { RowSpan } from "../../core/sheet/host";
import type { CellSnapshot } from "../../core/sheet/snapshot";
import { askExtents, type BlockContents, type BlockRequest, loadBlocks } from "./read";
import type { Context } from "./read-state";
import { cellsOf } from "./snapshot";

/** So few rows that one answer holds them. */
export async function readRows(
  context: Context,
  spans: readonly RowSpan[],
): Promise<readonly (readonly CellSnapshot[])[]> {
  const asked = askExtents(
    context,
    spans.map(({ sheet }) => sheet),
  );
  await context.sync();
  const extents = asked();
  const blocks = spans.map(({ sheet, from, to }, index): BlockRequest | null => {
    const extent = extents[index] ?? null;
    if (extent === null) return null;
    const [top, bottom] = [Math.max(from, extent.top), Math.min(to, extent.bottom)];
    return top > bottom ? null : { sheet, area: { ...extent, top, bottom } };
  });
  const wanted = blocks.filter((block) => block !== null);
  const contents = wanted.length === 0 ? [] : await loadBlocks(context, wanted);
  return blocks.map((block) =>
    block === null ? [] : cellsOf(block.area, contents[wanted.indexOf(block)] as BlockContents),
  );
}
