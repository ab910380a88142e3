// The words that a rule's formula shows.

export const RULE_WORDS = {
  pass: "✓",
  fail: "✗",
  waiting: "待填",
  notApplicable: "不适用",
  /** A cell holds no count or figure: text, TRUE, an error, a negative or broken count. */
  noNumber: "非数字",
  /** A choice's cell holds none of its words; as the form's status column says. */
  noChoice: "选项不符",
} as const;

export type RuleWord = (typeof RULE_WORDS)[keyof typeof RULE_WORDS];
