// `tallysheet set-aside` and `take-in`: a return not to be counted, for a reason, or to be counted again.
import type { SourceFile, UnitReturn } from "../core/returns/return";
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
  const wanted = given.text("file");
  const named = wanted === undefined ? movable : movable.filter(({ file }) => isCalled(file, wanted));
  const counted = rollup.kept.find((incoming) => named.includes(incoming));
  if (counted !== undefined && wanted === undefined) return counted;
  const [first, ...others] = new Map(named.map((incoming) => [incoming.file.sha256, incoming])).values();
  if (first === undefined) {
    throw new UsageError(`该单位没有可${act === "set-aside" ? "标为不采用" : "恢复采用"}的回收表。`);
  }
  if (others.length > 0) {
    const list = [first, ...others].map(({ file }) => `${file.path}（${file.sha256.slice(0, SHORT)}）`);
    throw new UsageError(
      `该单位有几份回收表，请用 --file 指定一份的路径，或括号中的编号：${list.join("、")}。`,
    );
  }
  return first;
}

/** Characters of a SHA-256 that tell one file of a unit from another. */
const SHORT = 8;

/** By its path, or by the beginning of its SHA-256: units send their form again under the name it has. */
function isCalled({ path, sha256 }: SourceFile, wanted: string): boolean {
  return path === wanted || (wanted.length >= SHORT && sha256.startsWith(wanted.toLowerCase()));
}
