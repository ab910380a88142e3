// The simple types of the format: truth values, whole numbers, doubles, ISO dates.

/** xsd:boolean, as Excel ("1") and LibreOffice ("true") write it; `absent` where the attribute is not there. */
export function flag(text: string | undefined, absent = false): boolean {
  return text === undefined ? absent : text === "1" || text === "true" || text === "on";
}

/** Digits only; −1 for anything else, beyond nine digits included. */
export function wholeNumber(text: string | undefined): number {
  if (text === undefined || text.length === 0 || text.length > 9) return -1;
  let number = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** `wholeNumber` of the ASCII between two places. */
export function wholeNumberAt(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 9) return -1;
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = (bytes[i] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** xsd:double, finite; null for anything else, the empty text included. */
export function double(text: string): number | null {
  if (!/^[ \t\r\n]*[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?[ \t\r\n]*$/.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * An ISO 8601 date or date-time as a serial of the 1900 system (1 = 1 January 1900, with Excel's 29 February
 * 1900); the time as written, whatever its zone. null for what is no such date or before 1900.
 */
export function isoSerial(text: string): number | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (year < 1900 || hour > 23 || minute > 59 || second > 59) return null;
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / DAY;
  const seconds = hour * 3_600 + minute * 60 + second + Number(`0.${match[7] ?? 0}`);
  return (days < 61 ? days - 1 : days) + seconds / 86_400;
}
