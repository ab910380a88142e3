// Light, dark or high contrast: by Office's own colours, else by what the system prefers.

export type Appearance = "light" | "dark" | "contrast";

export interface Surroundings {
  /** Office's background, "#262626"; null where Office does not tell (Excel on the web). */
  readonly background: string | null;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

export function appearanceOf({ background, prefersDark, forcedColors }: Surroundings): Appearance {
  if (forcedColors) return "contrast";
  const light = background === null ? null : lightnessOf(background);
  return (light === null ? prefersDark : light < 0.5) ? "dark" : "light";
}

/** 0 black to 1 white, as the eye weighs colours; null for what is no "#RRGGBB". */
function lightnessOf(color: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
