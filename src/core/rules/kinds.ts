// Every kind of rule by its name.
import type { Rule, RuleKind, RuleOf } from "../campaign/schema";
import { answerKind } from "./answer";
import { balanceKind } from "./balance";
import { compareKind } from "./compare";
import { exclusiveKind, togetherKind } from "./groups";
import type { Kind } from "./kind";
import { minimumKind } from "./minimum";
import { needsKind } from "./needs";
import { ratioKind } from "./ratio";
import { textCountKind } from "./text-count";

const KINDS: { readonly [K in RuleKind]: Kind<RuleOf<K>> } = {
  compare: compareKind,
  balance: balanceKind,
  together: togetherKind,
  exclusive: exclusiveKind,
  needs: needsKind,
  ratio: ratioKind,
  textCount: textCountKind,
  minimum: minimumKind,
  answer: answerKind,
};

export function kindOf(rule: Rule): Kind<Rule> {
  return KINDS[rule.kind] as unknown as Kind<Rule>;
}
