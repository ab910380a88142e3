// Where the command line writes: results to stdout, progress and faults to stderr.
import { momentIn } from "../core/campaign/calendar";

export interface Terminal {
  /** One line of result. */
  out(line: string): void;
  /** A value as indented JSON, for other programs. */
  json(value: unknown): void;
  /** One line of what went wrong or is worth knowing. */
  err(line: string): void;
  /** Overwrites itself on a terminal; nothing in a pipe. */
  progress(text: string): void;
  /** The moment, ISO 8601 with zone. */
  now(): string;
}

export function terminal(): Terminal {
  const live = process.stderr.isTTY;
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    out: (line) => {
      clear();
      process.stdout.write(`${safe(line)}\n`);
    },
    json: (value) => {
      clear();
      // JSON escapes control characters by itself, but not those that turn the direction of writing.
      process.stdout.write(
        `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, escaped)}\n`,
      );
    },
    err: (line) => {
      clear();
      process.stderr.write(`${safe(line)}\n`);
    },
    progress: (text) => {
      if (!live) return;
      process.stderr.write(`\r\u001b[K${safe(text)}`);
      shown = text !== "";
    },
    now: () => localTime(new Date()),
  };
}

/** Texts of returns could steer a terminal: control characters are shown as a replacement sign. */
export function safe(line: string): string {
  return line.replace(/(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** By the machine's own zone. */
function localTime(date: Date): string {
  return momentIn(date.getTime(), -date.getTimezoneOffset());
}
