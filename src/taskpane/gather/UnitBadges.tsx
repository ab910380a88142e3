// How a unit stands, as marks beside its name: 迟报, 退回修改, 重复.
import { Badge } from "@fluentui/react-components";
import type { JSX } from "react";
import type { BoardRow } from "../../jobs/office/board";
import { useOffice } from "./office";

const COLORS = { returned: "success", late: "warning", missing: "danger", exempt: "subtle" } as const;

export function UnitBadges({ row }: { readonly row: BoardRow }): JSX.Element {
  const { words } = useOffice();
  const { status, mark, twice } = row;
  return (
    <>
      <Badge appearance="tint" color={COLORS[status]}>
        {words.statuses[status]}
      </Badge>
      {mark !== null && mark.as !== status && (
        <Badge appearance="outline" color="informative">
          {words.marks[mark.as]}
        </Badge>
      )}
      {twice && (
        <Badge appearance="tint" color="warning">
          {words.twiceBadge}
        </Badge>
      )}
    </>
  );
}
