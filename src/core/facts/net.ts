import type { Language } from '../document';

/** A quantity as a number and the unit as typed, its letters as they should stand on a label. */
export interface Net {
  readonly value: number;
  readonly unit: string;
}

const NO_BREAK_SPACE = '\u00a0';
const FORM = /^(\d+(?:[.,]\d+)?)\s*(\p{L}+)$/u;

/** Units as they are written, by what people type. */
const UNITS = new Map([
  ...['g', 'gr', 'gram', 'grams'].map((typed) => [typed, 'g'] as const),
  ...['kg', 'kilo', 'kilogram'].map((typed) => [typed, 'kg'] as const),
  ...['mg', 'miligram', 'milligram'].map((typed) => [typed, 'mg'] as const),
  ...['ml', 'cc', 'mililiter', 'millilitre'].map((typed) => [typed, 'ml'] as const),
  ...['l', 'lt', 'ltr', 'liter', 'litre'].map((typed) => [typed, 'L'] as const),
]);

/**
 * Reads `250 g`, `250gr`, `1,5 kg`, `0.5 L`, `10 sachet`; comma and point both divide. Null
 * when it is anything else: what was typed then stands on the label as it is.
 */
export function parseNet(text: string): Net | null {
  const match = FORM.exec(text.trim());
  if (!match) return null;
  const [, digits = '', typed = ''] = match;
  return { value: Number(digits.replace(',', '.')), unit: UNITS.get(typed.toLowerCase()) ?? typed };
}

/** The quantity as it reads on a label of this language; text of another form stays as it is. */
export function netText(text: string, language: Language): string {
  const net = parseNet(text);
  if (!net) return text;
  const digits = FORM.exec(text.trim())?.[1] ?? '';
  return `${withDecimalSign(digits, language)}${NO_BREAK_SPACE}${net.unit}`;
}

/** `1.000` stays as typed: a thousand to one reader and one to another. */
function withDecimalSign(digits: string, language: Language): string {
  if (/[.,]\d{3}$/.test(digits)) return digits;
  return digits.replace(/[.,]/, language === 'id' ? ',' : '.');
}
