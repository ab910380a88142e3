/** @jest-environment jsdom */
// The 汇总 face over the real Excel host on the wire and the very desk: merge, decide, write, correct, trace.
import "../browser-globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sha256 } from "../../../src/cli/files";
import { cellKey } from "../../../src/core/sheet/snapshot";
import { issueArchive } from "../../../src/jobs/issue-archive";
import { setUp } from "../../../src/jobs/set-up";
import type { Language, Prepared } from "../../../src/taskpane/face";
import GatherFace from "../../../src/taskpane/gather/GatherFace";
import { JobBar } from "../../../src/taskpane/parts/JobBar";
import { seenVersions } from "../../../src/taskpane/seen-versions";
import type { OutgoingFile, Services } from "../../../src/taskpane/services";
import { JobProvider } from "../../../src/taskpane/use-job";
import { readWorkbook } from "../../../src/xlsx/read";
import { excelOnWire, type OnWire } from "../../hosts/excel-on-wire";
import { bundled, Office } from "../../journey/scenario";
import { seriousFaults } from "../serious-faults";
import { breakableLine, officeLine } from "../../worker/office-line";
import { Unstyled } from "../Unstyled";

// The machine may be busy.
configure({ asyncUtilTimeout: 20_000 });

const TEXT = readFileSync(join(__dirname, "../../../assets/campaigns/zhoushan-2023.json"), "utf8");
const ROSTER = bundled("zhoushan-2023").roster.units;
const [FIRST, SECOND] = ROSTER as unknown as readonly [(typeof ROSTER)[number], (typeof ROSTER)[number]];
const COUNT = "xi_study_count";

interface Shown extends OnWire {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly delivered: OutgoingFile[];
  readonly copied: string[];
  readonly said: string[];
  /** The face closed and opened again over the same workbook, by another pane. */
  readonly reopen: () => void;
  /** The desk's worker breaks. */
  readonly lose: () => void;
}

function show(language: Language = "zh", prepared: Prepared | null = null): Shown {
  const on = excelOnWire();
  let lose = (): void => undefined;
  const delivered: OutgoingFile[] = [];
  const copied: string[] = [];
  const said: string[] = [];
  const open = (): void => {
    cleanup();
    const line = breakableLine();
    lose = line.lose;
    const services: Services = {
      host: on.host,
      openWorkbook: (bytes) => Promise.resolve(readWorkbook(bytes)),
      now: () => "2023-06-30T09:00:00+08:00",
      deliver: (file) => {
        delivered.push(file);
        return Promise.resolve("opened");
      },
      copy: (text) => {
        copied.push(text);
        return Promise.resolve(true);
      },
      lastTime: (ask) => line.desk.ask("lastTime", ask),
      issueArchive: (order, signal, progress) => issueArchive({ ...order, signal }, progress),
      office: line.desk,
      campaigns: [{ id: "zhoushan-2023", load: () => Promise.resolve(TEXT) }],
      versions: seenVersions(null),
    };
    const announce = (text: string): void => void said.push(text);
    render(
      <Unstyled>
        <JobProvider>
          <JobBar language={language} />
          <GatherFace
            {...{ services, language, announce }}
            view={null}
            show={() => undefined}
            prepared={prepared}
            prepare={() => undefined}
          />
        </JobProvider>
      </Unstyled>,
    );
  };
  open();
  return {
    ...on,
    user: userEvent.setup({ applyAccept: false }),
    delivered,
    copied,
    said,
    reopen: open,
    lose: () => lose(),
  };
}

/** Begun with the bundled campaign. */
async function begun(language: Language = "zh"): Promise<Shown> {
  const shown = show(language);
  await shown.user.click(
    await screen.findByRole("button", { name: language === "zh" ? "开始汇总" : "Start" }),
  );
  await screen.findByRole("tab", { name: language === "zh" ? "收表" : "Files" });
  return shown;
}

