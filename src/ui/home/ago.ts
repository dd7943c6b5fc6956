const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago `then` was, in everyday words. Both in epoch milliseconds. */
export function ago(then: number, now: number, lang: string): string {
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const past = Math.max(0, now - then);
  const step = STEPS.find(([, length]) => past >= length);
  return step ? words.format(-Math.floor(past / step[1]), step[0]) : words.format(0, 'second');
}
