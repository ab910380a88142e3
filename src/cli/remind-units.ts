// `tallysheet remind`: what to write to the units that have not returned yet.
import { remind } from "../core/rollup/remind";
import { openOne, unitArgument } from "./amend-rollup";
import { readArguments } from "./args";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";

export async function remindUnits(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, { unit: { type: "string" }, json: { type: "boolean" } });
  const opened = await openOne(given, terminal);
  if (opened === null) return 1;
  const reminders = remind(opened.rollup);
  const asked = given.text("unit") === undefined ? null : unitArgument(opened.rollup, given);
  const units = reminders.units.filter((unit) => asked === null || unit.code === asked.code);
  if (given.flag("json")) {
    terminal.json(asked === null ? reminders : { all: null, units });
    return 0;
  }
  if (asked === null) terminal.out(reminders.all ?? "应报单位均已报送。");
  for (const { text } of units) terminal.out(asked === null ? `  ${text}` : text);
  if (asked !== null && units.length === 0) terminal.out(`${asked.name}不用催报。`);
  return 0;
}
