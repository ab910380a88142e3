// The grid with what is said over it: a cell's input message, and why something was not done.
import { useEffect, useRef, useState } from "react";
import type { Grid, GridEvents } from "../hosts/preview/grid";
import { inputMessage, type InputMessage } from "./input-message";
import { nextSheetName, renameSheet } from "./sheet-names";
import { wordsIn, type Language } from "./words";
import type { WorkbookWindow } from "./workbook-window";

export interface GridAreaProps {
  readonly front: WorkbookWindow | null;
  readonly language: Language;
  readonly dark: boolean;
  readonly say: (text: string) => void;
  /** What is to be read below the grid. */
  readonly said: string;
}

/** Pixels that an input message takes at most, with its shadow. */
const NOTE_WIDTH = 290;

/** How long a message stays, in milliseconds. */
const SHOWN = 5_000;

export function GridArea({ front, language, dark, say, said }: GridAreaProps) {
  const words = wordsIn(language);
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef<WorkbookWindow | null>(null);
  const [grid, setGrid] = useState<Grid | null>(null);
  const [ready, setReady] = useState(false);
  const [lost, setLost] = useState(false);
  const [note, setNote] = useState<(InputMessage & { left: number; top: number }) | null>(null);

  useEffect(() => {
    let gone = false;
    let made: Grid | null = null;
    const events: GridEvents = {
      refused: (why) => say(words[why]),
      sheetWanted(what) {
        const own = shown.current;
        if (own === null) return;
        if ("add" in what) own.user.addSheet(nextSheetName(own.book));
        else if (!renameSheet(own, what.rename, what.to)) say(words.badName);
        const added = own.book.sheets[own.book.sheets.length - 1];
        if ("add" in what && added !== undefined) own.user.activate(added.name);
        made?.refresh();
      },
      cursorMoved(sheet, area, place) {
        const message = inputMessage(sheet, area);
        const room = (container.current?.getBoundingClientRect().right ?? 0) - NOTE_WIDTH;
        const left = Math.max(0, Math.min(place.left + 16, room));
        setNote(message === null ? null : { ...message, left, top: place.bottom + 6 });
      },
      edited() {
        if (shown.current !== null) shown.current.changed = true;
      },
      scrolled: () => setNote(null),
    };
    import("../hosts/preview/grid").then(
      ({ Grid }) => {
        if (gone || container.current === null) return;
        made = new Grid(container.current, language, dark, events);
        setGrid(made);
      },
      // Its script is not there, or no longer: the page was built anew.
      () => setLost(true),
    );
    return () => {
      gone = true;
      made?.dispose();
    };
  }, [language, dark, say, words]);

  useEffect(() => {
    shown.current = front;
    setNote(null);
    if (grid === null || front === null) return;
    grid.show(front);
    void grid.settled().then(() => setReady(true));
    front.front = { settled: () => grid.settled(), changed: () => grid.refreshSoon() };
    return () => {
      front.front = null;
    };
  }, [grid, front]);

  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), SHOWN);
    return () => clearTimeout(timer);
  }, [said, say]);

  return (
    <section className="sheet">
      <div ref={container} className={front === null ? "grid gone" : "grid"} data-ready={ready} />
      {grid === null && <p className="waiting">{lost ? words.lost : words.loading}</p>}
      {front === null && <p className="waiting">{words.nothing}</p>}
      {note !== null && (
        <div className="note" style={{ left: note.left, top: note.top }}>
          <strong>{note.title}</strong>
          <p>{note.text}</p>
        </div>
      )}
      <div className="said" role="status">
        {said !== "" && <p>{said}</p>}
      </div>
    </section>
  );
}
