// What workbook.py tells of a workbook: openpyxl's view of it.

export interface Dump {
  readonly sheets: readonly SheetDump[];
  readonly names: Readonly<Record<string, string>>;
  readonly active: string;
  readonly structureProtected: boolean;
  readonly title: string | null;
  readonly modified: string | null;
  readonly fullCalcOnLoad: boolean;
  readonly normalLocked: boolean;
}

export interface SheetDump {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly cells: readonly CellDump[];
  readonly merges: readonly string[];
  readonly validations: readonly ValidationDump[];
  readonly conditionals: readonly {
    readonly areas: string;
    readonly formula: string;
    readonly priority: number;
    readonly stop: boolean;
    readonly fill: string;
  }[];
  readonly protection: Readonly<Record<string, boolean>>;
  readonly print: Readonly<Record<string, unknown>>;
  readonly view: Readonly<Record<string, unknown>>;
  readonly filter: string | null;
  readonly columns: readonly {
    readonly from: number;
    readonly to: number;
    readonly width: number;
    readonly hidden: boolean;
    readonly locked: boolean;
  }[];
  readonly rows: readonly { readonly row: number; readonly height: number; readonly hidden: boolean }[];
}

export interface CellDump {
  readonly cell: string;
  readonly locked: boolean;
  /** s text · n number or empty · b truth value · e error. */
  readonly type: string;
  readonly font: readonly [string, number];
  readonly formula?: string;
  /** The constant, or the formula's cached result. */
  readonly value?: string | number | boolean;
  readonly link?: string;
}

export interface ValidationDump {
  readonly areas: string;
  readonly type: string;
  readonly operator: string | null;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly style: string | null;
  readonly allowBlank: boolean;
  readonly prompt: readonly [string, string] | null;
  readonly error: readonly [string, string] | null;
}
