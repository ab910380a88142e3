// A view of the desk, asked for anew whenever the desk or the question changes.
import { useEffect, useState } from "react";
import type { OfficeCalls, Verb } from "../../worker/office/calls";
import { DeskLost } from "../../worker/office/client";
import { useOffice } from "./office";

/** The last answer stays in sight until the next is there; null before the first. */
export function useView<V extends Verb>(
  verb: V,
  ask: OfficeCalls[V]["ask"],
): OfficeCalls[V]["answer"] | null {
  const { desk, state, language } = useOffice();
  const [view, setView] = useState<{ readonly answer: OfficeCalls[V]["answer"] } | null>(null);
  const [bug, found] = useState<{ readonly error: unknown } | null>(null);
  const question = JSON.stringify(ask);
  useEffect(() => {
    let gone = false;
    desk.ask(verb, JSON.parse(question) as OfficeCalls[V]["ask"]).then(
      (answer) => gone || setView({ answer }),
      // A desk that is lost is said by the face.
      (error: unknown) => gone || error instanceof DeskLost || found({ error }),
    );
    return () => {
      gone = true;
    };
  }, [desk, verb, question, state.summary, language]);
  // The error boundary takes it from here.
  if (bug !== null) throw bug.error;
  return view?.answer ?? null;
}
