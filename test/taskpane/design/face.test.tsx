/** @jest-environment jsdom */
// The 任务 face over the real Excel host on the wire: opened, edited, rosters pasted, forms issued.
import "../browser-globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../../src/taskpane/face";
import { seenVersions } from "../../../src/taskpane/seen-versions";
import type { OutgoingFile, Services } from "../../../src/taskpane/services";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form, Unit } from "../../../src/core/campaign/schema";
import { planForm } from "../../../src/core/form/plan";
import { HostError } from "../../../src/core/sheet/host";
import { checkOpen } from "../../../src/jobs/check-open";
import { issueArchive } from "../../../src/jobs/issue-archive";
import { JobProvider } from "../../../src/taskpane/use-job";
import { JobBar } from "../../../src/taskpane/parts/JobBar";
import DesignFace from "../../../src/taskpane/design/DesignFace";
import { readWorkbook } from "../../../src/xlsx/read";
import { unpackArchive } from "../../../src/xlsx/unpack-archive";
import { excelOnWire } from "../../hosts/excel-on-wire";
import { officeLine } from "../../worker/office-line";
import { Unstyled } from "../Unstyled";

// On a busy machine a form takes its time; what hangs is stopped by the test's own limit.
configure({ asyncUtilTimeout: 30_000 });

const TEXT = readFileSync(join(__dirname, "../../../assets/campaigns/shexian-2022.json"), "utf8");

interface Shown {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly delivered: OutgoingFile[];
  readonly savedAs: OutgoingFile[];
  readonly copied: string[];
  readonly services: Services;
}

function show(language: Language = "zh", blocked = false): Shown {
  const { host } = excelOnWire({ excelApi: "1.9" });
  const [delivered, savedAs, copied]: [OutgoingFile[], OutgoingFile[], string[]] = [[], [], []];
  const services: Services = {
    host,
    openWorkbook: (bytes) => Promise.resolve(readWorkbook(bytes)),
    now: () => "2023-06-01T09:00:00+08:00",
    deliver: (file) => {
      if (blocked && file.kind === "other") throw new HostError("no-access", "downloads are blocked");
      delivered.push(file);
      return Promise.resolve("saved");
    },
    saveAs: (file) => Promise.resolve(savedAs.push(file) > 0),
    copy: (text) => Promise.resolve(copied.push(text) > 0),
    office: officeLine(),
    lastTime: (ask) => officeLine().ask("lastTime", ask),
    issueArchive: (order, signal, progress) => issueArchive({ ...order, signal }, progress),
    campaigns: [{ id: "shexian-2022", load: () => Promise.resolve(TEXT) }],
    versions: seenVersions(null),
  };
  const nothing = (): undefined => undefined;
  const shell = { view: null, announce: nothing, show: nothing, prepared: null, prepare: nothing };
  const props = { services, language, ...shell };
  render(
    <Unstyled>
      <JobProvider>
        <JobBar language={language} />
        <DesignFace {...props} />
      </JobProvider>
    </Unstyled>,
  );
  return { user: userEvent.setup(), delivered, savedAs, copied, services };
}

async function opened(language: Language = "zh", blocked = false): Promise<Shown> {
  const shown = show(language, blocked);
  await shown.user.click(await screen.findByRole("button", { name: /歙县/ }));
  return shown;
}

const tab = async ({ user }: Shown, name: string): Promise<void> => {
  await user.click(screen.getByRole("tab", { name }));
};

async function retype({ user }: Shown, label: string, text: string): Promise<void> {
  const box = screen.getByLabelText(label);
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
  await user.tab();
}

afterEach(cleanup);

test("TASK-6 a campaign that comes along is opened, and every tab shows its part", async () => {
  const shown = await opened();
  const parts: readonly (readonly [string, string | RegExp])[] = [
    ["时间", "活动时间"],
    ["填报项", /项$/],
    ["审核", /^审核关系 \d+ 条/],
    ["名录", /^共 \d+ 个单位/],
    ["下发", "打开空白表"],
    ["概况", /请留意|检查通过/],
  ];
  for (const [name, text] of parts) {
    await tab(shown, name);
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
  }
});

