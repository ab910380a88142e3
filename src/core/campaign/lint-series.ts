// Figures of several periods, and the figures of another form that they should come to.
import { type Finding, finding } from "../finding";
import { type Field, fieldsOf } from "./fields";
import { noSuch } from "./identity";
import { type Path, pathText } from "./path";
import type { Campaign, Form } from "./schema";

export function lintSeries(campaign: Campaign): readonly Finding[] {
  return campaign.forms.flatMap((form, f) =>
    fieldsOf(form).flatMap((field) => {
      const at: Path = ["forms", f, ...field.path];
      return [
        ...lintPeriods(form, field, [...at, "series"]),
        ...lintLink(campaign, field, [...at, "fromSeries"]),
      ];
    }),
  );
}

function lintPeriods(form: Form, field: Field, path: Path): readonly Finding[] {
  if (field.spec.series === undefined) return [];
  const place = { path: pathText(path) };
  return [
    ...numberOnly(field, "series", path),
    ...(form.cadence === undefined
      ? [finding("campaign/series-without-cadence", { field: field.label }, place)]
      : []),
  ];
}

function lintLink(campaign: Campaign, field: Field, path: Path): readonly Finding[] {
  const link = field.spec.fromSeries;
  if (link === undefined) return [];
  const misfit = numberOnly(field, "fromSeries", path);
  const forms = campaign.forms.map((form) => form.id);
  const form = campaign.forms.find((one) => one.id === link.form);
  if (form === undefined) return [...misfit, ...noSuch("form", link.form, forms, [...path, "form"])];
  const keys = fieldsOf(form).map((one) => one.key);
  const series = fieldsOf(form).find((one) => one.key === link.field);
  if (series === undefined) return [...misfit, ...noSuch("field", link.field, keys, [...path, "field"])];
  const place = { path: pathText([...path, "field"]) };
  if (series.spec.series === undefined) {
    return [...misfit, finding("campaign/not-a-series", { field: series.label }, place)];
  }
  if (series.spec.measure === field.spec.measure) return misfit;
  const measure = field.spec.measure ?? null;
  const args = { measure, field: series.label, fieldMeasure: series.spec.measure ?? null };
  return [...misfit, finding("campaign/series-measure", args, place)];
}

function numberOnly({ spec }: Field, property: "series" | "fromSeries", path: Path): readonly Finding[] {
  if (spec.kind === "count" || spec.kind === "decimal") return [];
  return [finding("campaign/property-misfit", { property, kind: spec.kind }, { path: pathText(path) })];
}
