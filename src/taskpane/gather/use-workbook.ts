// The open workbook beside the desk: corrections are seen as they are typed, selections as they are made.
import { useEffect } from "react";
import type { CellPlace, Edit } from "../../core/sheet/host";
import { HostError } from "../../core/sheet/host";
import { SHEETS } from "../../core/rollup/plan/words";
import { spansAround } from "../../jobs/office/cell-subject";
import { DeskLost } from "../../worker/office/client";
import { useOffice } from "./office";

/** Typing goes on for a moment after the first cell. */
const PAUSE = 300;

/** Edits of 分单位明细表 while its rollup is at the desk. */
export function useCorrections(): void {
  const { services, look, state } = useOffice();
  const written = state.summary?.fresh === false;
  useEffect(() => {
    if (!written) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seen = ({ sheet }: Edit): void => {
      if (sheet !== SHEETS.matrix) return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PAUSE);
    };
    const stop = watching(services.host.watch(seen));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [services, look, written]);
}

/** What stands behind the cell that is selected, while `active`. */
export function useTracedSelection(active: boolean): void {
  const { services, desk, tell } = useOffice();
  useEffect(() => {
    if (!active) return;
    let gone = false;
    const selected = async (place: CellPlace): Promise<void> => {
      const spans = spansAround(place);
      if (spans.length === 0) return;
      const seen = await services.host.rows(spans);
      const subject = gone ? null : await desk.ask("subject", { place, seen });
      if (subject !== null) tell({ type: "traced", subject });
    };
    const stop = watching(services.host.watchSelection((place) => void selected(place).catch(ignoreWorld)));
    return () => {
      gone = true;
      stop();
    };
  }, [services, desk, tell, active]);
}

/** Ends a watching that may not have begun yet. */
function watching(begun: Promise<() => Promise<void>>): () => void {
  return () => void begun.then((end) => end()).catch(ignoreWorld);
}

/** A cell being typed in, or a workbook that is gone: the next selection tries again. A lost desk is said by the face. */
function ignoreWorld(error: unknown): void {
  if (!(error instanceof HostError || error instanceof DeskLost)) throw error;
}
