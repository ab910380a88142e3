// A batch that breaks off in Excel, anywhere: nothing half done is taken for whole, and doing it again completes it.
import type { ExcelErrorCode } from "../../src/hosts/wire/excel-error";
import { PLAN, withSheet } from "../core/sheet/plans";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";
import { issued, others, ownWorkbook } from "./own-workbook";
import { refusalOf } from "./refusal-of";

const FORM = "统计表";

/** Every action of an apply over an earlier one, in steps that reach the first, the last and many between. */
const STRIDE = 29;

test.each(["fresh", "over another plan", "over an issued file"] as const)(
  "HOST-5 anywhere, %s: no whole form is left, others stay, and applying again completes it",
  async (start) => {
    const make = async (): Promise<OnWire> => {
      const on = start === "over an issued file" ? issued(true) : ownWorkbook();
      if (start === "over another plan")
        await on.host.apply(withSheet({ merges: [], freeze: { rows: 1, columns: 0 } }));
      return on;
    };
    const whole = await make();
    await whole.host.apply(PLAN);
    const expected = await whole.host.read();
    const total = sum(whole.wire.traffic.map(({ actions }) => actions));
    let tried = 0;
    for (let after = 0; after < total; after += STRIDE, tried += 1) {
      const on = await make();
      const before = start === "over an issued file" ? "" : others(on);
      on.wire.fault = { code: "GeneralException", after };
      const refusal = await refusalOf(on.host.apply(PLAN));
      // The last actions only clean up; nothing waits for them.
      if (on.wire.fault !== null || refusal === "nothing was refused") break;
      expect(refusal).toBe("unexpected");
      if (before !== "") expect(others(on)).toBe(before);
      await on.host.apply(PLAN);
      expect(await on.host.read()).toEqual(expected);
    }
    expect(tried).toBeGreaterThan(10);
  },
);

test("HOST-5 between the batches what says that it is a form is gone, and so it comes back last", async () => {
  const on = excelOnWire();
  await on.host.apply(PLAN);
  expect(on.book.properties.get("tallysheet.unit")).toBe("DH");
  const start = on.wire.traffic.length;
  await on.host.apply(PLAN);
  const batches = on.wire.traffic.slice(start).map(({ actions }) => actions);
  // In the middle of what is written, and in the middle of what is protected.
  for (const after of [sum(batches.slice(0, 2)) + 90, sum(batches.slice(0, 3)) + 3]) {
    await on.host.apply(PLAN);
    on.wire.fault = { code: "GeneralException", after };
    expect(await refusalOf(on.host.apply(PLAN))).toBe("unexpected");
    expect(on.book.properties.has("tallysheet.unit")).toBe(false);
  }
});

test.each([
  ["AccessDenied", "protected"],
  ["InvalidOperationInCellEditMode", "busy"],
  ["GeneralException", "unexpected"],
] as const)("HOST-5 %s while marking leaves the sheet protected: %s", async (code, refusal) => {
  const on = excelOnWire();
  await on.host.apply(PLAN);
  const start = on.wire.traffic.length;
  await on.host.mark([{ sheet: FORM, row: 4, column: 3, tint: "wrong" }]);
  const actions = on.wire.traffic.slice(start).map((each) => each.actions);
  let refused = 0;
  for (let after = 0; after < sum(actions); after += 3) {
    on.wire.fault = { code: code as ExcelErrorCode, after };
    const found = await refusalOf(on.host.mark([{ sheet: FORM, row: 5, column: 3, tint: "wrong" }]));
    if (on.wire.fault !== null) break;
    if (found === "nothing was refused") continue;
    expect(found.split(" ")[0]).toBe(refusal);
    expect(on.book.sheets[1]?.protection).not.toBeNull();
    refused += 1;
  }
  expect(refused).toBeGreaterThan(10);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
