// Days as worksheets count them: serials of the 1900 system.

const DAY = 86_400_000;
/** Serial 0, right from March 1900 on: the system has a 29 February 1900 that never was. */
const ZERO = Date.UTC(1899, 11, 30);

/** "2023-06-30" → 45107; NaN for what is no day. */
export function serialOfDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - ZERO) / DAY;
}

/** 45107.5 → 30 June 2023 in UTC, without the time of day; an invalid Date beyond what a Date can hold. */
export function dayOfSerial(serial: number): Date {
  return new Date(ZERO + Math.floor(serial) * DAY);
}
