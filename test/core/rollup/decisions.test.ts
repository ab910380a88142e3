// Which return counts and what a unit's state is, where the office has decided.
import { mergeActs } from "../../../src/core/rollup/acts";
import { reportOf } from "../../../src/core/rollup/report";
import { FULL, type ReturnOf } from "./made-up";
import { Office } from "./speaking";

const EARLY: ReturnOf = {
  unit: "A",
  path: "先.xlsx",
  bytes: "1",
  modified: "2023-06-20T08:00:00Z",
  figures: { ...FULL, people: 10 },
};
const LATE: ReturnOf = {
  ...EARLY,
  path: "后.xlsx",
  bytes: "2",
  modified: "2023-06-25T08:00:00Z",
  figures: { ...FULL, people: 20 },
};
const THIRD: ReturnOf = {
  ...EARLY,
  path: "三.xlsx",
  bytes: "3",
  modified: "2023-06-28T08:00:00Z",
  figures: { ...FULL, people: 30 },
};

const verdicts = (office: Office) =>
  Object.fromEntries(reportOf(office.rollup).files.map((file) => [file.path, file.code]));
const twice = (office: Office) =>
  office.rollup.findings.flatMap((found) =>
    found.code === "unit/twice" ? [[found.severity, found.args.basis]] : [],
  );

describe("MERGE-28 a return is set aside for a reason and taken in again", () => {
  const both = Office.gathers([EARLY, LATE]);

  test("MERGE-28 the other one counts, and the reason is said", () => {
    const aside = both.moves("set-aside", "A", "2");
    expect(aside.total("people")).toBe("10");
    expect(verdicts(aside)).toEqual({ "先.xlsx": "file/accepted", "后.xlsx": "file/set-aside" });
    expect(reportOf(aside.rollup).files.find(({ path }) => path === "后.xlsx")?.sentence).toContain(
      "来函说明",
    );
    expect(twice(aside)).toEqual([]);
  });

  test("MERGE-28 with all of them set aside the unit has not returned", () => {
    const none = both.moves("set-aside", "A", "2").moves("set-aside", "A", "1");
    expect(none.unit("A")).toMatchObject({ status: "missing", file: null });
    expect(none.total("people")).toBeNull();
    const back = none.moves("take-in", "A", "1");
    expect(back.total("people")).toBe("10");
    expect(back.moves("set-aside", "A", "1").total("people")).toBeNull();
  });

  test("MERGE-28 it stays aside when the same file comes again under another name", () => {
    const aside = both.moves("set-aside", "A", "2").gets({ ...LATE, path: "又.xlsx" });
    expect(aside.total("people")).toBe("10");
  });
});

describe("MERGE-29 one rule for all returns that differ", () => {
  const first = Office.gathers([EARLY]);

  test.each<["later" | "earlier" | "ask", string, [string, string][]]>([
    ["later", "20", [["note", "decided"]]],
    ["earlier", "10", [["note", "decided"]]],
    ["ask", "10", [["warning", "pending"]]],
  ])("%s", (policy, total, found) => {
    const office = first.gets(LATE).keeps(policy, first);
    expect(office.total("people")).toBe(total);
    expect(twice(office)).toEqual(found);
  });

  test("MERGE-29 what counted until now is the earlier one, whatever the files say", () => {
    const late = Office.gathers([LATE]);
    expect(late.gets(EARLY).keeps("earlier", late).total("people")).toBe("20");
    expect(Office.gathers([LATE, EARLY]).keeps("earlier").total("people")).toBe("10");
  });

  test("MERGE-29 a decision holds for the returns it was made of; a newer one is proposed again", () => {
    const kept = first.gets(LATE).keeps("earlier", first);
    expect(kept.gets({ ...LATE, path: "又.xlsx" }).total("people")).toBe("10");
    const third = kept.gets(THIRD);
    expect(third.total("people")).toBe("30");
    expect(twice(third)).toEqual([
      ["warning", "modified"],
      ["note", "decided"],
    ]);
  });

  test("MERGE-29 what was left open is decided later, what was settled stays", () => {
    const asked = first.gets(LATE).keeps("ask", first);
    expect(asked.keeps("ask", asked, "2023-07-09T09:00:00+08:00").rollup.acts).toHaveLength(1);
    const later = asked.keeps("later", asked, "2023-07-05T09:00:00+08:00");
    expect([later.total("people"), twice(later)]).toEqual(["20", [["note", "decided"]]]);
    expect(later.keeps("earlier", later, "2023-07-06T09:00:00+08:00").rollup).toEqual(later.rollup);
  });

  test("MERGE-29 two clerks who chose differently: the later word holds, whose record comes first or not", () => {
    const both = first.gets(LATE);
    const one = both.keeps("later", first, "2023-07-05T09:00:00+08:00").rollup.acts;
    const other = both.keeps("earlier", first, "2023-07-06T09:00:00+08:00").rollup.acts;
    expect(both.does([...one, ...other]).total("people")).toBe("10");
    expect(both.does([...other, ...one]).rollup).toEqual(both.does([...one, ...other]).rollup);
  });

  test("MERGE-29 returns with the same figures need no decision", () => {
    const same = first.gets({ ...EARLY, path: "同.xlsx", bytes: "9" });
    expect(same.keeps("ask", first).rollup.acts).toEqual([]);
  });
});

