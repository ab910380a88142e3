// Whether a return can be finished: which of its findings stand in the way, errors first.
import type { Finding, FindingCode } from "../finding";

/** Warnings that an explanation of their own, or the remark under 核对, answers. */
const REMARKED: readonly FindingCode[] = ["figure/outside-sector", "handed-up/changed"];
/** Warnings that only mending answers: a finished form would lose or change what they speak of. */
const TO_MEND: readonly FindingCode[] = [
  "cell/offered",
  "form/stray",
  "form/stray-column",
  "form/look-alike",
];

/**
 * Whether the unit has said why a warning stands: beside its rule, or under 其他需要说明的情况 (Law C2).
 * @param remarked whether it wrote something there
 */
export function isExplained(found: Finding, remarked: boolean): boolean {
  if (found.severity !== "warning") return false;
  if ("explanation" in found.args && found.args.explanation !== undefined) return true;
  return remarked && REMARKED.includes(found.code);
}

/**
 * @param findings of one return
 * @param remarked whether the unit wrote something under 其他需要说明的情况
 */
export function blocking(findings: readonly Finding[], remarked: boolean): readonly Finding[] {
  return findings.filter((found) => {
    if (found.severity === "error") return true;
    if (found.severity === "note") return false;
    const asked = found.code === "rule/failed" || REMARKED.includes(found.code);
    return TO_MEND.includes(found.code) || (asked && !isExplained(found, remarked));
  });
}
