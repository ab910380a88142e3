// An open form: how far it is, what was found, its fields, finishing it; the selected cell's card below.
import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type JSX } from "react";
import { CardView } from "./CardView";
import { ChangeNote } from "./ChangeNote";
import { CheckView } from "./CheckView";
import type { Mode } from "./fill-state";
import type { FormViewProps } from "./form-view-props";
import { FormHead } from "./FormHead";
import { countsOf, listed } from "./finding-groups";
import { fieldAt } from "./next-missing";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%" },
  body: {
    flexGrow: 1,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  modes: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

const FieldList = lazy(() => import("./FieldList"));
const FinishView = lazy(() => import("./FinishView"));

const MODES: readonly Mode[] = ["check", "list", "finish"];

export default function FormView(props: FormViewProps): JSX.Element {
  const { open, state, tell, language } = props;
  const styles = useStyles();
  const words = FILL_WORDS[language];
  const selected = fieldAt(open, state.cursor);
  const count = countsOf(listed(open.findings)).all;
  return (
    <div className={styles.root}>
      <FormHead {...props} />
      <ChangeNote {...props} />
      <TabList
        size="small"
        className={styles.modes}
        aria-label={words.modesLabel}
        selectedValue={state.mode}
        onTabSelect={(_, { value }) => tell({ type: "modeChosen", mode: value as Mode })}
      >
        {MODES.map((mode) => (
          <Tab key={mode} value={mode}>
            {mode === "check" && count > 0 ? `${words.modes[mode]} ${count}` : words.modes[mode]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.body}>
        <Suspense fallback={<Spinner size="small" label={words.reading} />}>
          {state.mode === "check" && <CheckView {...props} />}
          {state.mode === "list" && <FieldList {...props} />}
          {state.mode === "finish" && <FinishView {...props} />}
        </Suspense>
      </div>
      {state.mode === "check" && selected !== null && <CardView {...props} selected={selected} />}
    </div>
  );
}