test("TASK-6 edited in place, refused where it would spoil, undone, saved as the next version", async () => {
  const shown = await opened();
  const before = JSON.parse(TEXT) as { version: string; office: string };
  await retype(shown, "汇总单位", "另一个办公室");
  expect(screen.getByText(/已修改，未保存/)).toBeTruthy();
  // Said while it is being typed, before the field is left.
  await shown.user.clear(screen.getByLabelText("汇总单位"));
  expect((await screen.findAllByText("文本为空。请填写内容或删除该属性。")).length).toBe(1);
  await retype(shown, "汇总单位", "");
  expect(screen.getAllByText("文本为空。请填写内容或删除该属性。").length).toBeGreaterThan(0);
  await shown.user.click(screen.getByRole("button", { name: "保存任务文件" }));
  const [file] = shown.delivered;
  const saved = JSON.parse(new TextDecoder().decode(file?.bytes)) as { version: string; office: string };
  expect(saved.office).toBe("另一个办公室");
  expect(saved.version).not.toBe(before.version);
  expect(screen.queryByText(/已修改，未保存/)).toBeNull();
  await shown.user.click(screen.getByRole("button", { name: "撤销" }));
  expect(screen.getByLabelText<HTMLInputElement>("汇总单位").value).toBe(before.office);
});

test("TASK-6 a roster is pasted, its columns corrected, and taken over", async () => {
  const shown = await opened();
  await tab(shown, "名录");
  await shown.user.click(screen.getByLabelText("粘贴名录"));
  await shown.user.paste("东片\t甲局\n西片\t乙局\n西片\t乙 局\n");
  expect(screen.getByText(/与第 2 行是同一个名称/)).toBeTruthy();
  expect(screen.getByText(/^采用后共 2 个单位/)).toBeTruthy();
  await shown.user.selectOptions(screen.getByLabelText(/^第 1 列/), "不要");
  await shown.user.click(screen.getByRole("button", { name: "用它替换名录" }));
  expect(screen.getByText("共 2 个单位")).toBeTruthy();
  expect(screen.getByText("甲局", { selector: "summary" }).textContent).toMatch(/^甲局 \S+$/);
});

test("TASK-6 forms are issued: the blank form, all as a zip, and the rollup into an empty workbook once", async () => {
  const shown = await opened();
  await tab(shown, "下发");
  await shown.user.click(screen.getByRole("button", { name: "打开空白表" }));
  expect(await screen.findByText(/^空白表.xlsx（.*）已交给浏览器下载/)).toBeTruthy();
  expect(readWorkbook(shown.delivered[0]!.bytes).ok).toBe(true);
  await shown.user.click(screen.getByRole("button", { name: /^打包下载/ }));
  await waitFor(() => expect(shown.delivered).toHaveLength(2));
  const zip = unpackArchive(shown.delivered[1]!.bytes);
  const units = (JSON.parse(TEXT) as { roster: { units: unknown[] } }).roster.units.length;
  expect(zip.ok && zip.entries.length).toBe(units + 1);
  await shown.user.click(screen.getByRole("button", { name: "在当前工作簿中建立或更新汇总" }));
  expect(await screen.findByText(/^已建立/)).toBeTruthy();
  expect((await shown.services.host.sheets()).some(({ own }) => own)).toBe(true);
  await shown.user.click(screen.getByRole("button", { name: "在当前工作簿中建立或更新汇总" }));
  expect(await screen.findByText(/^当前工作簿的汇总用的就是/)).toBeTruthy();
});

/** A rollup in which this unit was keyed in with that number in its first count. */
async function rollupOf(campaign: Campaign, unit: string, number: string): Promise<File> {
  const desk = officeLine();
  const [form] = campaign.forms as [Form];
  const at = "2022-07-01T09:00:00+08:00";
  await desk.ask("begin", { text: JSON.stringify(campaign), form: form.id, period: null, at });
  const values = { [firstCount(form)]: number };
  const keyed = await desk.ask("keyIn", { unit, values, source: "纸质表", received: at, at });
  expect(keyed.ok).toBe(true);
  const { bytes } = await desk.ask("rollupFile", null);
  return new File([bytes as Uint8Array<ArrayBuffer>], `${campaign.id}汇总.xlsx`);
}

const firstCount = (form: Form): string =>
  fieldsOf(form).find(({ spec }) => spec.kind === "count")?.key as string;

