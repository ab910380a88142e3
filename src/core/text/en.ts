// Findings as sentences in English: what was found, what was expected, what to do.
import { enAcross } from "./en-across";
import { enAdopt } from "./en-adopt";
import { enCampaign } from "./en-campaign";
import { enForm } from "./en-form";
import { enOffice } from "./en-office";
import { enRecord } from "./en-record";
import { enRollup } from "./en-rollup";
import { enRoster } from "./en-roster";
import { enRules } from "./en-rules";
import type { Sentences } from "./sentences";

export const en: Sentences = {
  ...enCampaign,
  ...enAdopt,
  ...enAcross,
  ...enForm,
  ...enRollup,
  ...enOffice,
  ...enRecord,
  ...enRoster,
  ...enRules,
};
