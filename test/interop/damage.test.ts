// Forms worked on by openpyxl and LibreOffice: rows and columns moved, sheets renamed, cells cut; figures read alike.
import { takeIn } from "../../src/core/returns/take-in";
import { readWorkbook } from "../../src/xlsx/read";
import { CAMPAIGNS, filledForm, type FilledForm } from "../property/damage/filled-form";
import { type Handed, workOn } from "./office";

jest.setTimeout(180_000);

type Campaign = (typeof CAMPAIGNS)[number];

interface Case {
  readonly title: string;
  readonly steps: Handed["steps"];
  /** Field → what is read instead of its own figure; null where it is gone from the sheet. */
  /** openpyxl leaves names behind: without keys they contradict the labels, and nothing is placed. */
  readonly contradicts?: Handed["program"];
  readonly changed?: Partial<Record<Campaign, Readonly<Record<string, string | null>>>>;
}

const cases: readonly Case[] = [
  { title: "saved again", steps: [] },
  { title: "rows put in", steps: [["insertRows", 12, 2]] },
  {
    title: "a row deleted",
    steps: [["deleteRow", 10]],
    changed: {
      "zhoushan-2023": { hot_work_publicity_count: null, hot_work_publicity_attendance: null },
      "lianglukou-2020": { study_group_sessions: null },
    },
  },
  { title: "a column put in on the left", steps: [["insertColumns", 2, 1]] },
  { title: "the key column deleted", steps: [["deleteColumn", 1]], contradicts: "openpyxl" },
  { title: "merges taken apart, rows put in", steps: [["unmerge"], ["insertRows", 30, 1]] },
  {
    title: "a figure cut and pasted over another, the sheet renamed",
    steps: [
      ["cut", "F10", "F12"],
      ["rename", "报表"],
    ],
    changed: {
      "zhoushan-2023": { hot_work_publicity_attendance: null, warning_education_attendance: "100008" },
      "lianglukou-2020": { study_group_sessions: null, online_class_sessions: "100003" },
    },
  },
  { title: "the sheet copied", steps: [["copySheet", "统计表 (2)"]] },
];

const forms = new Map<Campaign, FilledForm>();
const saved = new Map<string, Uint8Array>();
const runs = cases.flatMap((one) =>
  CAMPAIGNS.flatMap((campaign) =>
    (["openpyxl", "office"] as const).map((program) => ({ ...one, campaign, program })),
  ),
);

beforeAll(async () => {
  for (const id of CAMPAIGNS) forms.set(id, await filledForm(id));
  const handed = runs.map(({ campaign, program, steps }) => {
    return { program, steps, bytes: (forms.get(campaign) as FilledForm).bytes };
  });
  workOn(handed).forEach((bytes, i) => saved.set(JSON.stringify(runs[i]), bytes));
});

test.each(runs)("READ-18 $title ($campaign, $program)", (run) => {
  const { campaign, form, typed } = forms.get(run.campaign) as FilledForm;
  const outcome = readWorkbook(saved.get(JSON.stringify(run)) as Uint8Array);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const file = { path: "form.xlsx", sha256: "", modified: null };
  const intake = { campaign, form, period: null, received: "2023-06-30T09:00:00+08:00" };
  const taken = takeIn(outcome.workbook, file, intake);
  if (!taken.ok) throw new Error(taken.verdict.finding.code);
  const { figures, findings } = taken.incoming;
  if (run.contradicts === run.program) {
    expect(new Set(figures.map((figure) => ("doubt" in figure ? figure.doubt : figure.state)))).toEqual(
      new Set(["unplaced"]),
    );
    expect(findings.filter(({ code }) => code === "binding/contradicted").length).toBe(figures.length);
    return;
  }
  const expected = { ...Object.fromEntries(typed), ...run.changed?.[run.campaign] };
  const read = figures.filter(({ field }) => field in expected).map(({ field, typed: own }) => [field, own]);
  expect(Object.fromEntries(read)).toEqual(expected);
  const unread = figures.filter(({ state }) => state === "unread").map(({ field }) => field);
  expect(findings.flatMap(({ place, severity }) => (severity === "error" ? [place.field] : []))).toEqual(
    unread,
  );
});
