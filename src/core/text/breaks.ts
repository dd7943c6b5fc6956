/** Stands for a dotted rule in a paragraph's characters (object replacement character). */
export const RULE = '\uFFFC';

const UNITS = new Set(
  'g kg mg ml l cl dl mm cm m % ml/l kkal kal kkal/100 pcs buah lembar bks sachet °c mdpl'.split(
    ' ',
  ),
);

/** Words that stay with the word after them when a name is broken. */
const LEADING_WORDS = new Set(['dengan', 'dan', 'rasa', 'isi', 'khas', 'cap']);

/** Words before which a name likes to break. */
const BREAK_BEFORE = new Set(['dengan', 'dan', 'rasa', 'isi', 'khas']);

/** Pairs that read as one thing and hold together in a name. */
const BONDS = new Set([
  'daun jeruk',
  'gula aren',
  'gula jawa',
  'gula semut',
  'kayu manis',
  'jeruk nipis',
  'jeruk purut',
  'buah naga',
  'bawang merah',
  'bawang putih',
  'kacang tanah',
  'kacang mede',
  'cabai rawit',
  'ubi ungu',
  'kopi luwak',
]);

/** A break opportunity: the line may end before index `at`; a space there is swallowed. */
export interface Opportunity {
  readonly end: number;
  readonly next: number;
}

/**
 * Where a paragraph may break: at spaces, except between a number and its unit ("250 g"), and
 * after a hyphen or slash between words of three letters or more. No-break spaces hold.
 */
export function opportunities(text: string): readonly Opportunity[] {
  const found: Opportunity[] = [];
  for (const match of text.matchAll(/[ \t]+|(?<=\p{L}{3}[-/])(?=\p{L}{3})/gu)) {
    const end = match.index;
    const next = end + match[0].length;
    if (end === 0 || next >= text.length) continue;
    if (match[0] !== '' && isNumberAndUnit(text.slice(0, end), text.slice(next))) continue;
    found.push({ end, next });
  }
  return found;
}

function isNumberAndUnit(before: string, after: string): boolean {
  const number = /(?:^|[\s(])[\d.,]*\d$/u.test(before);
  const unit = /^[^\s,;.)]+/u.exec(after)?.[0].toLowerCase() ?? '';
  return number && UNITS.has(unit);
}

/** The pieces of a name that hold together, in order; `bonds` keeps pairs like *daun jeruk* whole. */
export function namePieces(text: string, bonds: boolean): readonly string[] {
  const words = text.split(/[ \t]+/u).filter((w) => w !== '');
  const pieces: string[] = [];
  let held = '';
  words.forEach((word, i) => {
    held = held === '' ? word : `${held} ${word}`;
    const next = words[i + 1];
    if (next === undefined) return;
    if (holdsTo(held, word, next, bonds)) return;
    pieces.push(held);
    held = '';
  });
  if (held !== '') pieces.push(held);
  return pieces;
}

function holdsTo(held: string, word: string, next: string, bonds: boolean): boolean {
  const lower = word.toLowerCase();
  if (/^[\d.,]*\d$/u.test(word)) return true;
  if (LEADING_WORDS.has(lower)) return true;
  // Of two overlapping pairs the first holds: only a word that is not bound yet may bind.
  const free = !held.includes(' ') || LEADING_WORDS.has(held.split(' ').at(-2)!.toLowerCase());
  return bonds && free && BONDS.has(`${lower} ${next.toLowerCase()}`);
}

/** Whether a name likes to break between two pieces. */
export function isGoodBreak(before: string, after: string): boolean {
  const first = after.split(' ')[0]!.toLowerCase();
  return before.endsWith(',') || BREAK_BEFORE.has(first);
}

/**
 * What of a name too long to be set may go to another line of the label: from its last *dengan*,
 * *rasa*, *isi* … on, else its last piece; null for a name of one piece.
 */
export function movablePart(name: string): string | null {
  const pieces = namePieces(name, true);
  const likes = pieces.map((piece, i) => i > 0 && isGoodBreak(pieces[i - 1]!, piece));
  const good = likes.lastIndexOf(true);
  const from = good > 0 ? good : pieces.length - 1;
  return from > 0 ? pieces.slice(from).join(' ') : null;
}
