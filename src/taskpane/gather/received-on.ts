// When returns came in that came on an earlier day.

/**
 * ISO 8601 with the zone of `now`; null: now. A day without a time is its noon: the day counts, not the hour.
 * @param now ISO 8601 with zone
 */
export function receivedOn(day: string, now: string): string | null {
  const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(now)?.[0] ?? "Z";
  return day === "" ? null : `${day}T12:00:00${zone}`;
}
