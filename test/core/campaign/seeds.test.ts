// The two bundled campaigns say what their notices say, word for word.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Field, fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Form, Section } from "../../../src/core/campaign/schema";

const root = join(__dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const acceptance = (name: string): string => read(`test/fixtures/acceptance/${name}`);

interface SeedField {
  fieldId: string;
  type: "integer" | "text" | "checkbox_yes_no";
  label?: string;
  labelVerbatim?: string;
  blankVerbatim?: string;
  unitVerbatim?: string | null;
  unit?: string;
  column?: string;
  applicability?: "ambiguous";
}
interface SeedRow {
  rowId: string;
  sectionId: string;
  itemVerbatim?: string;
  itemNormalized?: string;
  itemVerbatimLines?: string[];
  requirementVerbatim?: string;
  progressVerbatim?: string;
  cellsVerbatim?: Record<string, string>;
  appliesToSector?: string;
  fields: SeedField[];
}
interface Seed {
  campaign: Record<string, string>;
  attachment1: { titleVerbatim: string; columnsVerbatim: string[] };
  table: {
    titleVerbatim: string;
    headerFields: { fieldId: string; labelVerbatim: string; type: string }[];
    columnsVerbatim: string[];
    sections: { sectionId: string; labelVerbatim: string; labelNormalized?: string }[];
    sectors?: { sectorId: string; labelVerbatim: string }[];
    rows: SeedRow[];
  };
}

/** The one normaliser: spaces at the ends of each line are Word's indentation, not text. */
function unindented(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}

const KINDS = { integer: "count", text: "text", checkbox_yes_no: "yesNo" } as const;

const CASES = [
  { id: "lianglukou-2020", number: "003", rows: 11, fields: 56, header: 4, notes: 3, optional: 0 },
  { id: "zhoushan-2023", number: "004", rows: 36, fields: 63, header: 2, notes: 2, optional: 9 },
].map((one) => {
  const { value, findings } = loadCampaign(read(`assets/campaigns/${one.id}.json`));
  if (value === null) throw new Error(JSON.stringify(findings, null, 1));
  const [form, ...others] = value.forms as [Form, ...Form[]];
  return {
    ...one,
    campaign: value,
    findings,
    form,
    others,
    all: fieldsOf(form),
    seed: JSON.parse(acceptance(`seed-${one.number}.json`)) as Seed,
    notice: acceptance(`notice-${one.number}.txt`),
  };
});
type Case = (typeof CASES)[number];
const [lianglukou, zhoushan] = CASES as [Case, Case];

describe.each(CASES)("$id", ({ id, campaign, findings, form, others, all, seed, notice, ...expected }) => {
  const { table } = seed;
  const rows = form.sections.flatMap((section) => section.rows);

  test("CAMP-15 loads with nothing to say but that due dates fall on a weekend", () => {
    expect(campaign.id).toBe(id);
    expect(findings.map((one) => one.code)).toEqual(Array(expected.notes).fill("campaign/due-on-weekend"));
  });

  test("CAMP-15 has as many rows, fields and header fields as the notice's table", () => {
    expect([rows.length, all.length, form.header.length]).toEqual([
      expected.rows,
      expected.fields,
      expected.header,
    ]);
    expect(all.filter((field) => !field.spec.required).length).toBe(expected.optional);
  });

  test("CAMP-15 title, header, columns and sections are the notice's, in its order", () => {
    expect(form.title).toBe(table.titleVerbatim);
    expect(form.header.map(({ key, label, kind }) => [key, label, kind])).toEqual(
      // The colon belongs to the blank after it.
      table.headerFields.map((one) => [one.fieldId, one.labelVerbatim.replace(/：$/, ""), one.type]),
    );
    // 活动项目 spans two columns in 003: equal neighbours print as one head.
    const heads = form.columns.map((column) => column.label);
    expect(heads.filter((head, i) => head !== heads[i - 1])).toEqual(table.columnsVerbatim);
    expect(
      form.sections.map((section) => [section.id, section.label, section.labelVerbatim ?? section.label]),
    ).toEqual(
      table.sections.map((one) => [
        one.sectionId,
        one.labelNormalized ?? one.labelVerbatim,
        one.labelVerbatim,
      ]),
    );
    expect(campaign.sectors).toEqual(
      (table.sectors ?? []).map((one) => ({ id: one.sectorId, label: one.labelVerbatim })),
    );
  });

  test("CAMP-15 rows stand in their sections with the notice's item and requirement", () => {
    const placed = form.sections.flatMap((section: Section) =>
      section.rows.map((row) => ({ ...row, section })),
    );
    expect(
      placed.map((row) => [
        row.id,
        row.section.id,
        row.item,
        row.itemVerbatim ?? row.item,
        row.requirement,
        row.sectors,
      ]),
    ).toEqual(
      table.rows.map((row) => {
        // In 003 an item is broken into lines by the width of its cell alone.
        const verbatim = row.itemVerbatim ?? (row.itemVerbatimLines?.join("") || undefined);
        const requirement =
          row.requirementVerbatim === undefined ? undefined : unindented(row.requirementVerbatim);
        const sectors = row.appliesToSector === undefined ? undefined : [row.appliesToSector];
        return [row.rowId, row.sectionId, row.itemNormalized ?? verbatim, verbatim, requirement, sectors];
      }),
    );
  });

  test("CAMP-15 fields have the keys, kinds and measures of the acceptance file, row by row", () => {
    expect(
      all.map((field) => [field.row.id, field.key, field.spec.kind, field.spec.measure, field.spec.required]),
    ).toEqual(
      table.rows.flatMap((row) =>
        row.fields.map((one) => [
          row.rowId,
          one.fieldId,
          KINDS[one.type],
          one.unit ?? one.unitVerbatim ?? undefined,
          one.applicability !== "ambiguous",
        ]),
      ),
    );
  });

  test("CAMP-15 what is taken from the table stands in the notice", () => {
    const texts = [
      form.title,
      ...form.header.map((one) => one.label),
      ...form.columns.map((one) => one.label),
      ...form.sections.map((one) => one.labelVerbatim ?? one.label),
      ...table.rows.flatMap((row) => row.itemVerbatimLines ?? [row.itemVerbatim as string]),
      ...rows.flatMap((row) => row.requirement?.split("\n") ?? []),
      ...others.flatMap((other) => [other.title, ...other.columns.map((one) => one.label)]),
      campaign.issuer,
      campaign.theme as string,
      campaign.notice.title,
    ];
    expect(texts.filter((text) => !notice.includes(text))).toEqual([]);
  });

  test("CAMP-15 every demand quotes its line of the notice", () => {
    const demands = [
      campaign.notice.source,
      campaign.period.source,
      ...[...campaign.forms, ...campaign.deliverables].flatMap((one) => (one.due ? [one.due.source] : [])),
      ...campaign.deliverables.flatMap((one) => (one.due ? [] : [one.source])),
      ...form.rules.flatMap((rule) => (rule.kind === "minimum" ? [rule.source] : [])),
    ];
    for (const demand of demands) {
      const [, number, quote] = /^(00\d)-\d\d：(.+)$/.exec(demand ?? "") ?? [];
      expect([demand, number]).toEqual([demand, expected.number]);
      expect(notice).toContain(quote);
    }
    for (const one of [...campaign.forms, ...campaign.deliverables]) {
      if (one.due !== undefined) expect(notice).toContain(one.due.printed);
    }
  });

  test("CAMP-16 no person's name, telephone number or mail address is carried along", () => {
    const text = JSON.stringify(campaign);
    expect(text).not.toMatch(/\d{7,}|@|．com|联系人[:：]/);
  });

  test("CAMP-16 what is taken for granted is said, placeholders included", () => {
    expect(campaign.assumptions.length).toBeGreaterThan(5);
    expect(campaign.roster.note).toBeDefined();
  });
});

function byKey(all: readonly Field[], key: string): Field {
  return all.find((field) => field.key === key) as Field;
}

test("CAMP-15 003: the sentences are the notice's, each blank keeping its own brackets", () => {
  const cells = lianglukou.form.sections.flatMap((section) =>
    section.rows.map((row) => row.cells["progress"]?.text),
  );
  expect(cells).toEqual(
    lianglukou.seed.table.rows.map((row) => {
      let text = row.progressVerbatim as string;
      for (const { fieldId, blankVerbatim } of row.fields) {
        const blank = blankVerbatim ?? "□是 □否";
        const filled =
          blankVerbatim === undefined ? `{${fieldId}}` : `${blank.charAt(0)}{${fieldId}}${blank.slice(-1)}`;
        expect(text).toContain(blank);
        text = text.replace(blank, filled);
      }
      // R08 has no cell of its own: its blanks stand in R07's.
      return row.rowId === "R08" ? undefined : unindented(text);
    }),
  );
});

test("CAMP-15 003: labels of fields are the acceptance file's", () => {
  const labels = lianglukou.seed.table.rows.flatMap((row) => row.fields.map((field) => field.label));
  expect(lianglukou.all.map((field) => field.label)).toEqual(labels);
});

test("CAMP-15 004: the printed cells are the notice's, with a blank where the figure goes", () => {
  const columns = { 活动场次: "sessions", "学习（参与）人次": "people" } as const;
  for (const row of zhoushan.seed.table.rows) {
    const mine = zhoushan.form.sections
      .flatMap((section) => section.rows)
      .find((one) => one.id === row.rowId);
    for (const [label, id] of Object.entries(columns)) {
      const printed = row.cellsVerbatim?.[label] as string;
      const keys = row.fields.filter((field) => field.column === label).map((field) => field.fieldId);
      // ____ is a blank; a cell printed without one (个) has its blank before the text.
      const text = printed.includes("____")
        ? keys.reduce((done, key) => done.replace("____", `{${key}}`), printed)
        : keys.length === 1 && printed !== ""
          ? `{${keys[0]}}${printed}`
          : printed;
      expect([row.rowId, mine?.cells[id]?.text ?? ""]).toEqual([row.rowId, text]);
      expect(mine?.cells[id]?.fields.map((field) => field.key) ?? []).toEqual(keys);
    }
  }
});

test("CAMP-15 004: the liaison table is a second form with a due date of its own", () => {
  const [liaison] = zhoushan.others as [Form];
  expect([liaison.id, liaison.title, liaison.columns.map((column) => column.label)]).toEqual([
    "liaison",
    zhoushan.seed.attachment1.titleVerbatim,
    zhoushan.seed.attachment1.columnsVerbatim,
  ]);
  expect(fieldsOf(liaison).map((field) => [field.spec.kind, field.rollup])).toEqual([
    ["text", "list"],
    ["text", "list"],
    ["phone", "none"],
  ]);
  expect(liaison.due?.at).toBe("2023-05-25T23:59:59+08:00");
});

test.each([
  [lianglukou, "2020-05-29", "2020-06-01", "2020-06-30", "2020-07-05T23:59:59+08:00"],
  [zhoushan, "2023-05-19", "2023-06-01", "2023-06-30", "2023-07-01T23:59:59+08:00"],
] as const)("CAMP-15 dates of campaign %#", ({ campaign, form, seed }, issued, start, end, due) => {
  expect([seed.campaign["periodStart"], seed.campaign["periodEnd"]]).toEqual([start, end]);
  expect([campaign.notice.issued, campaign.period.start, campaign.period.end]).toEqual([issued, start, end]);
  expect(form.due?.at).toBe(due);
  expect(due.slice(0, 10)).toBe(seed.campaign["submitBy"] ?? seed.campaign["summaryBy"]);
});

test.each([
  [zhoushan, "sessions", "场次", 15],
  [zhoushan, "attendance", "人次", 23],
  [lianglukou, "attendance", "人次", 11],
] as const)(
  "CAMP-17 a total adds all fields of its measure and no other: %#, %s",
  ({ all, form }, id, measure, count) => {
    expect(form.totals.find((total) => total.id === id)?.measure).toBe(measure);
    const added = all.filter((field) => field.spec.sumWith === id).map((field) => field.key);
    expect(added).toEqual(all.filter((field) => field.spec.measure === measure).map((field) => field.key));
    expect(added.length).toBe(count);
  },
);

test("CAMP-17 experts stand in the 人次 column and are summed as experts, in no total", () => {
  const experts = byKey(zhoushan.all, "expert_assistance_experts");
  expect([experts.column.label, experts.spec.measure, experts.rollup, experts.spec.sumWith]).toEqual([
    "学习（参与）人次",
    "人",
    "sum",
    undefined,
  ]);
});

test("CAMP-17 a text that belongs to a count is asked for only with it", () => {
  const belonging = [...lianglukou.all, ...zhoushan.all].filter((field) => field.spec.kind === "text");
  expect(belonging.map((field) => [field.key, field.spec.belongsTo])).toEqual([
    ["launch_form", "launch_sessions"],
    ["innovative_name", "innovative_sessions"],
  ]);
});

test("CAMP-16 004: the roster is whom the notice addresses; sectors are in use or assumed by none", () => {
  const { units } = zhoushan.campaign.roster;
  expect(units.map((unit) => unit.code)).toEqual([
    "DH",
    "PT",
    "DS",
    "ST",
    "XC",
    "PTS",
    "LY",
    "HQ",
    "ZX",
    "RQXH",
  ]);
  const companies = units.filter((unit) => unit.group === "燃气企业" || unit.group === "行业协会");
  for (const unit of companies) expect(zhoushan.seed.campaign["recipientsVerbatim"]).toContain(unit.name);
  const used = new Set(units.flatMap((unit) => unit.sectors));
  expect([...used].sort()).toEqual(zhoushan.campaign.sectors.map((sector) => sector.id).sort());
});

test("CAMP-16 003: six communities and a related unit stand as examples, the street's offices are exempt", () => {
  const { units } = lianglukou.campaign.roster;
  const communities = units.filter((unit) => unit.attributes["unit_communities"] === 1);
  expect(communities.length).toBe(6);
  expect(units.filter((unit) => unit.exempt !== undefined).map((unit) => unit.name)).toEqual([
    "街道各办公室",
  ]);
  expect(
    units.filter((unit) => unit.exempt === undefined).every((unit) => unit.name.includes("（示例）")),
  ).toBe(true);
});

test("CAMP-15 004: minimums are asked for of fields that are counted, one of them only in principle", () => {
  const minimums = zhoushan.form.rules.filter((rule) => rule.kind === "minimum");
  expect(minimums.map(({ fields, atLeast, strength }) => [fields, atLeast, strength])).toEqual([
    [["xi_study_count"], 1, "demanded"],
    [
      ["drills_publicity_count", "consult_day_onsite_count", "hot_work_publicity_count", "preaching_count"],
      1,
      "inPrinciple",
    ],
  ]);
});
