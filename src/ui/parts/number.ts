/** Units a number field understands and how many of its own unit one of each is. */
export type Unit = 'mm' | 'pt' | '%' | '°' | '‰' | '';

const MM_PER: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, '"': 25.4 };
const PT_PER: Readonly<Record<string, number>> = {
  pt: 1,
  mm: 72 / 25.4,
  cm: 720 / 25.4,
  in: 72,
};

/**
 * Reads what a person typed into a field of `unit`: `12,5`, `1.2cm`, `0.5in`, `100/3`, `10 + 5 mm`.
 * Null where it is not a number, or a unit the field cannot take.
 */
export function parseNumber(text: string, unit: Unit): number | null {
  const match = /^\s*([-+−]?[\d.,]+)\s*(?:([-+−*×/÷])\s*([\d.,]+))?\s*([a-z%°‰"]*)\s*$/i.exec(text);
  if (!match) return null;
  const [, first = '', sign, second = '', typed = ''] = match;
  const factor = factorOf(typed.toLowerCase(), unit);
  const [a, b] = [decimal(first.replace('−', '-')), sign ? decimal(second) : 0];
  if (a === null || b === null || factor === null) return null;
  const value = reckoned(a, sign ?? '+', b);
  return Number.isFinite(value) ? value * factor : null;
}

function reckoned(a: number, sign: string, b: number): number {
  if (sign === '+') return a + b;
  if (sign === '-' || sign === '−') return a - b;
  return sign === '*' || sign === '×' ? a * b : a / b;
}

/** One decimal mark only, comma or point: `1.250,5` is not something a label's measure needs. */
function decimal(text: string): number | null {
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

function factorOf(typed: string, unit: Unit): number | null {
  if (typed === '' || typed === unit) return 1;
  if (unit === 'mm') return MM_PER[typed] ?? (typed === 'pt' ? 25.4 / 72 : null);
  if (unit === 'pt') return PT_PER[typed] ?? null;
  return null;
}

/** A number as the interface's language writes it, without grouping: it stands in a field. */
export function formatNumber(value: number, lang: string, digits = 2): string {
  return formatOf(lang, digits).format(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value);
}

/** Thousands of layer rows say their measures at each change; a format is dear to make. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(lang: string, digits: number): Intl.NumberFormat {
  const key = `${lang} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(lang, { maximumFractionDigits: digits, useGrouping: false });
  formats.set(key, made);
  return made;
}
