// The bar above the grid: which workbooks are open, opening and saving files, the language.
import { useRef } from "react";
import { wordsIn, type Language } from "./words";
import type { WorkbookWindow } from "./workbook-window";

export interface TopBarProps {
  readonly windows: readonly WorkbookWindow[];
  readonly front: WorkbookWindow | null;
  readonly language: Language;
  readonly show: (shown: WorkbookWindow) => void;
  readonly close: (closed: WorkbookWindow) => void;
  readonly open: (file: File) => void;
  readonly addEmpty: () => void;
  readonly save: () => void;
  /** Address of this page in the other language. */
  readonly otherLanguage: string;
}

export function TopBar(props: TopBarProps) {
  const { windows, front, language, show, close, open, addEmpty, save, otherLanguage } = props;
  const words = wordsIn(language);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="bar">
      <h1>{words.title}</h1>
      <nav className="workbooks" aria-label={words.workbooks}>
        {windows.map((each) => (
          <span key={each.id} className={each === front ? "workbook front" : "workbook"}>
            <button
              type="button"
              aria-current={each === front ? "page" : undefined}
              title={each.name}
              onClick={() => show(each)}
            >
              {each.name.replace(/\.xlsx$/i, "")}
            </button>
            <button
              type="button"
              className="close"
              aria-label={words.close(each.name)}
              onClick={() => close(each)}
            >
              ×
            </button>
          </span>
        ))}
      </nav>
      <div className="actions">
        <input
          ref={chooser}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={words.open}
          onChange={({ currentTarget }) => {
            for (const file of currentTarget.files ?? []) open(file);
            currentTarget.value = "";
          }}
        />
        <button type="button" onClick={() => chooser.current?.click()}>
          {words.open}
        </button>
        <button type="button" onClick={addEmpty}>
          {words.empty}
        </button>
        <button type="button" className="primary" disabled={front === null} onClick={save}>
          {words.save}
        </button>
        <a className="language" href={otherLanguage}>
          {words.language}
        </a>
      </div>
    </header>
  );
}