test("TASK-15 last time's rollup is chosen, what it is is said, and each form carries its unit's own figures", async () => {
  const shown = await opened();
  const campaign = loadCampaign(TEXT).value as Campaign;
  const [first, second] = campaign.roster.units as unknown as readonly [Unit, Unit];
  const earlier = { ...campaign, id: "shexian-2021", title: "上一年的任务" };
  await tab(shown, "下发");
  const choose = async (file: File): Promise<void> =>
    shown.user.upload(screen.getByLabelText("选择上期汇总…", { selector: "input" }), file);

  await choose(await rollupOf(earlier, first.code, "7"));
  expect(await screen.findByText(/^“.*”2022年的汇总。$/)).toBeTruthy();
  expect(screen.getByText(/另一个填报任务“上一年的任务”/)).toBeTruthy();
  const due = campaign.roster.units.filter(({ exempt }) => exempt === undefined).length;
  expect(screen.getByText(new RegExp(`^${due} 个单位中，1 个带上期数`))).toBeTruthy();
  await shown.user.click(screen.getByRole("button", { name: /^打包下载/ }));
  await waitFor(() => expect(shown.delivered).toHaveLength(1));
  const zip = unpackArchive(shown.delivered[0]!.bytes);
  if (!zip.ok) throw new Error("no zip");
  const lastIn = (unit: Unit): unknown => {
    const entry = zip.entries.find(({ path }) => path.includes(unit.name));
    const outcome = readWorkbook(entry !== undefined && "bytes" in entry ? entry.bytes : new Uint8Array());
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const looked = checkOpen(outcome.workbook, "2022-07-02T09:00:00+08:00");
    return looked.state === "form" ? looked.open.last : looked.state;
  };
  const figures = { [firstCount(campaign.forms[0] as Form)]: "7" };
  expect(lastIn(first)).toMatchObject({ name: "2022年", figures });
  expect(lastIn(second)).toBeNull();

  // What does not fit says so, and is not carried.
  await choose(await rollupOf(campaign, first.code, "8"));
  expect(await screen.findByText("这就是本期的汇总，不能作为上期数。请选上一期的汇总。")).toBeTruthy();
  const renamed = campaign.roster.units.map((unit) =>
    unit === first ? { ...unit, name: "别的单位" } : unit,
  );
  const moved = { ...earlier, roster: { ...campaign.roster, units: renamed } };
  await choose(await rollupOf(moved, first.code, "9"));
  expect(
    await screen.findByText(new RegExp(`^${first.name}：单位代码与上期汇总中的相同，名称却不同`)),
  ).toBeTruthy();
  await choose(new File(["不是工作簿"], "乱.xlsx"));
  expect(await screen.findByText("乱.xlsx")).toBeTruthy();
  expect(screen.queryByText(/的汇总。$/)).toBeNull();
  await shown.user.click(screen.getByRole("button", { name: "不带上期数" }));
  expect(screen.getByText(/^选上一期或上年的汇总工作簿/)).toBeTruthy();
  await shown.user.click(screen.getByRole("button", { name: /^打包下载/ }));
  await waitFor(() => expect(shown.delivered).toHaveLength(2));
  const bare = unpackArchive(shown.delivered[1]!.bytes);
  expect(bare.ok && bare.entries.length).toBe(zip.entries.length);
});

test("TASK-7 a changed campaign is saved before it is issued; the rollup goes on under it once a person has seen what differs", async () => {
  const shown = await opened();
  await tab(shown, "下发");
  const button = (): HTMLElement => screen.getByRole("button", { name: "在当前工作簿中建立或更新汇总" });
  await shown.user.click(button());
  await screen.findByText(/^已建立/);
  await tab(shown, "名录");
  await shown.user.click(screen.getByLabelText("粘贴名录"));
  await shown.user.paste("新增的一个单位\n");
  await shown.user.click(screen.getByRole("button", { name: "只加入新单位" }));
  await tab(shown, "下发");
  expect(screen.getByText(/请先保存任务文件/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /^打包下载/ })).toHaveProperty("disabled", true);
  await shown.user.click(button());
  expect((await screen.findAllByText(/由第 1.0 版改为第 1.1 版/)).length).toBeGreaterThan(0);
  expect(screen.getByText("名录：1 处不同")).toBeTruthy();
  await shown.user.click(screen.getByRole("button", { name: "按这一版继续汇总" }));
  expect(await screen.findByText("已按新任务更新汇总。")).toBeTruthy();
  // What the workbook keeps is saved: no file is needed besides.
  expect(screen.queryByText(/已修改，未保存/)).toBeNull();
  expect(screen.getByRole("button", { name: /^打包下载/ })).toHaveProperty("disabled", false);
  const tracking = await shown.services.host.read(["报送情况"]);
  expect([...tracking.sheets[0]!.cells.values()].map(({ value }) => value)).toContain("新增的一个单位");
});

