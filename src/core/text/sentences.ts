// The contract every language keeps: one sentence for each finding code, complete by type.
import type { FindingArgs } from "../finding";

export type Sentences = { readonly [C in keyof FindingArgs]: (args: FindingArgs[C]) => string };

export type Language = "zh" | "en";