describe("MERGE-30 states the office gives a unit", () => {
  const due = "2023-07-10T23:59:59+08:00";

  test("MERGE-30 an extension is the unit's own due date", () => {
    const late = { unit: "C", received: "2023-07-05T08:00:00+08:00", figures: FULL };
    expect(Office.gathers([late]).unit("C")).toMatchObject({ status: "late", mark: null });
    const extended = Office.gathers([late]).marks("C", "extended", due);
    expect(extended.unit("C")).toMatchObject({
      status: "returned",
      due,
      mark: { as: "extended", reason: "来函说明" },
    });
    expect(extended.codes("C")).toEqual([]);
    expect(extended.unit("B")).toMatchObject({ due: "2023-07-01T23:59:59+08:00" });
  });

  test("MERGE-30 an exempted unit is not expected, unless it returns all the same", () => {
    const exempt = Office.gathers([]).marks("C", "exempt");
    expect(exempt.unit("C")).toMatchObject({ status: "exempt", exempt: "来函说明", expected: 0 });
    expect(exempt.rollup.missing.returns).toEqual(["A", "B"]);
    expect(exempt.rollup.fields[0]).toMatchObject({ expected: 2, missing: ["A", "B"] });
    expect(exempt.gets({ unit: "C", figures: FULL }).unit("C")?.status).toBe("returned");
    expect(exempt.marks("C", "none", null, "2023-07-06T09:00:00+08:00").unit("C")?.status).toBe("missing");
  });

  test.each(["accepted", "sent-back"] as const)(
    "MERGE-30 %s is said of one return: another one is neither",
    (as) => {
      const marked = Office.gathers([EARLY]).marks("A", as);
      expect(marked.unit("A")).toMatchObject({ status: "returned", mark: { as } });
      expect(marked.total("people")).toBe("10");
      expect(marked.gets(LATE).unit("A")?.mark).toBeNull();
      expect(marked.gets(LATE).moves("set-aside", "A", "2").unit("A")?.mark?.as).toBe(as);
    },
  );

  test("MERGE-30 the newest state holds", () => {
    const back = Office.gathers([EARLY]).marks("A", "sent-back");
    expect(back.marks("A", "accepted", null, "2023-07-05T09:00:00+08:00").unit("A")?.mark?.as).toBe(
      "accepted",
    );
  });
});

test("MERGE-23 acts are a set: the same from any lists in any order", () => {
  const office = Office.gathers([EARLY, LATE])
    .corrects("A", "people", "7")
    .marks("A", "accepted")
    .moves("set-aside", "A", "2");
  const { acts } = office.rollup;
  expect(acts.map(({ act }) => act)).toEqual(["correct", "mark", "set-aside"]);
  expect(mergeActs([...acts].reverse(), acts.slice(1))).toEqual(acts);
});
