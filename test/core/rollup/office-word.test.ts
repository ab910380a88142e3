// What the office says of figures: corrections, confirmations, and what stands side by side.
import { mergeActs } from "../../../src/core/rollup/acts";
import { explain } from "../../../src/core/text/explain";
import { finding } from "../../../src/core/finding";
import { FULL, type ReturnOf } from "./made-up";
import { Office } from "./speaking";

const A: ReturnOf = { unit: "A", figures: { ...FULL, harbour_checks: 2 } };
const again = (figures: ReturnOf["figures"]): ReturnOf => ({
  unit: "A",
  path: "甲改.xlsx",
  modified: "2023-06-30T09:00:00Z",
  figures: { ...FULL, harbour_checks: 2, ...figures },
});
const OLD: ReturnOf = { ...A, modified: "2023-06-29T09:00:00Z" };
const offered = (value: string) => ({ state: "offered", value, doubt: "approximate" }) as const;

describe("MERGE-24 a correction counts, and what the unit gave is kept", () => {
  test.each<[string, string, string, string, string | null, string]>([
    ["a number", "people", "７", "number", "7", "counted"],
    ["to zero", "people", "0", "number", "0", "counted"],
    ["words", "drill_name", "防火演练", "text", "防火演练", "counted"],
    ["a choice", "has_plan", "否", "choice", "否", "counted"],
    ["to blank, where a figure is asked for", "people", "", "blank", null, "missing"],
    ["to blank, where none need be", "visitors", "", "blank", null, "open"],
    ["an approximate text is only offered", "people", "约200", "offered", "200", "unsettled"],
    ["what cannot be read is not counted", "people", "若干", "unread", null, "unsettled"],
    ["what is negative is not counted", "people", "-3", "unread", null, "unsettled"],
  ])("%s", (_, field, typed, state, value, standing) => {
    const office = Office.gathers([{ ...A, figures: { ...A.figures, visitors: 3 } }]).corrects(
      "A",
      field,
      typed,
    );
    expect(office.figure("A", field)).toEqual({ state, value, standing });
    expect(office.codes("A", field)).toContain("figure/corrected");
    expect(office.rollup.kept[0]).toEqual(
      Office.gathers([{ ...A, figures: { ...A.figures, visitors: 3 } }]).rollup.kept[0],
    );
  });

  test("MERGE-24 the original, the new text and the time are said", () => {
    const { findings } = Office.gathers([A]).corrects("A", "people", "7").rollup;
    const found = findings.find(({ code }) => code === "figure/corrected");
    expect(found?.args).toEqual({
      label: "组织演练·参与人次",
      original: "120",
      typed: "7",
      when: "2023-07-04 09:00",
    });
  });

  test("MERGE-24 a figure given by telephone counts though the unit has not returned", () => {
    const office = Office.gathers([A]).corrects("C", "people", "30");
    expect(office.figure("C", "people")).toEqual({ state: "number", value: "30", standing: "counted" });
    expect(office.total("people")).toBe("150");
    expect(office.unit("C")).toMatchObject({ status: "missing", filled: 1 });
    const returned = office.gets({ unit: "C", figures: { ...FULL, people: 30 } });
    expect(returned.codes("C", "people")).toEqual([]);
    expect(returned.total("people")).toBe("150");
  });

  test("MERGE-24 a correction of a count decides whether its text is asked for", () => {
    const office = Office.gathers([{ ...A, figures: { ...A.figures, drill_name: { state: "blank" } } }]);
    expect(office.codes("A", "drill_name")).toEqual(["figure/missing"]);
    expect(office.corrects("A", "drills", "0").codes("A", "drill_name")).toEqual([]);
  });

  test("MERGE-24 findings of what was typed are settled by it, and no longer counted as open", () => {
    const office = Office.gathers([{ ...A, figures: { ...A.figures, people: offered("200") } }]);
    const [incoming] = office.rollup.kept;
    if (incoming === undefined) throw new Error("nothing kept");
    const args = { label: "x", typed: "约200", value: "200", measure: "", doubt: "approximate" };
    const read = { ...incoming, findings: [finding("cell/offered", args, { field: "people" })] };
    const open = new Office({ ...office.rollup, kept: [read] }).does([]);
    expect(open.codes("A", "people")).toEqual(["cell/offered"]);
    expect(open.unit("A")?.findings.warning).toBe(1);
    const corrected = open.corrects("A", "people", "198");
    expect(corrected.codes("A", "people")).toEqual(["cell/offered corrected", "figure/corrected"]);
    expect(corrected.unit("A")?.findings.warning).toBe(0);
  });

  test("MERGE-24 taken back, the unit's own figure counts again; corrected anew, the newest holds", () => {
    const office = Office.gathers([A]).corrects("A", "people", "7");
    expect(office.restores("A", "people").figure("A", "people").value).toBe("120");
    const third = office.restores("A", "people").corrects("A", "people", "7", "2023-07-06T09:00:00+08:00");
    expect(third.figure("A", "people").value).toBe("7");
    expect(office.corrects("A", "people", "9", "2023-07-05T09:00:00+08:00").figure("A", "people").value).toBe(
      "9",
    );
  });
});

