/** So many letters tell a text from its neighbours. */
const MOST = 40;

/** A text as a sentence quotes it: its beginning, cut between words where there are some. */
export function quoted(text: string): string {
  if (text.length <= MOST) return text;
  const start = text.slice(0, MOST);
  const end = start.lastIndexOf(' ');
  return `${(end > MOST / 2 ? start.slice(0, end) : start).replace(/[\s,;:.]+$/, '')}…`;
}
