// 任务: the office prepares a campaign, its roster and its forms.
import { useEffect, useReducer, type JSX } from "react";
import type { FaceProps, Language } from "../face";
import { BrokenView } from "./BrokenView";
import { PreparingView } from "./PreparingView";
import { StartView } from "./StartView";
import { CLOSED, designReducer } from "./state";
import { type DesignWords, zh } from "./words";
import { en } from "./words-en";

const DESIGN_WORDS: Readonly<Record<Language, DesignWords>> = { zh, en };

export default function DesignFace(face: FaceProps): JSX.Element {
  const [state, tell] = useReducer(designReducer, CLOSED);
  const words = DESIGN_WORDS[face.language];
  const tab = face.view === "issue" ? "issue" : "overview";
  const { kept, recorded } = state.kind === "preparing" ? state : { kept: null, recorded: null };
  const { prepare } = face;
  useEffect(() => {
    if (kept !== null) prepare({ text: kept, recorded });
  }, [kept, recorded, prepare]);
  const open = (origin: string, text: string): void => tell({ type: "opened", origin, text, tab });
  switch (state.kind) {
    case "closed":
      return <StartView face={face} words={words} open={open} />;
    case "broken":
      return (
        <BrokenView
          key={state.origin}
          state={state}
          language={face.language}
          words={words}
          check={(text) => open(state.origin, text)}
          close={() => tell({ type: "closed" })}
        />
      );
    case "preparing":
      return <PreparingView state={state} face={face} words={words} tell={tell} />;
  }
}