describe("MERGE-25 an amended return and a correction stand side by side", () => {
  const corrected = Office.gathers([OLD]).corrects("A", "people", "7");

  test.each<[string, ReturnOf, string, string[]]>([
    ["another figure", again({ people: 9 }), "7", ["figure/correction-conflict"]],
    ["the corrected figure itself", again({ people: 7 }), "7", []],
    ["the same as before", again({ drills: 8 }), "7", ["figure/corrected"]],
    ["nothing there any more", again({ people: { state: "blank" } }), "7", ["figure/correction-conflict"]],
  ])("%s", (_, amended, value, codes) => {
    const office = corrected.gets(amended);
    expect(office.figure("A", "people").value).toBe(value);
    expect(office.codes("A", "people")).toEqual(codes);
  });

  test("MERGE-25 three figures are said, and a person chooses either way", () => {
    const office = corrected.gets(again({ people: 9 }));
    const found = office.rollup.findings.find(({ code }) => code === "figure/correction-conflict");
    expect(found?.args).toMatchObject({ original: "120", typed: "7", now: "9" });
    const kept = office.corrects("A", "people", "7", "2023-07-06T09:00:00+08:00");
    expect(kept.codes("A", "people")).toEqual(["figure/corrected"]);
    const left = office.restores("A", "people");
    expect([left.figure("A", "people").value, left.codes("A", "people")]).toEqual(["9", []]);
  });
});

describe("MERGE-26 corrected twice apart", () => {
  const start = Office.gathers([A]);
  const one = start.corrects("A", "people", "7", "2023-07-04T09:00:00+08:00").rollup.acts;
  const apart = (typed: string) =>
    start.corrects("A", "people", typed, "2023-07-05T09:00:00+08:00").rollup.acts;

  test("MERGE-26 differently: both are listed, neither counts, until a person types the one that holds", () => {
    for (const acts of [
      [...one, ...apart("9")],
      [...apart("9"), ...one],
    ]) {
      const office = start.does(acts);
      expect(office.figure("A", "people")).toMatchObject({ standing: "unsettled", value: null });
      expect(office.rollup.fields.find(({ key }) => key === "people")).toMatchObject({
        total: null,
        missing: ["A", "B", "C"],
      });
      const found = office.rollup.findings.find(({ code }) => code === "figure/corrected-twice");
      expect(found).toMatchObject({ severity: "error", args: { said: [{ typed: "9" }, { typed: "7" }] } });
      const settled = office.corrects("A", "people", "9", "2023-07-06T09:00:00+08:00");
      expect([settled.figure("A", "people").value, settled.codes("A", "people")]).toEqual([
        "9",
        ["figure/corrected"],
      ]);
    }
  });

  test("MERGE-26 alike, however written: one correction", () => {
    const office = start.does([...one, ...apart("７")]);
    expect(office.figure("A", "people").value).toBe("7");
    expect(office.codes("A", "people")).toEqual(["figure/corrected"]);
  });

  test("MERGE-23 noticed twice in two copies of a workbook it is one act, noticed first", () => {
    const later = start.corrects("A", "people", "7", "2023-07-09T09:00:00+08:00").rollup.acts;
    expect(mergeActs(later, one)).toEqual(one);
  });
});

describe("MERGE-27 a confirmed offer", () => {
  const given = (value: string): ReturnOf => again({ people: offered(value) });
  const office = Office.gathers([given("200")]);

  test("MERGE-27 counts, is listed, and is asked again only if the typed text changes", () => {
    expect(office.total("people")).toBeNull();
    const confirmed = office.accepts();
    expect(confirmed.figure("A", "people")).toEqual({ state: "number", value: "200", standing: "counted" });
    expect(confirmed.codes("A", "people")).toEqual(["figure/confirmed"]);
    expect(confirmed.accepts().rollup).toEqual(confirmed.rollup);
    const later = { modified: "2023-07-01T09:00:00Z", bytes: "later" };
    const same = confirmed.gets({ ...given("200"), ...later });
    expect(same.figure("A", "people").value).toBe("200");
    const other = confirmed.gets({ ...given("300"), ...later });
    expect(other.figure("A", "people")).toMatchObject({ state: "offered", standing: "unsettled" });
  });

  test("MERGE-27 a correction comes before it; an offered correction can be confirmed itself", () => {
    expect(office.accepts().corrects("A", "people", "198").figure("A", "people").value).toBe("198");
    const approximate = office.corrects("A", "people", "约180");
    expect(approximate.figure("A", "people").state).toBe("offered");
    expect(approximate.accepts().figure("A", "people")).toMatchObject({ state: "number", value: "180" });
  });
});

test.each(["zh", "en"] as const)("MERGE-24 every sentence is whole in %s", (language) => {
  const one = Office.gathers([A]).corrects("A", "people", "7");
  const offices = [
    one.corrects("A", "drill_name", ""),
    Office.gathers([OLD])
      .corrects("A", "people", "7")
      .gets(again({ people: 9 })),
    one.does(Office.gathers([A]).corrects("A", "people", "9").rollup.acts),
    Office.gathers([again({ people: offered("200") })]).accepts(),
  ];
  const codes = offices.flatMap(({ rollup }) =>
    rollup.findings
      .filter(({ code }) => code.startsWith("figure/c"))
      .map((found) => {
        expect(explain(found, language)).toMatch(/[。.]$/);
        expect(explain(found, language)).not.toMatch(/undefined|null|\[object/);
        return found.code;
      }),
  );
  expect(new Set(codes).size).toBe(4);
});
