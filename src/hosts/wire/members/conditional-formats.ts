// Conditional formats of a range, those by formula: the newest has the first priority.
import type { Area } from "../../../core/sheet/address";
import { areasOverlap, subtractAreas } from "../../../core/sheet/area-set";
import type { Conditional } from "../book";
import { ExcelError, WireGap } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { assertUnprotected, type Cells } from "../world";

export function conditionalFormats(cells: Cells): Thing {
  return thing(FORMATS, cells);
}

interface One {
  readonly cells: Cells;
  readonly format: Conditional;
}

function one(cells: Cells, format: Conditional): Thing {
  return thing(FORMAT, { cells, format });
}

function touches(format: Conditional, areas: readonly Area[]): boolean {
  return format.areas.some((area) => areas.some((other) => areasOverlap(area, other)));
}

const FORMATS: Kind<Cells, Excel.ConditionalFormatCollection> = {
  type: "ConditionalFormatCollection",
  items: (cells) =>
    cells.sheet.conditionals
      .filter((format) => touches(format, cells.areas))
      .map((format) => one(cells, format)),
  item(cells, id) {
    const format = cells.sheet.conditionals.find((each) => each.id === id);
    if (format === undefined) throw new ExcelError("ItemNotFound", `no conditional format ${String(id)}`);
    return one(cells, format);
  },
  open: {
    Add(cells, type: string) {
      if (type !== "Custom") throw new WireGap(`conditional formats of type ${type}`);
      assertUnprotected(cells);
      const { sheet, areas } = cells;
      const last = Math.max(0, ...sheet.conditionals.map(({ id }) => Number(id.slice(1, -1))));
      const format: Conditional = {
        id: `{${last + 1}}`,
        areas,
        formula: "",
        fill: "",
        fontColor: "",
        stopIfTrue: false,
      };
      sheet.conditionals = [format, ...sheet.conditionals];
      return one(cells, format);
    },
  },
  call: {
    ClearAll(cells) {
      assertUnprotected(cells);
      const { sheet, areas } = cells;
      for (const format of sheet.conditionals) format.areas = subtractAreas(format.areas, areas);
      sheet.conditionals = sheet.conditionals.filter((format) => format.areas.length > 0);
    },
  },
};

const FORMAT: Kind<One, Excel.ConditionalFormat> = {
  type: "ConditionalFormat",
  id: ({ format }) => format.id,
  get: {
    Id: ({ format }) => format.id,
    Type: () => "Custom",
    Priority: ({ cells, format }) => cells.sheet.conditionals.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    StopIfTrue({ cells, format }, value) {
      assertUnprotected(cells);
      format.stopIfTrue = value;
    },
  },
  open: { Custom: (target) => thing(CUSTOM, target) },
  call: {
    Delete({ cells, format }) {
      assertUnprotected(cells);
      cells.sheet.conditionals = cells.sheet.conditionals.filter((each) => each !== format);
    },
  },
};

const CUSTOM: Kind<One, Excel.CustomConditionalFormat> = {
  type: "CustomConditionalFormat",
  open: {
    Rule: (target) => thing(RULE, target),
    Format: (target) => thing(RANGE_FORMAT, target),
  },
};

const RULE: Kind<One, Excel.ConditionalFormatRule> = {
  type: "ConditionalFormatRule",
  get: { Formula: ({ format }) => format.formula },
  set: {
    Formula({ cells, format }, value) {
      assertUnprotected(cells);
      if (!value.startsWith("=")) throw new ExcelError("InvalidArgument", `the formula ${value}`);
      format.formula = value;
    },
  },
};

const RANGE_FORMAT: Kind<One, Excel.ConditionalRangeFormat> = {
  type: "ConditionalRangeFormat",
  open: {
    Fill: (target) => thing(FILL, target),
    Font: (target) => thing(FONT, target),
  },
};

const FILL: Kind<One, Excel.ConditionalRangeFill> = {
  type: "ConditionalRangeFill",
  set: { Color: ({ format }, value) => void (format.fill = value) },
};

const FONT: Kind<One, Excel.ConditionalRangeFont> = {
  type: "ConditionalRangeFont",
  set: { Color: ({ format }, value) => void (format.fontColor = value) },
};
