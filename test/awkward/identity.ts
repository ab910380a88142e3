// Forms whose campaign, version, form or unit is in question, and units that report twice.
import { sha256 } from "../../src/cli/files";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { rollUp } from "../../src/core/rollup/rollup";
import { writeWorkbook } from "../../src/xlsx/write";
import { bundled } from "../journey/scenario";
import { CAMPAIGN, EARLIER, FORM, formIn, parsed, unitIn } from "./campaign";
import { blankForm, type Figures, filledForm, SAVED } from "./filled-form";
import type { Folder } from "./folder";
import { rewritten, TABLE, textsOf, withUnitName } from "./parts";

const CORE = "docProps/core.xml";
const CUSTOM = "docProps/custom.xml";

export async function identityFiles(): Promise<Folder> {
  const lianglukou = bundled("lianglukou-2020");
  return {
    "identity/earlier-version.xlsx": await filledForm("E19", { campaign: EARLIER, form: formIn(EARLIER) }),
    "identity/other-campaign.xlsx": await filledForm("SQ01", {
      campaign: lianglukou,
      form: formIn(lianglukou),
    }),
    "identity/other-form.xlsx": await filledForm("E20", { form: formIn(CAMPAIGN, "liaison") }),
    "identity/blank-form-unit-chosen.xlsx": await blankForm("示例单位21"),
    "identity/blank-form-no-unit.xlsx": await blankForm(null),
    "identity/blank-form-unknown-unit.xlsx": await blankForm("嵊山镇人民政府"),
    "identity/blank-form-near-unit.xlsx": await blankForm("岱山城管局"),
    "identity/unit-left-roster.xlsx": await formOfFormerUnit(),
    "identity/other-unit-in-header.xlsx": rewritten(await filledForm("E22"), {
      [TABLE]: withUnitName("示例单位23"),
    }),
    "identity/unknown-unit-in-header.xlsx": rewritten(await filledForm("E23"), {
      [TABLE]: withUnitName("某街道办"),
    }),
    "identity/E24_示例单位24.xlsx": await filledForm("E25"),
    "identity/two-identities.xlsx": await twoIdentities(),
    "identity/nothing-filled.xlsx": await filledForm("E27", { bare: true }),
    "identity/rollup.xlsx": await rollupWorkbook(),
  };
}

/** A unit that has been taken off the roster since its form went out. */
async function formOfFormerUnit(): Promise<Uint8Array> {
  const campaign = parsed(
    JSON.stringify(CAMPAIGN).replaceAll("示例单位70", "原第七十单位").replace('"E70"', '"F70"'),
  );
  return filledForm("F70", { campaign, form: formIn(campaign) });
}

/** One unit's table in a workbook whose properties are another's. */
async function twoIdentities(): Promise<Uint8Array> {
  const other = textsOf(await filledForm("LY"))[CUSTOM] as string;
  return rewritten(await filledForm("E26"), { [CUSTOM]: () => other });
}

/** The office's own rollup, left in the folder of returns. */
async function rollupWorkbook(): Promise<Uint8Array> {
  const rollup = rollUp(CAMPAIGN, { form: FORM.id, period: null, made: "2023-06-30T17:00:00+08:00" }, [], []);
  return writeWorkbook(planRollup(rollup), { modified: SAVED });
}

export async function twiceFiles(): Promise<Folder> {
  const once = await filledForm("E31");
  const figures = { xi_study_count: 2, preaching_count: 3, contact: "示例" };
  return {
    "twice/copied.xlsx": once,
    "twice/copied-again.xlsx": once,
    "twice/same-figures.xlsx": await filledForm("E32"),
    "twice/same-figures-saved-later.xlsx": await filledForm("E32", { saved: "2023-06-29T11:00:00+08:00" }),
    "twice/earlier.xlsx": await filledForm("E33"),
    "twice/later.xlsx": await filledForm("E33", { figures, saved: "2023-06-29T11:00:00+08:00" }),
    ...(await undecided(figures)),
    // For a unit of the notice, by whoever keeps the file's name and changes nothing in it.
    "twice/DH_定海区城管局.xlsx": await filledForm(unitIn(CAMPAIGN, "DH").code),
  };
}

function withoutTime(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, {
    [CORE]: (text) => text.replace(/<dcterms:(created|modified).*?<\/dcterms:\1>/g, ""),
  });
}

/** Two without a time of saving: which is taken is told by their hashes alone, here always the second. */
async function undecided(figures: Figures): Promise<Folder> {
  const first = withoutTime(await filledForm("E34"));
  for (let i = 1; ; i += 1) {
    const second = withoutTime(await filledForm("E34", { figures: { ...figures, contact: `示例${i}` } }));
    if (sha256(second) > sha256(first)) {
      return { "twice/undecided-first.xlsx": first, "twice/undecided-second.xlsx": second };
    }
  }
}
