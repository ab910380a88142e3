/** @jest-environment jsdom */
// The 填报 face over the real Excel host: what a person sees and does, checked for accessibility in every state.
import "./browser-globals";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { layoutForm, placesOf } from "../../src/core/form/layout";
import { planForm } from "../../src/core/form/plan";
import type { FormInput } from "../../src/core/form/input";
import { finishForm } from "../../src/jobs/finish-form";
import { cellName } from "../../src/core/sheet/address";
import { cellKey } from "../../src/core/sheet/snapshot";
import { filled, seedInput, withValues } from "../core/form/seed-forms";
import { openPane, type Pane, type PaneOptions } from "./pane";
import { seriousFaults } from "./serious-faults";
import FillFace from "../../src/taskpane/fill/FillFace";

const NOW = "2023-06-29T10:00:00+08:00";
const DH = seedInput("zhoushan-2023", "statistics", "DH");
const LIAISON = seedInput("zhoushan-2023", "liaison", "DH");
const TABLE = "统计表";

// The first opening loads the view and the rules.
const PATIENT = { timeout: 30_000 };

async function openForm(input: FormInput, options: PaneOptions = {}): Promise<Pane> {
  const pane = await openPane(FillFace, { plan: planForm(input), now: NOW, ...options });
  await screen.findByRole("heading", { level: 1 }, PATIENT);
  return pane;
}

/** By the person, in the sheet. */
async function typeInSheet({ on }: Pane, cell: string, input: string | number): Promise<void> {
  await act(async () => {
    expect(on.wire.user.type(TABLE, cell, input)).toBe(true);
    await Promise.resolve();
  });
}

function contentOf({ on }: Pane, sheet: string, row: number, column: number): unknown {
  const entry = on.book.sheets.find(({ name }) => name === sheet)?.entries.get(cellKey(row, column));
  return entry !== undefined && "value" in entry ? entry.value : null;
}

afterEach(cleanup);

test("FILL-20 an untouched form: how far it is, when it is due, what keeps it, and no serious fault of access", async () => {
  await openForm(DH);
  expect(screen.getByText(/已填 0 \/ 应填 54/)).toBeTruthy();
  expect(screen.getByText(/2023年7月1日（星期六）前/).textContent).toContain("还有 2 天");
  expect(screen.getByText("还不能定稿：漏填 54 项。")).toBeTruthy();
  expect(screen.getAllByText("漏填").length).toBeGreaterThan(30);
  expect(await seriousFaults()).toEqual([]);
});

test("FILL-20 in English nothing of the pane's own is Chinese", async () => {
  await openForm(DH, { language: "en" });
  for (const button of screen.getAllByRole("button").filter((each) => each.closest("li") === null))
    expect(button.textContent).not.toMatch(/\p{Script=Han}/u);
  for (const tab of screen.getAllByRole("tab")) expect(tab.textContent).not.toMatch(/\p{Script=Han}/u);
});

test("FILL-21 what is typed in the sheet is looked at at once, and marked there", async () => {
  const pane = await openForm(DH);
  await typeInSheet(pane, "D7", "约200");
  await screen.findByRole("button", { name: /活动场次 改为 200/ }, PATIENT);
  await waitFor(() => {
    const table = pane.on.book.sheets.find(({ name }) => name === TABLE);
    expect(table?.conditionals.some(({ formula }) => formula.includes("tallysheet"))).toBe(true);
  }, PATIENT);
  await typeInSheet(pane, "D7", 200);
  await screen.findByText(/已填 1 \/ 应填/, {}, PATIENT);
  await waitFor(() => expect(screen.queryAllByText("改为 200")).toEqual([]), PATIENT);
  expect(pane.on.wire.gaps).toEqual([]);
});

test("FILL-22 an inexact value is changed by one click, never by itself, and can be taken back", async () => {
  const pane = await openForm(withValues(DH, { xi_study_count: "3场" }));
  expect(contentOf(pane, TABLE, 7, 4)).toBe("3场");
  await userEvent.click(screen.getAllByRole("button", { name: /改为 3/ })[0] as HTMLElement);
  await screen.findByText(/已由“3场”改为 3/, {}, PATIENT);
  expect(contentOf(pane, TABLE, 7, 4)).toBe(3);
  expect(await seriousFaults()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(contentOf(pane, TABLE, 7, 4)).toBe("3场"), PATIENT);
});

