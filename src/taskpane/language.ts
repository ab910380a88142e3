// The pane's language: what the person chose before, else Chinese unless Office speaks another language.
import type { Language } from "./face";
import type { Keep } from "./keep";

const NAME = "tallysheet.language";

/** @param office Office's display language: "zh-CN", "en-US"; "" where it is not known */
export function startLanguage(keep: Keep | null, office: string): Language {
  const kept = keep?.getItem(NAME);
  if (kept === "zh" || kept === "en") return kept;
  return office === "" || /^zh\b/i.test(office) ? "zh" : "en";
}

export function keepLanguage(keep: Keep | null, language: Language): void {
  keep?.setItem(NAME, language);
}
