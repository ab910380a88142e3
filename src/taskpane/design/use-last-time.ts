// The rollup of the time before that a person chose, read for the form and the period that are issued now.
import { useEffect, useState } from "react";
import type { IssuedNow } from "../../jobs/last-time";
import type { OfficeCalls } from "../../worker/office/calls";
import type { FaceProps } from "../face";
import { useJob } from "../use-job";

export type LastTimeAnswer = OfficeCalls["lastTime"]["answer"];

export interface LastTimeChoice {
  /** Its file's name; null: none is chosen. */
  readonly file: string | null;
  /** null: none is chosen, or it is being read. */
  readonly found: LastTimeAnswer | null;
  /** Another job runs. */
  readonly busy: boolean;
  readonly choose: (file: File) => void;
  readonly forget: () => void;
}

interface Chosen {
  readonly file: File;
  /** For which form, period, version and language it was read last, or is being read. */
  readonly of: string | null;
  readonly answer: LastTimeAnswer | null;
}

/** @param name what people call the reading */
export function useLastTime({ services, language }: FaceProps, now: IssuedNow, name: string): LastTimeChoice {
  const { run, running } = useJob();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const of = JSON.stringify([now.campaign.id, now.campaign.version, now.form.id, now.period, language]);
  // Another form, period or version: what is offered of the file is another thing.
  const unread = chosen !== null && chosen.of !== of ? chosen.file : null;
  useEffect(() => {
    if (unread === null) return;
    const read = async (): Promise<void> => {
      setChosen({ file: unread, of, answer: null });
      const ask = { file: { path: unread.name, content: unread }, now, language, at: services.now() };
      const answer = await run(name, (signal) => services.lastTime(ask, signal));
      // Stopped, or refused by the world, which the pane says: nothing is chosen.
      setChosen(answer === undefined ? null : { file: unread, of, answer });
    };
    void read();
  }, [unread, of, now, language, name, services, run]);
  return {
    file: chosen?.file.name ?? null,
    found: chosen?.of === of ? chosen.answer : null,
    busy: running !== null,
    choose: (file) => setChosen({ file, of: null, answer: null }),
    forget: () => setChosen(null),
  };
}