test("TASK-11 the campaign of the open workbook is opened from it, and what differs from it is listed", async () => {
  const first = await opened();
  await tab(first, "下发");
  await first.user.click(screen.getByRole("button", { name: "在当前工作簿中建立或更新汇总" }));
  await screen.findByText(/^已建立/);
  await first.user.click(screen.getByRole("button", { name: "换一个任务" }));
  await first.user.click(await screen.findByRole("button", { name: "打开本工作簿中的任务" }));
  await first.user.click(await screen.findByRole("button", { name: "看看有何不同" }));
  expect(await screen.findByText(/^与当前工作簿中的任务（第 1.0 版）相同/)).toBeTruthy();
  await retype(first, "汇总单位", "另一个办公室");
  expect(screen.getByText("概况：1 处不同")).toBeTruthy();
  expect(screen.getByText(/ → 另一个办公室$/)).toBeTruthy();
});

test("TASK-11 the campaign of one unit's form says that it knows that unit alone", async () => {
  const shown = await opened();
  const campaign = loadCampaign(TEXT).value as Campaign;
  const [form, unit] = [campaign.forms[0] as Form, campaign.roster.units[0] as Unit];
  const issued = "2023-05-19T09:00:00+08:00";
  await shown.services.host.apply(
    planForm({ campaign, form, period: null, unit, issued, values: new Map() }),
  );
  expect(screen.queryByText(/名录里只有这一个单位/)).toBeNull();
  await shown.user.click(screen.getByRole("button", { name: "换一个任务" }));
  await shown.user.click(await screen.findByRole("button", { name: "打开本工作簿中的任务" }));
  expect(await screen.findByText(new RegExp(`^这份任务取自“${unit.name}”的填报表`))).toBeTruthy();
});

test("TASK-13 where downloads are refused it is said, and forms are opened one after the other", async () => {
  const shown = await opened("zh", true);
  await tab(shown, "下发");
  await shown.user.click(screen.getByRole("button", { name: /^打包下载/ }));
  expect(await screen.findByText(/打包表格没有完成/)).toBeTruthy();
  await shown.user.click(screen.getByText("逐个打开"));
  const [first, second] = (JSON.parse(TEXT) as { roster: { units: { name: string }[] } }).roster.units;
  const next = (): HTMLElement => screen.getByRole("button", { name: /^打开下一份/, hidden: true });
  expect(next().textContent).toContain(`${first!.name}（1 / `);
  await shown.user.click(next());
  await waitFor(() => expect(next().textContent).toContain(`${second!.name}（2 / `));
  expect(shown.delivered.map(({ kind }) => kind)).toEqual(["workbook"]);
});

test("TASK-13 a file that does not arrive can be saved by the dialog, or copied", async () => {
  const shown = await opened();
  await shown.user.click(screen.getByRole("button", { name: "保存任务文件" }));
  expect(await screen.findByText(/^shexian-2022-.*已交给浏览器下载/)).toBeTruthy();
  await shown.user.click(screen.getByText("没有收到文件？"));
  await shown.user.click(screen.getByRole("button", { name: "另存为…", hidden: true }));
  await waitFor(() => expect(shown.savedAs.map(({ name }) => name)).toEqual([shown.delivered[0]!.name]));
  await shown.user.click(screen.getByRole("button", { name: "复制任务内容", hidden: true }));
  expect(JSON.parse(shown.copied[0]!)).toEqual(JSON.parse(TEXT));
});

test("TASK-6 a campaign with an error is mended as text", async () => {
  const shown = show("en");
  await shown.user.click(screen.getByText("Or paste a campaign"));
  await shown.user.click(screen.getByLabelText("Paste the content of a campaign file here"));
  await shown.user.paste(TEXT.replace(/"end": "[^"]+"/, '"end": "6月31日"'));
  await shown.user.click(screen.getByRole("button", { name: "Read" }));
  expect(screen.getByText("$.period.end")).toBeTruthy();
  await retype(shown, "Campaign", TEXT);
  await shown.user.click(screen.getByRole("button", { name: "Check again" }));
  expect(screen.getByRole("tab", { name: "Roster" })).toBeTruthy();
});
