// Findings as sentences in Chinese: what was found, what was expected, what to do.
import type { Sentences } from "./sentences";
import { zhAcross } from "./zh-across";
import { zhAdopt } from "./zh-adopt";
import { zhCampaign } from "./zh-campaign";
import { zhForm } from "./zh-form";
import { zhOffice } from "./zh-office";
import { zhRecord } from "./zh-record";
import { zhRollup } from "./zh-rollup";
import { zhRoster } from "./zh-roster";
import { zhRules } from "./zh-rules";

export const zh: Sentences = {
  ...zhCampaign,
  ...zhAdopt,
  ...zhAcross,
  ...zhForm,
  ...zhRollup,
  ...zhOffice,
  ...zhRecord,
  ...zhRoster,
  ...zhRules,
};
