// 审核定稿 asked of each host there is: the same form, finished alike in a file and in Excel.
import { readFinished } from "../../src/core/form/finished";
import { layoutForm, TABLE_SHEET } from "../../src/core/form/layout";
import { planForm } from "../../src/core/form/plan";
import { FINISHED } from "../../src/core/sheet/host";
import { finishForm } from "../../src/jobs/finish-form";
import { reopenForm } from "../../src/jobs/reopen-form";
import { standingForm } from "../../src/jobs/standing-form";
import { seedInput, withValues } from "../core/form/seed-forms";
import { HOSTS } from "./hosts";

const AT = "2023-06-30T18:00:00+08:00";
const blank = seedInput("zhoushan-2023", "liaison", "DH");
const { fields } = layoutForm(blank.form);
const GIVEN: Readonly<Record<string, string>> = { phone: "0580-1234567", date: "2023-06-05" };
const whole = withValues(
  blank,
  Object.fromEntries(fields.map(({ key, spec }) => [key, GIVEN[spec.kind] ?? "某科"])),
);

describe.each(HOSTS)("%s", (_, make) => {
  test("FIN-8 a form without open questions is locked whole and says when, with its 校验码 and figures on record", async () => {
    const { host } = make();
    await host.apply(planForm(whole));
    const before = await host.read();
    const done = await finishForm(host, AT);
    expect(done).toEqual({ ok: true, checkCode: expect.stringMatching(/^\d{6}$/) as string });
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(after.sheets.every((sheet) => sheet.protected && sheet.unlocked.length === 0)).toBe(true);
    expect(after.structureProtected).toBe(true);
    expect(after.properties[FINISHED]).toBe(AT);
    const texts = after.sheets
      .flatMap((sheet) => [...sheet.cells.values()])
      .flatMap(({ value }) => (typeof value === "string" ? [value] : []));
    expect(texts.filter((text) => text.includes("已审核定稿 2023-06-30 18:00")).length).toBeGreaterThan(1);
    expect(texts.some((text) => done.ok && text.includes(done.checkCode))).toBe(true);
    const finished = readFinished(after);
    expect(finished?.record?.checkCode).toBe(done.ok && done.checkCode);
    expect(Object.keys(finished?.record?.figures ?? {})).toEqual(fields.map(({ key }) => key));
  });

  test("FIN-8 a form with open questions is left as it is", async () => {
    const { host } = make();
    await host.apply(planForm(blank));
    const before = await host.read();
    const refused = await finishForm(host, AT);
    expect(refused.ok).toBe(false);
    expect(await host.read()).toEqual(before);
    expect(before.sheets.find(({ name }) => name === TABLE_SHEET)?.unlocked).not.toEqual([]);
  });

  test("FIN-9 a finished form opened again is as it was before, to be filled and finished anew", async () => {
    const { host } = make();
    await host.apply(planForm(whole));
    const before = await host.read();
    await finishForm(host, AT);
    expect(await reopenForm(host)).toBeNull();
    const after = await host.read();
    expect(after.properties).toEqual(before.properties);
    expect(readFinished(after)).toBeNull();
    expect(after.sheets.map(({ unlocked }) => unlocked)).toEqual(
      before.sheets.map(({ unlocked }) => unlocked),
    );
    expect(standingForm(after)).toEqual(standingForm(before));
    expect(await finishForm(host, AT)).toMatchObject({ ok: true });
  });
});
