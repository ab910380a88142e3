// What a form says of its rollup: figures to draw, sentences to write.
import { type Finding, finding } from "../finding";
import type { Field } from "./fields";
import { duplicates, noSuch } from "./identity";
import { nearest } from "./near";
import { type Path, pathText } from "./path";
import type { Form } from "./schema";
import { templateKeys } from "./template";

export function lintRollup(form: Form, fields: readonly Field[], at: Path): readonly Finding[] {
  const keys = fields.map((field) => field.key);
  const sections = form.sections.map((section) => section.id);
  const narrative = form.narrative ?? [];
  return [
    ...duplicates("field", "key", form.charts ?? [], (key) => key, [...at, "charts"]),
    ...(form.charts ?? []).flatMap((key, index) => {
      const path = [...at, "charts", index];
      const field = fields.find((one) => one.key === key);
      if (field === undefined) return noSuch("field", key, keys, path);
      if (field.rollup === "sum") return [];
      const args = { field: key, expected: "number" } as const;
      return [finding("campaign/field-not-number", args, { path: pathText(path) })];
    }),
    ...duplicates("section", "id", narrative, (one) => one.section, [...at, "narrative"]),
    ...narrative.flatMap(({ section, text }, index) => {
      const path = [...at, "narrative", index];
      const place = { path: pathText([...path, "text"]) };
      const unknown = templateKeys(text).filter((blank) => !keys.includes(blank));
      return [
        ...noSuch("section", section, sections, [...path, "section"]),
        ...unknown.map((field) =>
          finding("campaign/blank-unknown", { field, near: nearest(field, keys) }, place),
        ),
      ];
    }),
  ];
}