/** @param counts what is said of them: "收下 1 个" */
async function hand(
  shown: Shown,
  files: Readonly<Record<string, Uint8Array>>,
  counts = "收下 1 个",
): Promise<void> {
  const input = screen.getByLabelText("选择文件", { selector: "input" });
  const given = Object.entries(files).map(
    ([name, bytes]) => new File([bytes as Uint8Array<ArrayBuffer>], name),
  );
  await shown.user.upload(input, given);
  await screen.findByText(new RegExp(counts));
}

async function formOf(unit: string, value: number, odd: Record<string, string> = {}): Promise<Uint8Array> {
  const office = await Office.issues("zhoushan-2023");
  await office.fills(unit, { ...office.everything(value), ...odd });
  return office.formOf(unit);
}

const tab = (shown: Shown, name: RegExp): Promise<void> =>
  shown.user.click(screen.getByRole("tab", { name }));

async function write(shown: Shown): Promise<void> {
  await shown.user.click(screen.getByRole("button", { name: "写入汇总表" }));
  await screen.findByText("已写入汇总表。");
}

afterEach(cleanup);

test("GATH-2 forms are handed in, their changes seen, written, corrected in the sheet, traced, and taken back", async () => {
  const shown = await begun();
  await hand(shown, { "一.xlsx": await formOf(FIRST.code, 2), "照片.jpg": new Uint8Array([0xff, 0xd8]) });
  expect(screen.getByText("收下 1 个，未采用 0 个，无法读取 1 个")).toBeTruthy();
  const changes = await screen.findByRole("heading", { name: "写入后会有的变化" });
  expect(within(changes.closest("section") as HTMLElement).getByText(FIRST.name)).toBeTruthy();
  expect(shown.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(await seriousFaults()).toEqual([]);
  await write(shown);
  expect(shown.book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["汇总表", "分单位明细表", "Sheet1"]),
  );

  // The office corrects in the grid.
  const snapshot = await shown.host.read(["分单位明细表"]);
  const cells = [...(snapshot.sheets[0]?.cells.values() ?? [])];
  const column = cells.find(({ value }) => value === COUNT)?.column as number;
  const row = cells.find(({ value }) => value === FIRST.code)?.row as number;
  const { cellName } = await import("../../../src/core/sheet/address");
  await act(async () => {
    shown.wire.user.type("分单位明细表", cellName(row, column), "41");
    await new Promise((resolve) => setTimeout(resolve, 600));
  });
  expect(await screen.findByText("看到您在“分单位明细表”中更正了 1 处，写入后记入汇总。")).toBeTruthy();
  await tab(shown, /待处理/);
  expect(await screen.findByText("2 → 41")).toBeTruthy();
  await write(shown);

  // A total is traced.
  await tab(shown, /溯源/);
  await screen.findByText("这个数是怎么来的");
  await act(async () => {
    shown.wire.user.select("分单位明细表", { top: row, left: column, bottom: row, right: column });
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await screen.findByText(/合计 41，已报 1/)).toBeTruthy();
  expect(screen.getByText(/一\.xlsx.*填“2”.*更正为“41”/)).toBeTruthy();
  expect(await seriousFaults()).toEqual([]);

  // And the last writing taken back.
  await shown.user.click(screen.getByRole("button", { name: "撤销写入" }));
  const [yes] = screen.getAllByRole("button", { name: "撤销写入" });
  await shown.user.click(yes as HTMLElement);
  await screen.findByText("已恢复为写入之前的汇总。");
  expect(await screen.findByText(/合计 2，已报 1/)).toBeTruthy();
}, 120_000);

/** Lines of a sheet turned round as sorting does, of which Excel tells no edit; one column alone, or all. */
function turnRound({ book }: Shown, name: string, first: number, last: number, only?: number): void {
  const sheet = book.sheets.find((each) => each.name === name);
  const entries = [...(sheet?.entries ?? [])];
  for (const [key] of entries) sheet?.entries.delete(key);
  for (const [key, entry] of entries) {
    const [row, column] = [Math.floor(key / 16_384), (key % 16_384) + 1];
    const turned = row >= first && row <= last && (only === undefined || column === only);
    sheet?.entries.set(cellKey(turned ? first + last - row : row, column), entry);
  }
}

async function rowsHolding(shown: Shown, name: string, column: number, value: string): Promise<number[]> {
  const [sheet] = (await shown.host.read([name], "contents")).sheets;
  const cells = [...(sheet?.cells.values() ?? [])];
  return cells.filter((cell) => cell.column === column && cell.value === value).map(({ row }) => row);
}

async function select(shown: Shown, sheet: string, row: number, column: number): Promise<void> {
  await act(async () => {
    shown.wire.user.select(sheet, { top: row, left: column, bottom: row, right: column });
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
}

test("GATH-13 lines sorted by hand are traced by what stands in them, and gone to where they stand now", async () => {
  const shown = await begun();
  const files = { "一.xlsx": await formOf(FIRST.code, 2), "二.xlsx": await formOf(SECOND.code, 3) };
  await hand(shown, files, "收下 2 个");
  await write(shown);
  await tab(shown, /溯源/);
  await screen.findByText("这个数是怎么来的");
  const ofFirst = await rowsHolding(shown, "溯源", 1, FIRST.name);
  const ofSecond = await rowsHolding(shown, "溯源", 1, SECOND.name);
  // The last of them are figures; the first is the file.
  const [top, bottom] = [ofFirst[1] as number, ofSecond.at(-1) as number];
  turnRound(shown, "溯源", top, bottom);
  await select(shown, "溯源", bottom, 5);
  expect(await screen.findByText(/一\.xlsx.*填“/)).toBeTruthy();
  expect(screen.queryByText(/二\.xlsx/)).toBeNull();

  // The matrix as well: the way to a figure leads to its unit's line.
  const [first] = await rowsHolding(shown, "分单位明细表", 1, FIRST.code);
  const [last] = await rowsHolding(shown, "分单位明细表", 1, (ROSTER.at(-1) as typeof FIRST).code);
  turnRound(shown, "分单位明细表", first as number, last as number);
  await shown.user.click(screen.getByRole("button", { name: "在表中定位" }));
  await waitFor(() => expect(shown.book.active.name).toBe("分单位明细表"));
  expect(shown.book.active.selection.top).toBe(last);
  expect(screen.getByText(/一\.xlsx.*填“/)).toBeTruthy();

  // One column sorted by itself: no source is better than a wrong one.
  turnRound(shown, "溯源", top, bottom, 6);
  await select(shown, "溯源", top, 5);
  expect(await screen.findByText(/对不上.*不显示来源/)).toBeTruthy();
  expect(screen.queryByText(/二\.xlsx/)).toBeNull();
  expect(await seriousFaults()).toEqual([]);
}, 120_000);

test("GATH-3 a rollup that stands open is gone on with; a late return and one that comes twice are decided in place", async () => {
  const shown = await begun();
  // No time tells which is the later: the greater hash counts until a person decides (Law R4).
  const [again, counted] = [await formOf(FIRST.code, 2), await formOf(FIRST.code, 7)].sort((a, b) =>
    sha256(a) < sha256(b) ? -1 : 1,
  ) as [Uint8Array, Uint8Array];
  await hand(shown, { "一.xlsx": counted });
  await write(shown);
  shown.reopen();
  await screen.findByText("已报 1 / 应报 10");
  await hand(
    shown,
    {
      "再报.xlsx": again,
      "二.xlsx": await formOf(SECOND.code, 3, { [COUNT]: "约200" }),
    },
    "收下 1 个，未采用 1 个",
  );
  await tab(shown, /待处理/);
  expect(await screen.findByText("同一单位报来不同的表（1）")).toBeTruthy();
  expect(screen.getByText("待确认的读数（1）")).toBeTruthy();
  expect(await seriousFaults()).toEqual([]);
  await shown.user.click(screen.getByRole("button", { name: "采用这份 再报.xlsx" }));
  await waitFor(() => expect(screen.queryByText(/同一单位报来不同的表/)).toBeNull());
  await shown.user.click(screen.getByRole("button", { name: /按 200 场次计/ }));
  await waitFor(() => expect(screen.queryByText(/待确认的读数/)).toBeNull());
  await write(shown);
  expect(screen.getByText("已报 2 / 应报 10")).toBeTruthy();
}, 120_000);

test("GATH-4 a unit is marked, reminded, keyed in from paper, and its form made for fixing", async () => {
  const shown = await begun();
  await tab(shown, /报送/);
  await shown.user.type(await screen.findByRole("searchbox"), FIRST.name);
  await shown.user.click(await screen.findByRole("button", { name: new RegExp(FIRST.name) }));
  await shown.user.click(await screen.findByRole("button", { name: "复制催报文字" }));
  expect(shown.copied.join()).toContain(FIRST.name);
  await shown.user.click(screen.getByRole("button", { name: "代录" }));
  const add = await screen.findByRole("button", { name: "收下这份代录表" });
  await shown.user.click(add);
  expect(await screen.findByText("请写明来源。")).toBeTruthy();
  await shown.user.type(screen.getByLabelText(/来源/), "盖章纸质表");
  // What came on paper the day before is not received only when it is keyed in.
  fireEvent.change(screen.getByLabelText("收到时间"), { target: { value: "2023-06-29" } });
  const [number] = screen
    .getAllByRole("textbox")
    .filter((input) => input.getAttribute("inputmode") === "decimal");
  await shown.user.type(number as HTMLElement, "12");
  expect(await seriousFaults()).toEqual([]);
  await shown.user.click(add);
  expect(await screen.findByText("代录/盖章纸质表（2023-06-29）")).toBeTruthy();
  await shown.user.click(screen.getByRole("button", { name: "退回修改" }));
  await shown.user.type(await screen.findByLabelText(/理由/), "漏填较多");
  await shown.user.click(screen.getByRole("button", { name: "确定" }));
  await waitFor(() =>
    expect(shown.delivered.map(({ name }) => name)).toEqual([`退回修改_${FIRST.name}.xlsx`]),
  );
  expect(await screen.findByText("退回修改：漏填较多")).toBeTruthy();
  expect(await seriousFaults()).toEqual([]);
}, 120_000);

test("GATH-5 files leave the face; an open form is never written over", async () => {
  const shown = await begun();
  await hand(shown, { "一.xlsx": await formOf(FIRST.code, 2) });
  await tab(shown, /导出/);
  for (const name of ["汇总工作簿", "审核结果（.xlsx）", "审核结果（.csv）"]) {
    await shown.user.click(screen.getByRole("button", { name }));
    await waitFor(() => expect(screen.getByRole("button", { name })).toHaveProperty("disabled", false));
  }
  await waitFor(() =>
    expect(shown.delivered.map(({ kind }) => kind)).toEqual(["workbook", "workbook", "other"]),
  );
  await shown.user.click(screen.getByRole("button", { name: "生成文字稿" }));
  expect(await screen.findByRole("button", { name: "复制文字稿" })).toBeTruthy();
  expect(await seriousFaults()).toEqual([]);
  const { planForm } = await import("../../../src/core/form/plan");
  const campaign = bundled("zhoushan-2023");
  const [form] = campaign.forms as [(typeof campaign.forms)[number]];
  await shown.host.apply(
    planForm({
      campaign,
      form,
      period: null,
      unit: FIRST,
      issued: "2023-06-01T00:00:00+08:00",
      values: new Map(),
    }),
  );
  await shown.user.click(screen.getByRole("button", { name: "写入汇总表" }));
  expect(await screen.findByText(/打开的工作簿是一份填报表/)).toBeTruthy();
  expect(shown.book.sheets.map(({ name }) => name)).toContain("统计表");
}, 120_000);

test("GATH-7 when the desk is lost it is said plainly, and all that was not written is read again", async () => {
  const shown = await begun();
  await hand(shown, { "一.xlsx": await formOf(FIRST.code, 2, { [COUNT]: "约200" }) });
  await tab(shown, /待处理/);
  await shown.user.click(await screen.findByRole("button", { name: /按 200 场次计/ }));
  await waitFor(() => expect(screen.queryByText(/待确认的读数/)).toBeNull());
  act(() => shown.lose());
  await tab(shown, /报送/);
  expect(await screen.findByText("汇总程序意外中断")).toBeTruthy();
  expect(screen.getByText(/尚未写入的 1 份文件、1 项处理都已记下/)).toBeTruthy();
  expect(await seriousFaults()).toEqual([]);
  await shown.user.click(screen.getByRole("button", { name: "重新读入，接着做" }));
  expect(await screen.findByText("已恢复到中断之前，可以接着做。")).toBeTruthy();
  expect(screen.getByText("已报 1 / 应报 10")).toBeTruthy();
  await tab(shown, /待处理/);
  await screen.findByText(/未报（9）/);
  expect(screen.queryByText(/待确认的读数/)).toBeNull();
  await write(shown);
}, 120_000);

test("GATH-8 what 任务 has ready is begun with unasked; what it put into the workbook is gone on with", async () => {
  const campaign = { ...bundled("zhoushan-2023"), id: "own-2024", title: "自己的任务" };
  const text = JSON.stringify(campaign);
  const shown = show("zh", { text, recorded: null });
  await screen.findByRole("option", { name: "自己的任务（“任务”中打开的）", selected: true });
  await shown.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByRole("tab", { name: "收表" });
  cleanup();
  const other = show("zh", { text, recorded: "2023-06-30T08:00:00+08:00" });
  const [form] = campaign.forms as [(typeof campaign.forms)[number]];
  await setUp(other.host, { campaign, form, period: null }, "2023-06-30T08:00:00+08:00");
  other.reopen();
  await screen.findByText("已报 0 / 应报 10");
}, 120_000);

test("GATH-9 the report's text is compared with last year's rollup, chosen in the pane", async () => {
  const last = officeLine();
  const year = JSON.stringify({ ...bundled("zhoushan-2023"), id: "zhoushan-2022" });
  const at = "2022-07-01T09:00:00+08:00";
  await last.ask("begin", { text: year, form: "statistics", period: null, at });
  await last.ask("keyIn", { unit: FIRST.code, values: { [COUNT]: "5" }, source: "纸质表", received: at, at });
  const { bytes } = await last.ask("rollupFile", null);
  const shown = await begun();
  await hand(shown, { "一.xlsx": await formOf(FIRST.code, 2) });
  await tab(shown, /导出/);
  await shown.user.click(await screen.findByRole("button", { name: "生成文字稿" }));
  const input = await screen.findByLabelText("与上年汇总对照…", { selector: "input" });
  await shown.user.upload(input, new File([bytes as Uint8Array<ArrayBuffer>], "上年.xlsx"));
  expect(await screen.findByText("正与 2022-07-01 的汇总对照。")).toBeTruthy();
  expect((await screen.findAllByText(/上年5/)).length).toBeGreaterThan(0);
  await shown.user.click(screen.getByRole("button", { name: "不再对照" }));
  await waitFor(() => expect(screen.queryByText(/上年5/)).toBeNull());
}, 120_000);

test("GATH-6 in English nothing but names and notices is Chinese", async () => {
  await begun("en");
  const texts = screen.getAllByRole("button").map(({ textContent }) => textContent ?? "");
  expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  expect(await seriousFaults()).toEqual([]);
});
