import { isFactPath, LIMITS, type FactPath, type Facts, type Language } from '../document';
import { netText } from './net';

type Detail = Facts['details'][number];
type TextKey = {
  [K in keyof Facts]: Facts[K] extends string ? (K extends 'category' ? never : K) : never;
}[keyof Facts];

const NO_DETAIL: Detail = { label: '', value: '' };
const SEPARATOR = ', ';

/** What was typed for a fact; a list is joined by commas, a detail reads `label: value`. Throws for an unknown path. */
export function getFact(facts: Facts, path: FactPath): string {
  const [head, second = '', third] = split(path);
  switch (head) {
    case 'allergens':
      return facts.allergens.join(SEPARATOR);
    case 'producer':
      return facts.producer[second as keyof Facts['producer']];
    case 'numbers':
      return facts.numbers[second as keyof Facts['numbers']];
    case 'details':
      return detailText(facts.details[Number(second)] ?? NO_DETAIL, third);
    default:
      return facts[head as TextKey];
  }
}

/**
 * The facts with one of them typed anew. Allergens are divided at commas, semicolons and line
 * breaks, a detail at its first colon; details up to the one set come into being, and empty ones
 * at the end go. Throws for an unknown path.
 */
export function setFact(facts: Facts, path: FactPath, value: string): Facts {
  const [head, second = '', third] = split(path);
  switch (head) {
    case 'allergens':
      return { ...facts, allergens: listOf(value) };
    case 'producer':
      return { ...facts, producer: { ...facts.producer, [second]: value } };
    case 'numbers':
      return { ...facts, numbers: { ...facts.numbers, [second]: value } };
    case 'details':
      return { ...facts, details: setDetail(facts.details, Number(second), changed(value, third)) };
    default:
      return { ...facts, [head as TextKey]: value };
  }
}

/**
 * How a fact reads on the label: the net quantity with its unit's spelling, a no-break space
 * and the language's decimal sign, all else as typed. Empty when the fact is not given.
 */
export function factText(facts: Facts, path: FactPath, language: Language): string {
  const typed = getFact(facts, path);
  return path === 'net' ? netText(typed, language) : typed;
}

/** Parts of a list typed as one text; empty parts are left out. */
export function listOf(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function split(
  path: FactPath,
): readonly [head: string, second: string | undefined, third: string | undefined] {
  if (!isFactPath(path)) throw new Error(`no fact ${path}`);
  const [head = '', second, third] = path.split('.');
  return [head, second, third];
}

function detailText(detail: Detail, part: string | undefined): string {
  if (part) return detail[part as keyof Detail];
  return [detail.label, detail.value].filter((text) => text !== '').join(': ');
}

/** What typing does to a detail: to one part of it, or to both. */
function changed(value: string, part: string | undefined): Partial<Detail> {
  if (part) return { [part]: value };
  const colon = value.indexOf(':');
  if (colon < 0) return { label: '', value };
  return { label: value.slice(0, colon).trim(), value: value.slice(colon + 1).trim() };
}

function setDetail(
  details: readonly Detail[],
  index: number,
  change: Partial<Detail>,
): readonly Detail[] {
  const count = Math.min(Math.max(details.length, index + 1), LIMITS.details);
  const next = Array.from({ length: count }, (_, i) => {
    const old = details[i] ?? NO_DETAIL;
    return i === index ? { ...old, ...change } : old;
  });
  while (next.at(-1)?.label === '' && next.at(-1)?.value === '') next.pop();
  return next;
}
