// 填报: what unit staff see when a form is open.
import { Spinner } from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type JSX,
} from "react";
import { explainHostError } from "../../core/text/host-error";
import type { FaceProps } from "../face";
import { ErrorNote } from "../parts/ErrorNote";
import { fillReducer, startFill } from "./fill-state";
import { type FormDesk, openDesk } from "./form-desk";
import { nextMissing } from "./next-missing";
import { FILL_WORDS } from "./words";

/** Loaded while the form is being read. */
const ChooseUnit = lazy(() => import("./ChooseUnit"));
const NoForm = lazy(() => import("./NoForm"));
const FormView = lazy(() => import("./FormView"));

export default function FillFace(props: FaceProps): JSX.Element {
  const { language, view, announce, show } = props;
  const words = FILL_WORDS[language];
  const [state, tell] = useReducer(fillReducer, view, startFill);
  const [bug, found] = useState<{ readonly error: unknown } | null>(null);
  const desk = useDesk(props, tell, found);
  const { check, trouble } = state;

  // The ribbon's 下一个漏填, once, as soon as the form is known.
  const asked = useRef(view === "next-missing");
  useEffect(() => {
    if (!asked.current || desk === null || check?.state !== "form") return;
    asked.current = false;
    const place = nextMissing(check.open, null)?.place ?? null;
    if (place !== null) desk.goTo(place);
    else announce(words.nothingMissing);
  }, [desk, check, announce, words]);

  // The error boundary takes it from here.
  if (bug !== null) throw bug.error;
  return (
    <main>
      {trouble !== null && (
        <ErrorNote onClose={() => tell({ type: "troubleDismissed" })} closeLabel={words.close}>
          {explainHostError(trouble, language)}
        </ErrorNote>
      )}
      <Suspense fallback={<Spinner label={words.reading} />}>
        {check === null || desk === null ? (
          trouble === null && <Spinner label={words.reading} />
        ) : check.state === "form" ? (
          <FormView {...props} open={check.open} state={state} tell={tell} desk={desk} />
        ) : check.state === "noUnit" ? (
          <ChooseUnit language={language} check={check} choose={desk.write} />
        ) : (
          <NoForm language={language} check={check} show={show} look={desk.look} />
        )}
      </Suspense>
    </main>
  );
}

function useDesk(
  { services }: FaceProps,
  tell: Parameters<typeof openDesk>[1],
  found: (bug: { readonly error: unknown }) => void,
): FormDesk | null {
  const [desk, setDesk] = useState<FormDesk | null>(null);
  const { host, now, campaigns, versions } = services;
  const handed = useMemo(() => ({ host, now, campaigns, versions }), [host, now, campaigns, versions]);
  const broken = useCallback((error: unknown) => found({ error }), [found]);
  useEffect(() => {
    const opened = openDesk(handed, tell, broken);
    setDesk(opened);
    return opened.stop;
  }, [handed, tell, broken]);
  return desk;
}
