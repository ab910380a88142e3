// The shell's state: which face is shown, in which language and colours, and the events that change it.
import type { Appearance } from "./appearance";
import type { FaceName, Language, Prepared } from "./face";
import { faceOf, faceOfView, type Opened } from "./what-is-open";

export interface Shell {
  /** null until it is known what is open. */
  readonly face: FaceName | null;
  /** Faces shown so far: what was begun in them must outlive a look at another. */
  readonly seen: readonly FaceName[];
  readonly language: Language;
  readonly appearance: Appearance;
  readonly prepared: Prepared | null;
  /** Whether the developer's page stands in front of the faces. */
  readonly asking: boolean;
  /** What screen readers read out; the count tells the same words said twice apart. */
  readonly said: { readonly text: string; readonly count: number };
}

export type ShellEvent =
  /** It is known what is open: that decides, unless the ribbon, the address or the person has. */
  | { readonly type: "opened"; readonly opened: Opened }
  | { readonly type: "faceChosen"; readonly face: FaceName }
  | { readonly type: "askingChosen" }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "appearanceChanged"; readonly appearance: Appearance }
  | { readonly type: "prepared"; readonly prepared: Prepared }
  | { readonly type: "announced"; readonly text: string };

export function startShell(view: string | null, language: Language, appearance: Appearance): Shell {
  const said = { text: "", count: 0 };
  const shell = {
    face: null,
    seen: [],
    language,
    appearance,
    prepared: null,
    asking: view === "conformance",
    said,
  };
  return withFace(shell, faceOfView(view));
}

export function shellReducer(shell: Shell, event: ShellEvent): Shell {
  switch (event.type) {
    case "opened":
      return shell.face === null && !shell.asking ? withFace(shell, faceOf(event.opened)) : shell;
    case "faceChosen":
      return { ...withFace(shell, event.face), asking: false };
    case "askingChosen":
      return { ...shell, asking: true };
    case "languageChosen":
      return { ...shell, language: event.language };
    case "appearanceChanged":
      return { ...shell, appearance: event.appearance };
    case "prepared":
      return { ...shell, prepared: event.prepared };
    case "announced":
      return { ...shell, said: { text: event.text, count: shell.said.count + 1 } };
  }
}

function withFace(shell: Shell, face: FaceName | null): Shell {
  const isNew = face !== null && !shell.seen.includes(face);
  return { ...shell, face, seen: isNew ? [...shell.seen, face] : shell.seen };
}
