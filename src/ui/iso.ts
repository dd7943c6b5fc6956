/** ISO 8601 in UTC with seconds, as a design's `modified` is written. */
export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
