// The pane: one shell, three faces, each loaded when it is first shown.
import {
  Button,
  FluentProvider,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useReducer, type JSX } from "react";
import type { Appearance } from "./appearance";
import { ErrorBoundary } from "./ErrorBoundary";
import type { FaceName, FaceProps, Language, Prepared } from "./face";
import { JobBar } from "./parts/JobBar";
import type { Services } from "./services";
import { type Shell, shellReducer, startShell } from "./shell";
import { SHELL_WORDS } from "./shell-words";
import { THEMES } from "./themes";
import { JobProvider } from "./use-job";
import { whatIsOpen } from "./what-is-open";

const FACES = {
  fill: lazy(() => import("./fill/FillFace")),
  gather: lazy(() => import("./gather/GatherFace")),
  design: lazy(() => import("./design/DesignFace")),
} as const;

/** For developers: by its address, or by the language button with Shift held down. */
const Conformance = lazy(() => import("./conformance/ConformancePage"));

const NAMES: readonly FaceName[] = ["fill", "gather", "design"];

/** Colours of what the browser draws itself, such as the sign of a date's calendar. */
const BROWSERS_OWN = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark" },
} as const satisfies Record<Appearance, object>;

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  face: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  shown: { height: "100%" },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export interface AppProps {
  readonly services: Services;
  readonly language: Language;
  readonly view: string | null;
  readonly appearance?: Appearance;
  /** Tells of changed colours until the returned function is called. */
  readonly watchAppearance?: (changed: (appearance: Appearance) => void) => () => void;
  /** So that a chosen language is there again next time. */
  readonly keepLanguage?: (language: Language) => void;
}

export function App(props: AppProps): JSX.Element {
  const { services, view, watchAppearance, appearance = "light" } = props;
  const [shell, tell] = useReducer(shellReducer, startShell(view, props.language, appearance));
  const { language } = shell;

  useEffect(() => {
    let gone = false;
    void services.host.properties().then(
      (properties) => gone || tell({ type: "opened", opened: whatIsOpen(properties) }),
      // A workbook that cannot be looked at yet is no form: the faces say what to do.
      () => gone || tell({ type: "opened", opened: "nothing" }),
    );
    return () => {
      gone = true;
    };
  }, [services]);
  useEffect(
    () => watchAppearance?.((changed) => tell({ type: "appearanceChanged", appearance: changed })),
    [watchAppearance],
  );
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = SHELL_WORDS[language].pane;
  }, [language]);

  // Faces hold on to them in effects: they must stay the same.
  const show = useCallback((face: FaceName) => tell({ type: "faceChosen", face }), []);
  const announce = useCallback((text: string) => tell({ type: "announced", text }), []);
  const prepare = useCallback(
    (prepared: Prepared) => {
      const { id, version } = JSON.parse(prepared.text) as { readonly id: string; readonly version: string };
      services.versions.saw(id, version);
      tell({ type: "prepared", prepared });
    },
    [services],
  );
  const chooseLanguage = (chosen: Language): void => {
    props.keepLanguage?.(chosen);
    tell({ type: "languageChosen", language: chosen });
  };
  return (
    <FluentProvider theme={THEMES[shell.appearance]} style={BROWSERS_OWN[shell.appearance]}>
      <ErrorBoundary language={language} copy={services.copy}>
        <JobProvider>
          <Frame
            shell={shell}
            services={services}
            view={view}
            show={show}
            announce={announce}
            prepare={prepare}
            chooseLanguage={chooseLanguage}
            ask={() => tell({ type: "askingChosen" })}
          />
        </JobProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

interface FrameProps extends Pick<FaceProps, "services" | "view" | "show" | "announce" | "prepare"> {
  readonly shell: Shell;
  readonly chooseLanguage: (language: Language) => void;
  readonly ask: () => void;
}

function Frame(props: FrameProps): JSX.Element {
  const { shell, services, view, show, announce, prepare, chooseLanguage, ask } = props;
  const styles = useStyles();
  const { seen, language, prepared, asking, said } = shell;
  const face = asking ? null : shell.face;
  const words = SHELL_WORDS[language];
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <TabList
          aria-label={words.tabs}
          selectedValue={face}
          onTabSelect={(_, { value }) => show(value as FaceName)}
        >
          {NAMES.map((name) => (
            <Tab key={name} value={name}>
              {words.faces[name]}
            </Tab>
          ))}
        </TabList>
        <Button
          appearance="subtle"
          size="small"
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={({ shiftKey }) => (shiftKey ? ask() : chooseLanguage(language === "zh" ? "en" : "zh"))}
        >
          {words.switchTo}
        </Button>
      </header>
      <JobBar language={language} />
      <div className={styles.face}>
        {asking && (
          <Suspense fallback={<Spinner label={words.loading} />}>
            <Conformance services={services} language={language} />
          </Suspense>
        )}
        {shell.face === null && !asking && <Spinner label={words.loading} />}
        {seen
          // 填报 has nothing of its own: all it knows stands in the sheet.
          .filter((name) => name === face || name !== "fill")
          .map((name) => {
            const Face = FACES[name];
            return (
              <div key={name} hidden={name !== face} className={name === face ? styles.shown : undefined}>
                <Suspense fallback={<Spinner label={words.loading} />}>
                  <Face
                    services={services}
                    language={language}
                    view={view}
                    show={show}
                    announce={announce}
                    prepared={prepared}
                    prepare={prepare}
                  />
                </Suspense>
              </div>
            );
          })}
      </div>
      <div className={styles.spoken} aria-live="polite">
        {/* The same words again are news only as another element. */}
        <span key={said.count}>{said.text}</span>
      </div>
    </div>
  );
}
