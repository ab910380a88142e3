// One text of the campaign, tried as it is typed, changed when the field is left; a refused one stays to be mended.
import { Field, Input, Textarea } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState, type JSX } from "react";
import type { Path } from "../../core/campaign/path";
import { type Editing, noteAt, refusalAt, tryOut } from "./editing";
import { pathText } from "../../core/campaign/path";

export interface EditTextProps {
  readonly editing: Editing;
  readonly label: string;
  readonly path: Path;
  readonly value: string | undefined;
  /** Emptied, the property is taken out. */
  readonly optional?: boolean;
  readonly lines?: number;
  readonly type?: "text" | "date" | "time" | "number";
  readonly hint?: string;
  /** How the text becomes the JSON's value; itself unless told. */
  readonly toValue?: (text: string) => unknown;
}

export function EditText(props: EditTextProps): JSX.Element {
  const { editing, label, path, value = "", optional = false, lines, type = "text", hint, toValue } = props;
  const [text, setText] = useState(value);
  // An undone or loaded value takes the place of what was typed.
  useEffect(() => setText(value), [value]);
  const valueOf = (typed: string): unknown => {
    if (typed === "" && optional) return undefined;
    return toValue === undefined ? typed : toValue(typed);
  };
  // What is being typed is tried at once, behind the typing: a long roster takes its time.
  const typed = useDeferredValue(text);
  const spoilt = useMemo(
    () => (typed === value ? undefined : tryOut(editing, path, valueOf(typed))),
    [typed, value, editing.state.json, editing.language],
  );
  const refusal = text === value ? refusalAt(editing, path) : spoilt;
  const note = noteAt(editing, pathText(path));
  const leave = (): void => {
    if (text !== value || refusal !== undefined) editing.edit(path, valueOf(text));
  };
  return (
    <Field
      label={label}
      hint={hint ?? null}
      validationMessage={refusal ?? note ?? null}
      validationState={refusal !== undefined ? "error" : note !== undefined ? "warning" : "none"}
    >
      {lines === undefined ? (
        <Input
          type={type}
          value={text}
          onChange={(_, given) => setText(given.value)}
          onBlur={leave}
          onKeyDown={({ key }) => key === "Enter" && leave()}
        />
      ) : (
        <Textarea
          rows={lines}
          resize="vertical"
          value={text}
          onChange={(_, given) => setText(given.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
