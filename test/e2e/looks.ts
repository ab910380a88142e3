// In which looks a face is looked at: language, theme, width of the pane.

export type Look = readonly [language: "zh" | "en", theme: "light" | "dark", width: 320 | 400];

/** Any two of a language, a theme and a width stand together in one of these. */
const PAIRED: readonly Look[] = [
  ["zh", "light", 320],
  ["zh", "dark", 400],
  ["en", "light", 400],
  ["en", "dark", 320],
];

const OTHERS: readonly Look[] = [
  ["zh", "light", 400],
  ["zh", "dark", 320],
  ["en", "light", 320],
  ["en", "dark", 400],
];

/** With `LOOKS=all` every combination. */
export const LOOKS: readonly Look[] = process.env.LOOKS === "all" ? [...PAIRED, ...OTHERS] : PAIRED;
