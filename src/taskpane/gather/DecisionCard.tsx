// One thing that waits for a person's decision, with the buttons that decide it.
import { Button, Select, Text } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Decidable, Doubt, Offer, Twice, Whose } from "../../jobs/office/decisions";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

export function DecisionCard({ item }: { readonly item: Decidable }): JSX.Element {
  const styles = useGatherStyles();
  return <article className={styles.card}>{cardOf(item)}</article>;
}

function cardOf(item: Decidable): JSX.Element {
  switch (item.kind) {
    case "offer":
      return <OfferCard offer={item} />;
    case "twice":
      return <TwiceCard twice={item} />;
    case "whose":
      return <WhoseCard whose={item} />;
    case "doubt":
      return <DoubtCard doubt={item} />;
  }
}

function Sentence({ children }: { readonly children: string }): JSX.Element {
  const styles = useGatherStyles();
  return (
    <Text size={200} className={styles.wrap}>
      {children}
    </Text>
  );
}

/** One figure of one unit: what there is to decide, the ways to decide it, and the way to its cell. */
function FigureCard({
  figure: { unit, name, field, label, sentence },
  children,
}: {
  readonly figure: Offer | Doubt;
  readonly children: ReactNode;
}): JSX.Element {
  const { words, goTo } = useOffice();
  const styles = useGatherStyles();
  return (
    <>
      <Text weight="semibold">{`${name}　${label}`}</Text>
      <Sentence>{sentence}</Sentence>
      <div className={styles.row}>
        {children}
        <Button size="small" onClick={() => void goTo(field, unit)}>
          {words.goTo}
        </Button>
      </div>
    </>
  );
}

function OfferCard({ offer }: { readonly offer: Offer }): JSX.Element {
  const { words, say } = useOffice();
  const { unit, name, field, label, measure, value } = offer;
  const counted = words.acceptOne(value, measure ?? "");
  return (
    <FigureCard figure={offer}>
      <Button
        size="small"
        appearance="primary"
        aria-label={`${name} ${label} ${counted}`}
        onClick={() => void say({ say: "accept-offers", only: { unit, field } })}
      >
        {counted}
      </Button>
    </FigureCard>
  );
}

function TwiceCard({
  twice: { unit, name, kept, other, differences },
}: {
  readonly twice: Twice;
}): JSX.Element {
  const { words, say } = useOffice();
  const styles = useGatherStyles();
  const sides = [
    { title: words.keptNow, side: kept },
    { title: words.otherOne, side: other },
  ];
  return (
    <>
      <Text weight="semibold">{name}</Text>
      <div className={styles.pair}>
        {sides.map(({ title, side }) => (
          <div key={side.sha256} className={styles.tight}>
            <Text size={200} className={styles.quiet}>
              {title}
            </Text>
            <Sentence>{side.path}</Sentence>
            {side.finished !== null && <Sentence>{words.finishedAt(side.finished)}</Sentence>}
            {side.modified !== null && <Sentence>{words.modifiedAt(side.modified)}</Sentence>}
            <div>
              <Button
                size="small"
                aria-label={`${words.keepThis} ${side.path}`}
                onClick={() => void say({ say: "keep", unit, file: side.sha256 })}
              >
                {words.keepThis}
              </Button>
            </div>
          </div>
        ))}
      </div>
      <details>
        <summary>{words.differences(differences.length)}</summary>
        <ul className={styles.list}>
          {differences.map((difference) => (
            <li key={difference.label} className={styles.item}>
              <Text size={200}>{difference.label}</Text>
              <div className={styles.pair}>
                <Sentence>{difference.kept ?? words.blank}</Sentence>
                <Sentence>{difference.earlier ?? words.blank}</Sentence>
              </div>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function WhoseCard({ whose: { path, sha256, near, sentence } }: { readonly whose: Whose }): JSX.Element {
  const { words, confirmUnit } = useOffice();
  const styles = useGatherStyles();
  const units = useView("units", null);
  return (
    <>
      <Text weight="semibold" className={styles.wrap}>
        {path}
      </Text>
      <Sentence>{sentence}</Sentence>
      {near !== null && (
        <div>
          <Button size="small" appearance="primary" onClick={() => void confirmUnit(sha256, near.code)}>
            {words.isOf(near.name)}
          </Button>
        </div>
      )}
      <Select
        size="small"
        aria-label={words.chooseUnit}
        value=""
        onChange={(_, { value }) => {
          if (value !== "") void confirmUnit(sha256, value);
        }}
      >
        <option value="">{words.chooseUnit}</option>
        {units?.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </>
  );
}

function DoubtCard({ doubt }: { readonly doubt: Doubt }): JSX.Element {
  const { words, say } = useOffice();
  const { unit, field, said, own } = doubt;
  return (
    <FigureCard figure={doubt}>
      {said.map((typed) => (
        <Button
          key={typed ?? ""}
          size="small"
          onClick={() => void say({ say: "correct", unit, field, typed: typed ?? "" })}
        >
          {words.keepCorrection(typed ?? words.blank)}
        </Button>
      ))}
      <Button size="small" onClick={() => void say({ say: "restore", unit, field })}>
        {words.useOwn(own ?? words.blank)}
      </Button>
    </FigureCard>
  );
}