test("FILL-16 all exact readings at once: listed and asked about, written together, taken back together", async () => {
  const pane = await openForm(withValues(DH, { xi_study_count: "3场", preaching_count: "十二" }));
  await userEvent.click(screen.getByRole("button", { name: "全部按读法改写（2 处）" }));
  const question = await screen.findByRole("group", { name: "按读法改写 2 处？" });
  expect(
    within(question)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringContaining("“3场”改为 3"), expect.stringContaining("“十二”改为 12")]);
  expect(contentOf(pane, TABLE, 7, 4)).toBe("3场");
  expect(await seriousFaults()).toEqual([]);
  await userEvent.click(within(question).getByRole("button", { name: "全部改写" }));
  await screen.findByText("已按读法改写 2 处。", {}, PATIENT);
  expect([contentOf(pane, TABLE, 7, 4), contentOf(pane, TABLE, 8, 4)]).toEqual([3, 12]);
  await userEvent.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(
    () => expect([contentOf(pane, TABLE, 7, 4), contentOf(pane, TABLE, 8, 4)]).toEqual(["3场", "十二"]),
    PATIENT,
  );
});

test("FILL-17 a form of an older version than the bundled one says so, with what to do", async () => {
  const newer = JSON.stringify({ ...DH.campaign, version: "1.1" });
  await openForm(DH, { campaigns: [{ id: DH.campaign.id, load: () => Promise.resolve(newer) }] });
  await screen.findByText(/本表是第 1.0 版，现行的是第 1.1 版。请与汇总单位联系/, {}, PATIENT);
  expect(screen.getByText(/不是本单位的，请不要填写/)).toBeTruthy();
});

test("FILL-23 a finding leads to its cell, by click and by Enter, and the card follows the cursor", async () => {
  const pane = await openForm(DH);
  const line = screen.getAllByRole("button", { name: /F8/ })[0] as HTMLElement;
  line.focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => {
    expect(pane.on.book.active.name).toBe(TABLE);
    expect(pane.on.book.active.selection).toMatchObject({ top: 8, left: 6 });
  }, PATIENT);
  const card = await screen.findByRole("region", { name: "所选单元格" }, PATIENT);
  await waitFor(() => expect(within(card).getByText("F8")).toBeTruthy(), PATIENT);
  await userEvent.click(screen.getByRole("button", { name: "下一个漏填" }));
  await waitFor(() => expect(pane.on.book.active.selection).toMatchObject({ top: 9, left: 4 }), PATIENT);
});

test("FILL-24 a warning is explained in place; the explanation stands in 核对", async () => {
  const pane = await openForm(withValues(filled(DH), { xi_study_count: 0, xi_study_attendance: 0 }));
  const box = screen.getAllByLabelText("核实说明")[0] as HTMLElement;
  await userEvent.type(box, "本季度无此项活动");
  await userEvent.click(screen.getByRole("button", { name: "保存说明" }));
  await waitFor(() => expect(pane.said).toContain("核实说明已写入“核对”表"), PATIENT);
  const check = pane.on.book.sheets.find(({ name }) => name === "核对");
  const texts = [...(check?.entries.values() ?? [])].map((entry) => ("value" in entry ? entry.value : null));
  expect(texts).toContain("本季度无此项活动");
  expect(screen.getByText(/核实说明：本季度无此项活动/)).toBeTruthy();
});

test("FILL-25 the same form as a list of fields: typed there it stands in the sheet, and the other way round", async () => {
  const pane = await openForm(DH);
  await userEvent.click(screen.getByRole("tab", { name: "逐项填写" }));
  const [first] = await screen.findAllByLabelText(/活动场次/, {}, PATIENT);
  await userEvent.type(first as HTMLElement, "12{Enter}");
  await waitFor(() => expect(contentOf(pane, TABLE, 7, 4)).toBe(12), PATIENT);
  await screen.findByText(/已填 1 \/ 应填/, {}, PATIENT);
  await typeInSheet(pane, "D7", 15);
  await waitFor(
    () => expect((screen.getAllByLabelText(/活动场次/)[0] as HTMLInputElement).value).toBe("15"),
    PATIENT,
  );
  expect(await seriousFaults()).toEqual([]);
});

