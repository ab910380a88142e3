// Beliefs about conditional formats, data validations and charts.
import type { Trial } from "./trial";

export const RULE_TRIALS = {
  "first-priority": {
    expected: ["=2", "=1"],
    async find({ context, sheet }) {
      const formats = sheet.getRange("A1").conditionalFormats;
      for (const formula of ["=1", "=2"]) formats.add("Custom").custom.rule.formula = formula;
      formats.load("items/priority");
      await context.sync();
      const found = formats.items.map(({ priority, custom }) => {
        custom.rule.load("formula");
        return { priority, rule: custom.rule };
      });
      await context.sync();
      return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule.formula);
    },
  },
  "mixed-validation": {
    expected: ["MixedCriteria", "List", { list: { inCellDropDown: true, source: "是,否" } }],
    async find({ context, sheet }) {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("A2").dataValidation.rule = { custom: { formula: "=A2>0" } };
      const both = sheet.getRange("A1:A2").dataValidation;
      const one = sheet.getRange("A1").dataValidation;
      both.load("type");
      one.load("type,rule");
      await context.sync();
      return [both.type, one.type, one.rule];
    },
  },
  "rule-seen-from-corner": {
    expected: { custom: { formula: "=A3>$B$1" } },
    async find({ context, sheet }) {
      sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=A1>$B$1" } };
      const third = sheet.getRange("A3").dataValidation;
      third.load("rule");
      await context.sync();
      return third.rule;
    },
  },
  "chart-series": {
    expected: ["done", 1],
    async find({ context, sheet, tryIt }) {
      const code = await tryIt((own) => {
        const chart = own.charts.add("BarClustered", own.getRange("B1:B3"), "Columns");
        const series = chart.series.getItemAt(0);
        series.setValues(own.getRange("C1:C3"));
        series.setXAxisValues(own.getRange("A1:A3"));
      });
      const { series } = sheet.charts.getItemAt(0);
      series.load("count");
      await context.sync();
      return [code, series.count];
    },
  },
  "chart-place": {
    expected: ["done", 1, 0],
    async find({ context, sheet, tryIt }) {
      const code = await tryIt((own) =>
        own.charts.add("BarClustered", own.getRange("A1:A3"), "Columns").setPosition("B2", "D9"),
      );
      const { charts } = sheet;
      charts.load("count");
      await context.sync();
      const placed = charts.count;
      charts.getItemAt(0).delete();
      charts.load("count");
      await context.sync();
      return [code, placed, charts.count];
    },
  },
} as const satisfies Readonly<Record<string, Trial>>;
