import { LIMITS, type FactPath } from '../document';

type Row = readonly string[];

/** What a table says of a product. */
export interface TableFacts {
  readonly given: readonly (readonly [path: FactPath, value: string])[];
  /** Names in it that were not taken: unknown, given twice, or with more text than fits. */
  readonly left: readonly string[];
  /** Rows of further products, of which nothing was taken. */
  readonly more: number;
}

/** What the second column is called where a table of two columns has a head. */
const VALUE_HEADS = new Set(['value', 'isi', 'nilai']);

/**
 * The rows of a text table (RFC 4180), divided by comma, semicolon or tab, whichever its first
 * line has most. Rows without a word are left out. Null where a quote is never closed.
 */
export function readTable(text: string): readonly Row[] | null {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const divider = dividerOf(whole.split('\n', 1)[0] ?? '');
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${divider}\\n"]*))(${divider}|\\n|$)`, 'y');
  const rows: string[][] = [[]];
  while (cell.lastIndex < whole.length) {
    const found = cell.exec(whole);
    if (!found) return null;
    const [, quoted, plain = '', end] = found;
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((each) => each !== ''));
}

function dividerOf(line: string): string {
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t'].reduce((a, b) => (count(b) > count(a) ? b : a));
}

/**
 * The facts of a table: names in its first column, or in its first row with one product in each
 * row below, of which the first is taken. `fieldOf` knows the names. An empty cell says nothing.
 */
export function factsInTable(
  rows: readonly Row[],
  fieldOf: (name: string) => FactPath | null,
): TableFacts {
  const [head = [], ...products] = rows;
  const isAcross = head.filter((name) => fieldOf(name) !== null).length > 1;
  if (!isAcross) return collect(rows.filter(isNoHead), 0, fieldOf);
  const [first = []] = products;
  const pairs = head.map((name, i) => [name, first[i] ?? '']);
  return collect(pairs, Math.max(0, products.length - 1), fieldOf);
}

function isNoHead([, value = '']: Row, at: number): boolean {
  return at > 0 || !VALUE_HEADS.has(value.toLowerCase());
}

function collect(
  pairs: readonly Row[],
  more: number,
  fieldOf: (name: string) => FactPath | null,
): TableFacts {
  const given = new Map<FactPath, string>();
  const left: string[] = [];
  for (const [name = '', value = ''] of pairs) {
    if (name === '' || value === '') continue;
    const path = fieldOf(name);
    if (path === null || given.has(path) || value.length > LIMITS.text) left.push(name);
    else given.set(path, value);
  }
  return { given: [...given], left, more };
}
