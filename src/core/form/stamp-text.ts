// What a form says of itself, and the line of text that says it, read back.

export const STAMP_MARK = "tallysheet-form";
export const STAMP_VERSION = "1";

/** What a form says of itself. */
export interface Stamp {
  readonly campaign: string;
  readonly version: string;
  /** Of the campaign without its roster: units may join while a campaign runs. */
  readonly digest: string;
  readonly form: string;
  readonly period: string | null;
  /** Unit code; null in the blank form. */
  readonly unit: string | null;
  /** ISO 8601. */
  readonly issued: string;
}

/** Reads a stamp's text; null for anything else. */
export function parseStamp(text: string): Stamp | null {
  // Most texts that are looked at are no stamp, and some are 32,000 characters long.
  if (!text.includes(STAMP_MARK)) return null;
  const parts = text.trim().split("|");
  if (parts.length !== 9 || parts[0] !== STAMP_MARK || parts[1] !== STAMP_VERSION) return null;
  const [, , campaign, version, digest, form, period, unit, issued] = parts as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (campaign === "" || form === "") return null;
  return {
    campaign,
    version,
    digest,
    form,
    period: period === "" ? null : period,
    unit: unit === "" ? null : unit,
    issued,
  };
}
