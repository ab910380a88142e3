// Checks parsed JSON against the campaign's shape; every fault a finding at its path.
import { type Finding, finding, type JsonKind, type Outcome, type TextForm } from "../finding";
import { nearest } from "./near";
import { type Path, pathText, valueAt } from "./path";
import { type Campaign, campaignSchema, propertiesAt, RULE_KINDS } from "./schema";

type Issue = NonNullable<ReturnType<typeof campaignSchema.safeParse>["error"]>["issues"][number];

const EXPECTED: Readonly<Record<string, JsonKind>> = {
  string: "text",
  number: "number",
  int: "wholeNumber",
  boolean: "truth",
  null: "null",
  array: "list",
  object: "object",
  record: "object",
};

/** The campaign with defaults filled in, or null and all that is wrong with its shape. */
export function checkShape(json: unknown): Outcome<Campaign | null> {
  const result = campaignSchema.safeParse(json);
  if (result.success) return { value: result.data, findings: [] };
  return { value: null, findings: result.error.issues.flatMap((issue) => findingsOf(issue, json)) };
}

function findingsOf(issue: Issue, json: unknown): readonly Finding[] {
  const path = issue.path as Path;
  const found = valueAt(json, path);
  const place = { path: pathText(path) };
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((property) => unknownProperty(path, property, json));
    case "invalid_type":
      return [found === undefined ? missing(path) : wrongType(issue.expected, found, place)];
    case "invalid_value":
      if (found === undefined) return [missing(path)];
      return [notAllowed(issue.values.map(String), found, place)];
    case "invalid_format":
      return [
        finding("campaign/bad-form", { form: issue.message as TextForm, found: shorten(found) }, place),
      ];
    case "invalid_key":
      return [keyOfRecord(issue, path)];
    case "too_small":
      return [bounds(issue.inclusive === false ? "above" : "atLeast", Number(issue.minimum), found, place)];
    case "too_big":
      return [bounds(issue.inclusive === false ? "below" : "atMost", Number(issue.maximum), found, place)];
    case "invalid_union":
      if (found === undefined) return [missing(path)];
      // Rules are told apart by their kind; no other union has a discriminator.
      if ("discriminator" in issue) return [notAllowed(RULE_KINDS, found, place)];
      return [finding("campaign/invalid-value", { found: shorten(found) }, place)];
    case "not_multiple_of":
    case "invalid_element":
    case "custom":
      return [finding("campaign/invalid-value", { found: shorten(found) }, place)];
  }
}

function unknownProperty(path: Path, property: string, json: unknown): Finding {
  const known = propertiesAt(path, json);
  const place = { path: pathText([...path, property]) };
  return finding("campaign/unknown-property", { property, near: nearest(property, known), known }, place);
}

/** The finding stands where the property belongs: at the object around it. */
function missing(path: Path): Finding {
  const property = String(path[path.length - 1] ?? "$");
  return finding("campaign/missing-property", { property }, { path: pathText(path.slice(0, -1)) });
}

function wrongType(expected: string, found: unknown, place: { path: string }): Finding {
  const args = { expected: EXPECTED[expected] ?? "object", found: kindOf(found) } as const;
  return finding("campaign/wrong-type", args, place);
}

function notAllowed(allowed: readonly string[], found: unknown, place: { path: string }): Finding {
  const text = shorten(found);
  return finding("campaign/not-allowed", { found: text, near: nearest(text, allowed), allowed }, place);
}

/** A record's property name that has not the form of an id or key. */
function keyOfRecord(issue: Extract<Issue, { code: "invalid_key" }>, path: Path): Finding {
  const form = (issue.issues[0]?.message ?? "id") as TextForm;
  const name = shorten(path[path.length - 1]);
  return finding("campaign/bad-form", { form, found: name }, { path: pathText(path) });
}

function bounds(
  bound: "atLeast" | "above" | "atMost" | "below",
  limit: number,
  found: unknown,
  place: { path: string },
): Finding {
  const [of, size] =
    typeof found === "string"
      ? (["text", found.length] as const)
      : Array.isArray(found)
        ? (["list", found.length] as const)
        : (["number", Number(found)] as const);
  return finding("campaign/out-of-bounds", { of, bound, limit, found: size }, place);
}

function kindOf(value: unknown): JsonKind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "truth";
  return typeof value === "number" ? "number" : "object";
}

/** People's text as a sentence can hold it: 60 characters at most. */
function shorten(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const letters = Array.from(text);
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : text;
}
