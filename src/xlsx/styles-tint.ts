// The tints of conditional formats: calm fills on which black and dark text stay legible.
import type { TintName } from "../core/sheet/plan";

/** Fill and, where the meaning is strong, text colour; RRGGBB. Every pair has a contrast above 4.5. */
const TINTS: Readonly<Record<TintName, { readonly fill: string; readonly text?: string }>> = {
  missing: { fill: "FFE8A3" },
  wrong: { fill: "FFC7C2", text: "8A0F0F" },
  doubtful: { fill: "FCD9B6", text: "6B3A00" },
  notApplicable: { fill: "D9D9D9", text: "595959" },
  good: { fill: "D5ECD4", text: "1E5B2A" },
  corrected: { fill: "CFE3F7", text: "0B3D6B" },
  reading: { fill: "E4DAF3", text: "45257A" },
};

/** As the writer wants it: a differential style shows `bgColor` of a solid fill, LibreOffice either. */
export function tintStyle(tint: TintName) {
  const { fill, text } = TINTS[tint];
  return {
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } } as const,
    ...(text === undefined ? {} : { font: { color: { rgb: text } } }),
  };
}
