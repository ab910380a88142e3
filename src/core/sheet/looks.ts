// The few named looks of cells: font, alignment, border, fill, number format.

export interface Look {
  readonly font: "song" | "hei" | "kai";
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** RRGGBB; absent: automatic black. */
  readonly color?: string;
  /** RRGGBB; absent: none. */
  readonly fill?: string;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent?: number;
  /** All four sides, or only the bottom (a line to write on). */
  readonly border?: "thin" | "underline";
  /** Number format code; absent: General. */
  readonly format?: string;
  readonly underline?: boolean;
}

export const FONT_NAMES: Readonly<Record<Look["font"], string>> = { song: "宋体", hei: "黑体", kai: "楷体" };

const text = { font: "song", size: 11, horizontal: "left", vertical: "center", wrap: true } as const;
const centered = { ...text, horizontal: "center" } as const;
const boxed = { border: "thin" } as const;

/** Ink and paper: grey for what is not to be filled, pale yellow for what is. */
export const LOOKS = {
  plain: { ...text, wrap: false },
  body: text,
  note: { ...text, size: 10, color: "595959" },
  title: { ...centered, font: "hei", size: 18, wrap: true },
  subtitle: { ...centered, font: "kai", size: 11 },
  paragraph: { ...text, size: 12, vertical: "top" },
  heading: { ...text, font: "hei", size: 12 },
  guideLabel: { ...centered, ...boxed, font: "hei", fill: "EDEDED" },
  guideText: { ...text, ...boxed },
  headerField: { ...text, wrap: false },
  headerBlank: { ...text, border: "underline", fill: "FFFBE6" },
  columnHead: { ...centered, ...boxed, font: "hei", fill: "EDEDED" },
  section: { ...centered, ...boxed, font: "hei" },
  label: { ...text, ...boxed },
  labelLink: { ...text, ...boxed, color: "0563C1", underline: true },
  phrase: { ...text, ...boxed },
  requirement: { ...text, ...boxed, size: 10 },
  measure: { ...centered, ...boxed },
  fillNumber: { ...centered, ...boxed, fill: "FFFBE6", wrap: false },
  fillText: { ...text, ...boxed, fill: "FFFBE6" },
  fillChoice: { ...centered, ...boxed, fill: "FFFBE6", wrap: false },
  fillDay: { ...centered, ...boxed, fill: "FFFBE6", wrap: false, format: "yyyy-mm-dd" },
  headerFixed: { ...text, border: "underline", font: "hei" },
  fillDate: { ...centered, border: "underline", fill: "FFFBE6", wrap: false, format: 'yyyy"年"m"月"d"日"' },
  closed: { ...centered, ...boxed, size: 10, fill: "E4E4E4", color: "595959" },
  status: { ...centered, ...boxed, size: 10, wrap: false },
  progress: { ...text, font: "hei", size: 12, wrap: false },
  checkCode: { ...text, font: "hei", size: 12, horizontal: "right", wrap: false },
  printed: { ...text, ...boxed },
  printedCenter: { ...centered, ...boxed },
  number: { ...centered, ...boxed, wrap: false },
  percent: { ...centered, ...boxed, wrap: false, format: "0%" },
  total: { ...centered, ...boxed, font: "hei", wrap: false },
  link: { ...centered, ...boxed, color: "0563C1", underline: true, wrap: false },
  remark: { ...text, ...boxed, size: 10 },
  titleLeft: { ...text, font: "hei", size: 18, wrap: false },
  // What stands in 分单位明细表 instead of a figure, or how a figure was read.
  cellMissing: { ...centered, ...boxed, fill: "FFC7CE", color: "9C0006" },
  cellNotApplicable: { ...centered, ...boxed, fill: "D9D9D9", color: "595959" },
  cellAbsent: { ...centered, ...boxed, fill: "F2F2F2", color: "7F7F7F" },
  cellReading: { ...centered, ...boxed, fill: "DDEBF7", format: 'General"※";-General"※";General"※";@"※"' },
  cellCorrected: {
    ...centered,
    ...boxed,
    fill: "E2EFDA",
    color: "375623",
    format: 'General"◆";-General"◆";General"◆";@"◆"',
  },
  cellDisputed: {
    ...centered,
    ...boxed,
    fill: "FCE4D6",
    color: "833C0B",
    format: 'General"◆？";-General"◆？";General"◆？";@"◆？"',
  },
  cellOffered: { ...centered, ...boxed, fill: "FFEB9C", color: "7F6000" },
  cellUnread: { ...centered, ...boxed, fill: "F8CBAD", color: "833C0B" },
  hidden: { ...text, size: 9, color: "7F7F7F", wrap: false },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

export function lookOf(name: LookName): Look {
  return LOOKS[name];
}
