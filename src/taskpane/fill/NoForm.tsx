// No form to fill: why, and what to do.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { OpenCheck } from "../../jobs/check-open";
import type { FaceProps } from "../face";
import { EmptyState } from "../parts/EmptyState";
import { ownSentence } from "./own-sentence";
import { FILL_WORDS } from "./words";

interface Props extends Pick<FaceProps, "language" | "show"> {
  readonly check: Extract<OpenCheck, { readonly state: "none" | "unusable" }>;
  readonly look: () => void;
}

export default function NoForm({ language, show, check, look }: Props): JSX.Element {
  const { none, unusable } = FILL_WORDS[language];
  if (check.state === "none")
    return (
      <EmptyState title={none.title} action={<Button onClick={() => show("gather")}>{none.toGather}</Button>}>
        {none.text}
      </EmptyState>
    );
  return (
    <EmptyState title={unusable.title} action={<Button onClick={look}>{unusable.again}</Button>}>
      {ownSentence(check.finding, language)}
    </EmptyState>
  );
}
