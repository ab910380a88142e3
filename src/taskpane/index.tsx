// Starts the pane once Office has said which host it is in.
import { FluentProvider } from "@fluentui/react-components";
import { createRoot, type Root } from "react-dom/client";
import { momentIn } from "../core/campaign/calendar";
import { excelHost } from "../hosts/excel/host";
import { issueInWorker } from "../worker/issue-web";
import { officeClient } from "../worker/office/client";
import { lastTimeInWorker } from "../worker/office/last-time-web";
import { spawnOffice } from "../worker/office/spawn-office";
import type { WorkbookOpener } from "../worker/open-workbook";
import { webSpawn } from "../worker/spawn-web";
import { App } from "./App";
import { type Appearance, appearanceOf } from "./appearance";
import { type Boot, bootOffice, type OfficeStart } from "./boot";
import { BUNDLED_CAMPAIGNS } from "./bundled-campaigns";
import { copyText } from "./copy-text";
import { deliverFile, downloadFile } from "./deliver";
import type { Keep } from "./keep";
import { keepLanguage, startLanguage } from "./language";
import { seenVersions } from "./seen-versions";
import { saveAsDialog } from "./save-as";
import type { Services } from "./services";
import { StartPage } from "./StartPage";
import { THEMES } from "./themes";

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** Its script may not have loaded. */
const office = (globalThis as { readonly Office?: typeof Office }).Office ?? null;

/** Empty outside Office; the web tells no theme. */
function officeContext(): Partial<Office.Context> {
  const context: Partial<Office.Context> | undefined = office?.context;
  return context ?? {};
}

function officeStart(): OfficeStart | null {
  if (office === null) return null;
  return {
    onReady: () => office.onReady(),
    supports: (set, version) => office.context.requirements.isSetSupported(set, version),
  };
}

/** Reading it throws where storage is blocked. */
function ownStorage(): Keep | null {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function currentAppearance(): Appearance {
  return appearanceOf({
    background: officeContext().officeTheme?.bodyBackgroundColor ?? null,
    prefersDark: matchMedia(DARK).matches,
    forcedColors: matchMedia(CONTRAST).matches,
  });
}

function watchAppearance(changed: (appearance: Appearance) => void): () => void {
  const tell = (): void => changed(currentAppearance());
  const queries = [CONTRAST, DARK].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", tell);
  return () => {
    for (const query of queries) query.removeEventListener("change", tell);
  };
}

let opener: Promise<WorkbookOpener> | undefined;

/** Loaded with the first file: many a pane never reads one. */
function reader(): Promise<WorkbookOpener> {
  opener ??= import("../worker/open-workbook").then(({ workbookOpener }) => workbookOpener(webSpawn));
  return opener;
}

function paneServices(keep: Keep | null): Services {
  const host = excelHost();
  const saveAs = saveAsDialog(globalThis);
  return {
    host,
    openWorkbook: async (bytes) => (await reader()).openWorkbook(bytes),
    now: () => {
      const date = new Date();
      return momentIn(date.getTime(), -date.getTimezoneOffset());
    },
    deliver: (file) => deliverFile(file, host, downloadFile),
    ...(saveAs !== undefined && { saveAs }),
    copy: copyText,
    issueArchive: issueInWorker,
    lastTime: lastTimeInWorker,
    office: officeClient(spawnOffice),
    campaigns: BUNDLED_CAMPAIGNS,
    versions: seenVersions(keep),
  };
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function show(root: Root, boot: Boot): void {
  const keep = ownStorage();
  const language = startLanguage(keep, officeContext().displayLanguage ?? navigator.language);
  if (boot !== "ready") {
    root.render(
      <FluentProvider theme={THEMES[currentAppearance()]}>
        <StartPage boot={boot} language={language} retry={() => location.reload()} />
      </FluentProvider>,
    );
    return;
  }
  root.render(
    <App
      services={paneServices(keep)}
      language={language}
      view={new URLSearchParams(location.search).get("view")}
      appearance={currentAppearance()}
      watchAppearance={watchAppearance}
      keepLanguage={(chosen) => keepLanguage(keep, chosen)}
    />,
  );
}

async function start(): Promise<void> {
  const element = document.getElementById("root");
  if (element === null) throw new Error("the page has no root element");
  show(createRoot(element), await bootOffice(officeStart(), wait));
}

void start();