test("FILL-26 审核定稿: what is open is said; asked first, then locked, with what to do next", async () => {
  const pane = await openForm(filled(LIAISON));
  await userEvent.click(screen.getByRole("tab", { name: "审核定稿" }));
  const panel = await screen.findByText(/定稿表示/, {}, PATIENT);
  expect(panel).toBeTruthy();
  await userEvent.click(screen.getAllByRole("button", { name: "审核定稿" })[0] as HTMLElement);
  const question = await screen.findByRole("group", { name: "确认定稿？" });
  expect(pane.on.book.properties.get("tallysheet.finished")).toBeUndefined();
  await userEvent.click(within(question).getByRole("button", { name: "审核定稿" }));
  await screen.findByText("接下来", {}, PATIENT);
  expect(screen.getAllByText(/2023-06-29 10:00/).length).toBeGreaterThan(0);
  expect(screen.getByText(/^\d{6}$/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "复制文件名" }));
  expect(pane.copied).toEqual(["DH_定海区城管局.xlsx"]);
  expect(pane.on.wire.user.type(TABLE, "D7", 1)).toBe(false);
  expect(await seriousFaults()).toEqual([]);
});

test("FILL-26 with questions open it cannot be finished, and they are counted", async () => {
  await openForm(DH, { view: "finish" });
  await screen.findByText("还有 54 个问题", {}, PATIENT);
  expect(screen.queryByText(/定稿表示/)).toBeNull();
  expect(await seriousFaults()).toEqual([]);
});

test("FILL-27 a workbook that is no form says what to do", async () => {
  await openPane(FillFace);
  await screen.findByText("没有打开填报表", {}, PATIENT);
  expect(await seriousFaults()).toEqual([]);
});

test("FILL-27 in a blank form the unit is chosen first", async () => {
  const blank = seedInput("zhoushan-2023", "statistics", null);
  const pane = await openPane(FillFace, { plan: planForm(blank), now: NOW });
  const list = await screen.findByLabelText("填报单位", {}, PATIENT);
  expect(await seriousFaults()).toEqual([]);
  fireEvent.change(list, { target: { value: "定海区城管局" } });
  await screen.findByText("填报单位：定海区城管局", {}, PATIENT);
  expect(pane.on.wire.gaps).toEqual([]);
});

test("FILL-27 a form that is another unit's than its head says is not to be filled", async () => {
  const plan = planForm(DH);
  const table = plan.sheets.find(({ name }) => name === TABLE);
  const other = {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet !== table
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.value === "定海区城管局" ? { ...cell, value: "普陀区城管局" } : cell,
            ),
          },
    ),
  };
  await openPane(FillFace, { plan: other, now: NOW });
  await screen.findByText("这张表不能继续填报", {}, PATIENT);
  expect(screen.getByText(/发给“定海区城管局”/)).toBeTruthy();
});

test("FILL-29 定稿 is taken back after a question: what stands there stays, and can be changed", async () => {
  const pane = await openForm(filled(LIAISON), {
    view: "finish",
    before: async ({ host }) => {
      expect(await finishForm(host, NOW)).toMatchObject({ ok: true });
    },
  });
  const table = (): unknown[] =>
    [...(pane.on.book.sheets.find(({ name }) => name === TABLE)?.entries.values() ?? [])].map((entry) =>
      "value" in entry ? entry.value : null,
    );
  await userEvent.click(await screen.findByRole("button", { name: "撤回定稿" }, PATIENT));
  const question = await screen.findByRole("group", { name: "撤回定稿，继续修改？" });
  expect(within(question).getByText(/已经发送出去的文件不会随之改变/)).toBeTruthy();
  await userEvent.click(within(question).getByRole("button", { name: "撤回定稿" }));
  await waitFor(() => expect(pane.said).toContain("已撤回定稿，可以继续修改"), PATIENT);
  expect(pane.on.book.properties.get("tallysheet.finished")).toBeUndefined();
  expect(table().some((value) => String(value).includes("已审核定稿"))).toBe(false);
  const first = placesOf(layoutForm(LIAISON.form))[0];
  expect(pane.on.wire.user.type(TABLE, cellName(first?.row ?? 0, first?.column ?? 0), "某处")).toBe(true);
  await screen.findByText(/可以定稿/, {}, PATIENT);
  expect(pane.on.wire.gaps).toEqual([]);
});

test("FILL-28 a finished form that opens again says so and offers no change", async () => {
  await openForm(filled(LIAISON), {
    before: async ({ host }) => {
      expect(await finishForm(host, NOW)).toMatchObject({ ok: true });
    },
  });
  expect(screen.getByText(/已于 2023-06-29 10:00 审核定稿/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /改为/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "下一个漏填" })).toBeNull();
  expect(await seriousFaults()).toEqual([]);
});
