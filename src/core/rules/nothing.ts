// Words in a text field that say there is nothing to name.

/** Few enough to stand in a formula; the form's reading knows more marks of not applicable. */
export const NOTHING = ["/", "／", "-", "－", "—", "——", "无", "没有", "不适用", "不涉及"] as const;

export function saysNothing(text: string): boolean {
  return (NOTHING as readonly string[]).includes(text.replaceAll("　", "").trim());
}
