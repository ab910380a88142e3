/** @jest-environment jsdom */
// The developer's page over the wire, through Microsoft's client library.
import "../browser-globals";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ConformanceReport } from "../../../src/hosts/conformance/run-conformance";
import { BELIEFS } from "../../../src/hosts/wire/beliefs";
import ConformancePage from "../../../src/taskpane/conformance/ConformancePage";
import { App } from "../../../src/taskpane/App";
import { seenVersions } from "../../../src/taskpane/seen-versions";
import type { OutgoingFile, Services } from "../../../src/taskpane/services";
import { JobProvider } from "../../../src/taskpane/use-job";
import { excelOnWire, type OnWire } from "../../hosts/excel-on-wire";
import { Unstyled } from "../Unstyled";

const delivered: OutgoingFile[] = [];
const copied: string[] = [];

const services: Pick<Services, "deliver" | "copy"> = {
  deliver: (file) => {
    delivered.push(file);
    return Promise.resolve("saved");
  },
  copy: (text) => Promise.resolve(copied.push(text) > 0),
};

function open(on: OnWire): void {
  on.connect();
  render(
    <Unstyled>
      <JobProvider>
        <ConformancePage services={services} language="zh" />
      </JobProvider>
    </Unstyled>,
  );
}

test("HOST-15 the page asks this Excel, shows what differs, and hands the answers over as JSON", async () => {
  open(excelOnWire({ excelApi: "1.14" }));
  await userEvent.click(screen.getByRole("button", { name: "开始检查" }));
  const sum = await screen.findByText(/^一致 \d+ 项/, {}, { timeout: 30_000 });
  expect(sum.textContent).toBe(`一致 ${BELIEFS.length - 1} 项，不一致 0 项，未检查 1 项`);
  expect(screen.getAllByRole("listitem")).toHaveLength(BELIEFS.length);
  await userEvent.click(screen.getByRole("button", { name: "保存结果" }));
  const [file] = delivered;
  const report = JSON.parse(new TextDecoder().decode(file?.bytes)) as ConformanceReport;
  expect(file?.name).toBe("tallysheet-conformance.json");
  expect(report.results.map(({ belief }) => belief)).toEqual(BELIEFS.map(({ id }) => id));
  await userEvent.click(screen.getByRole("button", { name: "复制结果" }));
  expect(JSON.parse(copied[0] ?? "")).toEqual(report);
});

test("HOST-15 in a workbook with anything in it nothing is asked, and the page says what to do", async () => {
  const on = excelOnWire({ excelApi: "1.14" });
  on.wire.user.type("Sheet1", "A1", "x");
  open(on);
  await userEvent.click(screen.getByRole("button", { name: "开始检查" }));
  expect(await screen.findByText(/不是空白工作簿/)).toBeTruthy();
  expect(on.book.sheets).toHaveLength(1);
});

/** What no page under test asks for: a call shows as a bug. */
const notHere = (): never => {
  throw new Error("not in this test");
};

test("HOST-15 Shift and the language button bring the page up in the pane, and any tab leads away from it", async () => {
  const { host } = excelOnWire();
  const all: Services = {
    ...services,
    host,
    openWorkbook: notHere,
    now: () => "2023-06-29T10:00:00+08:00",
    lastTime: notHere,
    issueArchive: notHere,
    office: new Proxy({} as Services["office"], { get: notHere }),
    campaigns: [],
    versions: seenVersions(null),
  };
  const kept: string[] = [];
  render(<App services={all} language="zh" view={null} keepLanguage={(language) => kept.push(language)} />);
  const user = userEvent.setup();
  const language = await screen.findByRole("button", { name: "English" });
  await user.keyboard("{Shift>}");
  await user.click(language);
  await user.keyboard("{/Shift}");
  expect(await screen.findByRole("button", { name: "开始检查" })).toBeTruthy();
  expect(kept).toEqual([]);
  await user.click(language);
  expect(await screen.findByRole("button", { name: "Start" })).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "Fill in" }));
  expect(screen.queryByRole("button", { name: "Start" })).toBeNull();
});
