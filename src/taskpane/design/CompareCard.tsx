// What differs between this campaign and the one that the open workbook carries.
import { Button, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { explain } from "../../core/text/explain";
import type { BookCampaign } from "../../jobs/campaign-in-book";
import type { FaceProps } from "../face";
import { DifferenceList } from "./DifferenceList";
import { campaignDifferences } from "./differences";
import type { Editing } from "./editing";
import { useBook } from "./use-book";
import { useDesignStyles } from "./use-styles";

export interface CompareCardProps {
  readonly editing: Editing;
  readonly face: FaceProps;
}

/** Nothing where the open workbook carries no campaign. */
export function CompareCard({ editing, face }: CompareCardProps): JSX.Element | null {
  const styles = useDesignStyles();
  const { words } = editing;
  const book = useBook(face, words);
  const [found, setFound] = useState<BookCampaign | null>(null);
  if (book.opened === "nothing") return null;
  const look = async (): Promise<void> => setFound((await book.read()) ?? null);
  return (
    <section className={styles.card} aria-label={words.compareTitle}>
      <Text as="h3" weight="semibold">
        {words.compareTitle}
      </Text>
      {found === null ? (
        <Button onClick={() => void look()}>{words.compare}</Button>
      ) : (
        <Compared editing={editing} book={found} />
      )}
    </section>
  );
}

function Compared(props: { readonly editing: Editing; readonly book: BookCampaign }): JSX.Element {
  const { editing, book } = props;
  const { words, language, state } = editing;
  if (book.kind === "none") return <Text role="status">{words.bookHasNone}</Text>;
  if (book.kind === "unusable") return <Text role="status">{explain(book.finding, language)}</Text>;
  const { title, version, id } = book.campaign;
  if (id !== state.campaign.id) return <Text role="status">{words.bookHasOther(title)}</Text>;
  const groups = campaignDifferences(comparable(book, editing), state.campaign, editing);
  if (groups.length === 0) return <Text role="status">{words.bookHasSame(version)}</Text>;
  return (
    <>
      <Text role="status">{words.bookDiffers(version)}</Text>
      <DifferenceList groups={groups} words={words} />
    </>
  );
}

/** A unit's own form has none of the other units: that is no difference. */
function comparable(
  { kind, campaign }: BookCampaign & { readonly kind: "form" | "rollup" },
  { state }: Editing,
): typeof campaign {
  const isOneUnits = kind === "form" && campaign.roster.units.length === 1;
  return isOneUnits ? { ...campaign, roster: state.campaign.roster } : campaign;
}
