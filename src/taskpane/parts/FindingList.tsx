// Findings under their headings, each a button to its cell; long lists come in pages.
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import type { Finding } from "../../core/finding";
import { explain } from "../../core/text/explain";
import type { Language } from "../face";
import { PART_WORDS } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  heading: {
    display: "block",
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sentence: { lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  cell: { marginInlineEnd: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  badge: {
    alignSelf: "start",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    whiteSpace: "nowrap",
  },
  error: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteRedBorder1}`,
  },
  warning: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteDarkOrangeBorder1}`,
  },
  note: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  extra: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  more: { margin: `${tokens.spacingVerticalS} 0` },
});

export interface FindingListProps {
  /** In the order they are to stand; neighbours of one heading stand under it together. */
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly label: string;
  /** By click or Enter; absent: the list is only read. */
  readonly onGo?: (found: Finding) => void;
  readonly headingOf?: (found: Finding) => string;
  /** What can be done about it, under its sentence. */
  readonly extra?: (found: Finding) => ReactNode;
  /** What the mark in front says, instead of 强制, 核实, 提示. */
  readonly badgeOf?: (found: Finding) => string | undefined;
  /** The sentence without its place, where another one than `explain` is wanted. */
  readonly sentenceOf?: (found: Finding) => string;
  readonly page?: number;
}

export function FindingList(props: FindingListProps): JSX.Element {
  const { findings, language, label, headingOf, page = 40 } = props;
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  const left = findings.length - shown;
  const inSight = findings.slice(0, shown);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {inSight.map((found, index) => {
          const heading = headingOf?.(found);
          const before = inSight[index - 1];
          const isFirst = heading !== undefined && (before === undefined || headingOf?.(before) !== heading);
          return (
            <li key={keyOf(found, index)} className={styles.item}>
              {isFirst && (
                <Text as="h3" size={200} weight="semibold" className={styles.heading}>
                  {heading}
                </Text>
              )}
              <FindingLine {...props} found={found} />
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown(shown + page)}>
          {PART_WORDS[language].more(left, Math.min(left, page))}
        </Button>
      )}
    </>
  );
}

function FindingLine({
  found,
  language,
  onGo,
  extra,
  badgeOf,
  sentenceOf,
}: FindingListProps & { found: Finding }): JSX.Element {
  const styles = useStyles();
  const added = extra?.(found);
  const text = (
    <>
      <span className={mergeClasses(styles.badge, styles[found.severity])}>
        {badgeOf?.(found) ?? PART_WORDS[language].severity[found.severity]}
      </span>
      <Text size={200} className={styles.sentence}>
        {found.place.cell !== undefined && <span className={styles.cell}>{found.place.cell}</span>}
        {sentenceOf?.(found) ?? explain({ ...found, place: {} }, language)}
      </Text>
    </>
  );
  return (
    <>
      {onGo === undefined || found.place.cell === undefined ? (
        <div className={styles.line}>{text}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.line, styles.button)}
          onClick={() => onGo(found)}
        >
          {text}
        </button>
      )}
      {added != null && <div className={styles.extra}>{added}</div>}
    </>
  );
}

/** The same finding keeps its line, and what is typed in it, while others come and go. */
function keyOf({ code, place, args }: Finding, index: number): string {
  const rule = "rule" in args ? args.rule : "";
  const where = `${place.file ?? ""}|${place.unit ?? ""}|${place.sheet ?? ""}|${place.cell ?? place.field ?? index}`;
  return `${code}|${rule}|${where}`;
}
