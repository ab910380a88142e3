// Asked before a workbook that was changed and not saved is closed; Escape keeps it open.
import type { Words } from "./words";

interface ClosingQuestionProps {
  readonly name: string;
  readonly words: Words;
  readonly save: () => void;
  readonly discard: () => void;
  readonly cancel: () => void;
}

export function ClosingQuestion({ name, words, save, discard, cancel }: ClosingQuestionProps) {
  return (
    <div
      className="question"
      role="alertdialog"
      aria-labelledby="closing"
      onKeyDown={({ key }) => key === "Escape" && cancel()}
    >
      <p id="closing">{words.unsaved(name)}</p>
      <button type="button" className="primary" autoFocus onClick={save}>
        {words.saveAndClose}
      </button>
      <button type="button" onClick={discard}>
        {words.discard}
      </button>
      <button type="button" onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  );
}
