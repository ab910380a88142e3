// Arguments of one verb: named options checked, everything else in order.
import { parseArgs, type ParseArgsConfig } from "node:util";
import { momentOf } from "../core/campaign/calendar";
import { UsageError } from "./usage";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Arguments {
  readonly words: readonly string[];
  text(name: string): string | undefined;
  needed(name: string): string;
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

export function readArguments(args: readonly string[], options: Options): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`参数有误：${error instanceof Error ? error.message : String(error)}`);
  }
  const values = parsed.values as Record<string, unknown>;
  const text = (name: string): string | undefined => values[name] as string | undefined;
  return {
    words: parsed.positionals,
    text,
    needed: (name) => {
      const value = text(name);
      if (value === undefined || value === "") throw new UsageError(`缺少 --${name}。`);
      return value;
    },
    list: (name) => (values[name] as string[] | undefined) ?? [],
    flag: (name) => values[name] === true,
  };
}

/** A moment with its zone, as given or now. */
export function momentArgument(value: string | undefined, now: string): string {
  if (value === undefined) return now;
  if (momentOf(value) === null) {
    throw new UsageError(`时间“${value}”有误，应带时区，如 2023-07-01T15:00:00+08:00。`);
  }
  return value;
}
