// The panes of all open workbooks, each in a page of its own; the front one's is seen, its width can be dragged.
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Words } from "./words";
import type { WorkbookWindow } from "./workbook-window";

/** Pixels, as Excel lets a task pane be. */
const WIDTH = { least: 320, usual: 350, most: 400, step: 10 } as const;

export interface PaneFramesProps {
  readonly windows: readonly WorkbookWindow[];
  readonly front: WorkbookWindow | null;
  readonly words: Words;
}

export function PaneFrames({ windows, front, words }: PaneFramesProps) {
  const [width, setWidth] = useState<number>(WIDTH.usual);
  const [dragged, setDragged] = useState(false);
  const to = (wanted: number): void => setWidth(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));

  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (dragged) to(document.documentElement.clientWidth - event.clientX);
  }

  function press({ key }: KeyboardEvent): void {
    if (key === "ArrowLeft") to(width + WIDTH.step);
    if (key === "ArrowRight") to(width - WIDTH.step);
  }

  return (
    <>
      <div
        className="divider"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words.paneWidth}
        aria-valuenow={width}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragged(false)}
      />
      <aside className={dragged ? "pane dragged" : "pane"} style={{ width }} aria-label={words.pane}>
        {windows.map((each) => (
          <iframe
            key={each.id}
            hidden={each !== front}
            title={`${words.pane} · ${each.name}`}
            src={`preview-pane.html?workbook=${each.id}`}
          />
        ))}
      </aside>
    </>
  );
}
