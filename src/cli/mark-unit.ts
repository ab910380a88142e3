// `tallysheet mark`: the state the office gives a unit, 验收, 退回修改, 延期 or 免报, with its reason.
import type { Act, MarkName } from "../core/rollup/acts";
import { markUnit as marked } from "../core/rollup/new-acts";
import type { Rollup } from "../core/rollup/rollup";
import { amendRollup, reasonArgument, unitArgument } from "./amend-rollup";
import { momentArgument, readArguments } from "./args";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

const MARKS: readonly MarkName[] = ["accepted", "sent-back", "extended", "exempt", "none"];

export async function markUnit(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, {
    unit: { type: "string" },
    as: { type: "string" },
    reason: { type: "string" },
    until: { type: "string" },
    out: { type: "string" },
  });
  const wanted = given.needed("as");
  const as = MARKS.find((mark) => mark === wanted);
  if (as === undefined) {
    throw new UsageError(
      `--as 应为 accepted（验收）、sent-back（退回修改）、extended（延期）、exempt（免报）或 none（取消），不能是“${wanted}”。`,
    );
  }
  const until = given.text("until");
  if ((as === "extended") !== (until !== undefined))
    throw new UsageError("延期（extended）请用 --until 写明新的截止时间；其他状态不用。");
  const say = (rollup: Rollup, made: string): readonly Act[] => {
    const unit = unitArgument(rollup, given);
    if ((as === "accepted" || as === "sent-back") && !rollup.kept.some((kept) => kept.unit === unit.code)) {
      throw new UsageError(`${unit.name}尚未报送，不能验收或退回。`);
    }
    const due = until === undefined ? null : momentArgument(until, made);
    return [marked(rollup, unit.code, as, reasonArgument(given), due, made)];
  };
  return amendRollup(given, terminal, say, "已记录办理状态");
}
