// Findings as sentences in Chinese: what was found, what was expected, what to do.
import type { Sentences } from "./sentences";
import { zhCampaign } from "./zh-campaign";
import { zhForm } from "./zh-form";
import { zhOffice } from "./zh-office";
import { zhRecord } from "./zh-record";
import { zhRollup } from "./zh-rollup";
import { zhRules } from "./zh-rules";

export const zh: Sentences = {
  ...zhCampaign,
  ...zhForm,
  ...zhRollup,
  ...zhOffice,
  ...zhRecord,
  ...zhRules,
};
