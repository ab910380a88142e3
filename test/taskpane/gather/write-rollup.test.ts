// Writing a rollup into the open workbook: stopped before the first write nothing is there, after it all is.
import { HostError } from "../../../src/core/sheet/host";
import { writeRollup } from "../../../src/taskpane/gather/write-rollup";
import { excelOnWire } from "../../hosts/excel-on-wire";
import { bundled } from "../../journey/scenario";
import { officeLine } from "../../worker/office-line";

const AT = "2023-06-30T09:00:00+08:00";

async function writing(stopAt: "preparing" | "begun" | null) {
  const { host, book } = excelOnWire();
  const desk = officeLine();
  const campaign = bundled("zhoushan-2023");
  const ask = { text: JSON.stringify(campaign), form: campaign.forms[0]?.id as string, period: null, at: AT };
  const opened = await desk.ask("begin", ask);
  if (!opened.ok) throw new Error(opened.sentences.join());
  const control = new AbortController();
  const told: string[] = [];
  const written = await writeRollup(host, desk, opened.summary, AT, {
    signal: control.signal,
    progress: (done) => {
      if (stopAt === "preparing") control.abort();
      told.push(done <= 50 ? "preparing" : "writing");
    },
    begun: () => {
      told.push("begun");
      if (stopAt === "begun") control.abort();
    },
  }).catch((error: unknown) => {
    if (error instanceof HostError) return error.code;
    throw error;
  });
  const sheets = book.sheets.map(({ name, protection }) => [name, protection !== null] as const);
  return { written, told, sheets };
}

test.each([[null], ["begun"]] as const)(
  "GATH-19 stopped at %s, the rollup is written whole: once begun, it goes on to its end",
  async (stopAt) => {
    const { written, told, sheets } = await writing(stopAt);
    expect(written).toMatchObject({ ok: true });
    expect(told.filter((each) => each === "begun")).toHaveLength(1);
    expect(told.indexOf("begun")).toBe(told.lastIndexOf("preparing") + 1);
    expect(sheets).toEqual(
      expect.arrayContaining([
        ["汇总表", true],
        ["溯源", true],
        ["Sheet1", false],
      ]),
    );
  },
);

test("GATH-19 stopped while it is prepared, nothing is written, and nobody is told that it has begun", async () => {
  const { written, told, sheets } = await writing("preparing");
  expect([written, told.includes("begun")]).toEqual(["cancelled", false]);
  expect(sheets).toEqual([["Sheet1", false]]);
});
