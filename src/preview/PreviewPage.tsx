// The preview page: a thin bar, the grid, and beside it the very pane that stands in Excel.
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { notSaved, saveBook } from "../hosts/preview/save-book";
import type { Desk } from "./desk";
import { ClosingQuestion } from "./ClosingQuestion";
import { GridArea } from "./GridArea";
import { openRefusal } from "./open-refusal";
import { PaneFrames } from "./PaneFrames";
import { saveFile } from "./save-file";
import { TopBar } from "./TopBar";
import { wordsIn, type Language } from "./words";
import type { WorkbookWindow } from "./workbook-window";

interface PreviewPageProps {
  readonly desk: Desk;
  readonly language: Language;
  readonly dark: boolean;
}

export function PreviewPage({ desk, language, dark }: PreviewPageProps) {
  const words = wordsIn(language);
  const { windows, front } = useSyncExternalStore(desk.watch, () => desk.state);
  const [said, setSaid] = useState("");
  const [closing, ask] = useState<WorkbookWindow | null>(null);
  useLeavingQuestion(desk);
  const say = useCallback((text: string) => setSaid(text), []);

  async function open(file: File): Promise<void> {
    const refusal = desk.open(new Uint8Array(await file.arrayBuffer()), file.name);
    say(refusal === null ? "" : openRefusal(refusal, file.name, language));
  }

  async function save(saved: WorkbookWindow): Promise<void> {
    await saved.front?.settled();
    const name = /\.xlsx$/i.test(saved.name) ? saved.name : `${saved.name}.xlsx`;
    saveFile(name, saveBook(saved.book, new Date().toISOString()));
    const lost = notSaved(saved.book);
    saved.changed = false;
    say(lost.length === 0 ? words.saved(name) : words.savedWithout(name, lost));
  }

  function close(closed: WorkbookWindow): void {
    ask(null);
    desk.close(closed);
  }

  return (
    <div className="page">
      <TopBar
        windows={windows}
        front={front}
        language={language}
        show={(each) => desk.bringToFront(each)}
        close={(each) => (each.changed ? ask(each) : desk.close(each))}
        open={(file) => void open(file)}
        addEmpty={() => desk.addEmpty(null)}
        otherLanguage={inOtherLanguage(language)}
        save={() => front !== null && void save(front)}
      />
      {closing !== null && (
        <ClosingQuestion
          name={closing.name}
          words={words}
          save={() => void save(closing).then(() => close(closing))}
          discard={() => close(closing)}
          cancel={() => ask(null)}
        />
      )}
      <main className="work">
        <GridArea front={front} language={language} dark={dark} say={say} said={said} />
        <PaneFrames windows={windows} front={front} words={words} />
      </main>
    </div>
  );
}

/** The browser's own question, when the page with its changed workbooks is left. */
function useLeavingQuestion(desk: Desk): void {
  useEffect(() => {
    const asked = (event: BeforeUnloadEvent): void => {
      if (desk.state.windows.some(({ changed }) => changed)) event.preventDefault();
    };
    addEventListener("beforeunload", asked);
    return () => removeEventListener("beforeunload", asked);
  }, [desk]);
}

/** With all else that the address says, the colours among it. */
function inOtherLanguage(language: Language): string {
  const asked = new URLSearchParams(location.search);
  asked.set("lang", language === "zh" ? "en" : "zh");
  return `?${asked.toString()}`;
}
