// Forms issued together: each is what planning and writing it by itself gives, part by part.
import * as fc from "fast-check";
import { planForm } from "../../src/core/form/plan";
import { standInFor } from "../../src/core/form/stand-in";
import type { Campaign, Form, Unit } from "../../src/core/campaign/schema";
import { issue } from "../../src/jobs/issue";
import { writeWorkbook } from "../../src/xlsx/write";
import { bundled } from "../journey/scenario";
import { partsOf } from "../xlsx/write-parts";

const ISSUED = "2023-06-01T09:00:00+08:00";
const AUTO_OPEN = {
  id: "3a1f0c52-0d0c-4c6e-8b2a-1f3d5c7e9b10",
  version: "1.0.0.0",
  store: "sideloaded",
} as const;

/** Each unit's form as issued with the others, and as written by itself. */
async function compare(campaign: Campaign, form: Form, units: readonly Unit[], options = {}): Promise<void> {
  const order = { campaign, form, period: null, issued: ISSUED, units, blank: false, ...options };
  const issued = new Map<string | null, Uint8Array>();
  for await (const { unit, bytes } of issue(order)) issued.set(unit, bytes);
  for (const unit of units) {
    const plan = planForm({ campaign, form, period: null, unit, issued: ISSUED, values: new Map() });
    const alone = partsOf(await writeWorkbook(plan, options));
    expect([...partsOf(issued.get(unit.code) as Uint8Array)]).toEqual([...alone]);
  }
}

describe("JOB-68 a form issued with others is the one planned and written by itself", () => {
  test.each(["zhoushan-2023", "jiangbei-2021", "shexian-2022", "lianglukou-2020", "shouxian-2021"])(
    "JOB-68 over the whole roster of %s, every form",
    async (id) => {
      const campaign = bundled(id);
      for (const form of campaign.forms) {
        if (form.cadence === undefined) await compare(campaign, form, campaign.roster.units);
      }
      expect(campaign.roster.units.filter((unit) => standInFor(unit) === null)).toEqual([]);
    },
  );

  test("JOB-68 opened with the add-in beside it", async () => {
    const campaign = bundled("zhoushan-2023");
    const units = campaign.roster.units.slice(0, 2);
    await compare(campaign, campaign.forms[0] as Form, units, { autoOpen: AUTO_OPEN });
  });

  const campaign = bundled("shexian-2022");
  const [form] = campaign.forms as [Form];
  const [like] = campaign.roster.units as [Unit];

  test.each<[string, Partial<Unit>]>([
    ["a name that the form says already", { name: "计量单位" }],
    ["one character", { name: "甲" }],
    ["a name that markup writes otherwise", { name: "甲&乙<“丙”>_x0041_ 'x'" }],
    ["a name of Latin letters alone", { name: "Harbour Office 12" }],
    ["a name over several lines of a cell", { name: "某某市".repeat(60) }],
    ["a rare character", { name: "𠮷林" }],
    ["a code that markup writes otherwise", { code: "A&B" }],
    ["a code in Chinese", { code: "甲一" }],
    ["a name that the code is part of", { name: "第12单位", code: "12" }],
  ])("JOB-68 %s", async (_, changes) => {
    const units = [
      { ...like, code: "X0", name: "前一个单位" },
      { ...like, code: "X1", ...changes },
    ];
    await compare(campaign, form, units);
  });

  test("JOB-68 whatever units are called", async () => {
    const letters = [..."安全生产办公室某第（）()·、，— -09azAZ。“”&<>\"'\\_x0041\u3000"];
    const name = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 })
      .map((all) => all.join(""));
    const code = fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/);
    const several = fc.uniqueArray(fc.record({ name, code }), {
      minLength: 2,
      maxLength: 4,
      selector: (each) => each.code,
    });
    await fc.assert(
      fc.asyncProperty(several, async (named) => {
        await compare(
          campaign,
          form,
          named.map((each) => ({ ...like, ...each })),
        );
      }),
      { numRuns: 12 },
    );
  });
});
