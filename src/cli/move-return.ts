// `tallysheet set-aside` and `take-in`: a return not to be counted, for a reason, or to be counted again.
import type { UnitReturn } from "../core/returns/return";
import type { Act } from "../core/rollup/acts";
import { standingOf } from "../core/rollup/acts";
import { asideReason } from "../core/rollup/decide";
import { moveReturn } from "../core/rollup/new-acts";
import type { Rollup } from "../core/rollup/rollup";
import { amendRollup, reasonArgument, unitArgument } from "./amend-rollup";
import type { Arguments } from "./args";
import { readArguments } from "./args";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

const OPTIONS = {
  unit: { type: "string" },
  file: { type: "string" },
  reason: { type: "string" },
  out: { type: "string" },
} as const;

export function setAside(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return move("set-aside", args, terminal, "已标为不采用");
}

export function takeIn(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return move("take-in", args, terminal, "已恢复采用");
}

async function move(
  act: "set-aside" | "take-in",
  args: readonly string[],
  terminal: Terminal,
  done: string,
): Promise<ExitCode> {
  const given = readArguments(args, OPTIONS);
  const say = (rollup: Rollup, made: string): readonly Act[] => {
    const unit = unitArgument(rollup, given);
    const reason = reasonArgument(given);
    const chosen = chooseReturn(rollup, act, unit.code, given);
    return [moveReturn(rollup, act, unit.code, chosen.file.sha256, reason, made)];
  };
  return amendRollup(given, terminal, say, done);
}

/** The one named by --file; else the counted one to set aside, or the only one to take in again. */
function chooseReturn(
  rollup: Rollup,
  act: "set-aside" | "take-in",
  unit: string,
  given: Arguments,
): UnitReturn {
  const standing = standingOf(rollup.acts);
  const own = [...rollup.kept, ...rollup.setAside].filter((incoming) => incoming.unit === unit);
  const movable = own.filter(
    (incoming) => (asideReason(incoming, standing) === null) === (act === "set-aside"),
  );
  const path = given.text("file");
  const named = path === undefined ? movable : movable.filter((incoming) => incoming.file.path === path);
  const counted = rollup.kept.find((incoming) => named.includes(incoming));
  const [first, second] = named;
  if (counted !== undefined && path === undefined) return counted;
  if (first === undefined) {
    throw new UsageError(`该单位没有可${act === "set-aside" ? "标为不采用" : "恢复采用"}的回收表。`);
  }
  if (second !== undefined && second.file.sha256 !== first.file.sha256) {
    const paths = named.map((incoming) => incoming.file.path).join("、");
    throw new UsageError(`该单位有几份回收表，请用 --file 指定一份：${paths}。`);
  }
  return first;
}
