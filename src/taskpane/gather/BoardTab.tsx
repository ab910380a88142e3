// 报送: the board of units, searched, filtered and sorted; one of them by itself.
import { Checkbox, Field, Input, Select, Text } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useState, type JSX } from "react";
import { BOARD_FILTERS, type BoardFilter, type BoardSort } from "../../jobs/office/board";
import { MoreButton } from "./MoreButton";
import { useOffice } from "./office";
import { UnitBadges } from "./UnitBadges";
import { UnitLine } from "./UnitLine";
import { UnitPanel } from "./UnitPanel";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

const PORTION = 50;

export function BoardTab(): JSX.Element {
  const { state } = useOffice();
  return state.unit === null ? <Units /> : <UnitPanel key={state.unit} code={state.unit} />;
}

function Units(): JSX.Element | null {
  const { words, tell } = useOffice();
  const styles = useGatherStyles();
  const [search, setSearch] = useState("");
  const [show, setShow] = useState<BoardFilter>("all");
  const [sort, setSort] = useState<BoardSort>("roster");
  const [descending, setDescending] = useState(false);
  const [count, setCount] = useState(PORTION);
  const board = useView("board", { search, show, sort, descending, from: 0, count });
  if (board === null) return null;
  return (
    <div className={styles.page}>
      <Input
        type="search"
        contentBefore={<SearchRegular />}
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <div className={styles.pair}>
        <Field label={words.show}>
          <Select size="small" value={show} onChange={(_, { value }) => setShow(value as BoardFilter)}>
            {BOARD_FILTERS.map((each) => (
              <option key={each} value={each}>
                {`${words.filters[each]} ${board.counts[each]}`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.sort}>
          <Select size="small" value={sort} onChange={(_, { value }) => setSort(value as BoardSort)}>
            {Object.entries(words.sorts).map(([each, label]) => (
              <option key={each} value={each}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Checkbox
        label={words.descending}
        checked={descending}
        onChange={(_, { checked }) => setDescending(checked === true)}
      />
      {board.items.length === 0 && <Text>{words.noUnits}</Text>}
      <ul className={styles.list} aria-label={words.tabs.board}>
        {board.items.map((row) => (
          <li key={row.code} className={styles.item}>
            <button
              type="button"
              className={styles.line}
              onClick={() => tell({ type: "unitShown", unit: row.code })}
            >
              <span className={styles.row}>
                <Text weight="semibold">{row.name}</Text>
                <UnitBadges row={row} />
              </span>
              <UnitLine row={row} />
            </button>
          </li>
        ))}
      </ul>
      <MoreButton shown={board.items.length} of={board.of} onMore={() => setCount(count + PORTION)} />
    </div>
  );
}
