import {
  check,
  emptyFacts,
  LIMITS,
  type Facts,
  type FactsCategory,
  type Result,
} from '../document';

const { array, number, object, oneOf, string } = check;

interface FileIngredient {
  readonly name: string;
  readonly percent?: number | string;
}

/** The facts file as it may be written; every field may be left out. */
interface FactsFile extends Partial<
  Omit<Facts, 'net' | 'ingredients' | 'producer' | 'numbers' | 'details'>
> {
  readonly format: 'besek-facts';
  readonly version: 1;
  readonly net?: string | { readonly value: number | string; readonly unit: string };
  readonly ingredients?: string | readonly FileIngredient[];
  readonly producer?: Partial<Facts['producer']>;
  readonly numbers?: Partial<Facts['numbers']>;
  readonly details?: readonly Partial<Facts['details'][number]>[];
}

const text = string(LIMITS.text);

/** Text, or what `other` takes. */
function textOr(other: check.Check): check.Check {
  return (value, to) => (typeof value === 'string' ? text(value, to) : other(value, to));
}

const CATEGORIES: Readonly<Record<FactsCategory, true>> = {
  pirt: true,
  md: true,
  fresh: true,
  cosmetic: true,
  herbal: true,
  craft: true,
  other: true,
};

const ingredient = object<FileIngredient>({ name: text }, { percent: textOr(number(0, 100)) });
const net = object<Extract<NonNullable<FactsFile['net']>, object>>(
  { value: textOr(number(0, 1e9)), unit: text },
  {},
);

const file = object<FactsFile>(
  { format: oneOf('besek-facts'), version: oneOf(1) },
  {
    name: text,
    brand: text,
    kind: text,
    variant: text,
    category: oneOf(...Object.keys(CATEGORIES)),
    net: textOr(net),
    ingredients: textOr(array(ingredient, 0, 500)),
    allergens: array(text, 0, LIMITS.allergens),
    producer: object<Partial<Facts['producer']>>({}, { name: text, address: text }),
    numbers: object<Partial<Facts['numbers']>>(
      {},
      { pirt: text, md: text, na: text, tr: text, halal: text, ean: text },
    ),
    batch: text,
    bestBefore: text,
    storage: text,
    usage: text,
    warnings: text,
    origin: text,
    story: text,
    contact: text,
    url: text,
    details: array(
      object<Partial<Facts['details'][number]>>({}, { label: text, value: text }),
      0,
      LIMITS.details,
    ),
  },
);

/**
 * Reads a facts file: every fault with its path, or the whole record, in which what the file
 * does not say is empty. A list of ingredients becomes text, each with its percentage.
 */
export function parseFacts(value: unknown): Result<Facts> {
  const parsed = check.parseWith<FactsFile>(whole, value);
  return parsed.ok ? { ok: true, value: factsFrom(parsed.value) } : parsed;
}

const whole: check.Check = (value, to) => {
  check.withinLimits(value, to);
  if (to.issues.length === 0 && !check.newerVersion(value, to)) file(value, to);
};

function factsFrom(given: FactsFile): Facts {
  const { format: _format, version: _version, ...facts } = given;
  const empty = emptyFacts();
  return {
    ...empty,
    ...facts,
    net: netFrom(given.net ?? ''),
    ingredients: ingredientsFrom(given.ingredients ?? ''),
    producer: { ...empty.producer, ...given.producer },
    numbers: { ...empty.numbers, ...given.numbers },
    details: (given.details ?? []).map((detail) => ({ label: '', value: '', ...detail })),
  };
}

function netFrom(net: NonNullable<FactsFile['net']>): string {
  return typeof net === 'string' ? net : `${net.value} ${net.unit}`;
}

function ingredientsFrom(ingredients: NonNullable<FactsFile['ingredients']>): string {
  if (typeof ingredients === 'string') return ingredients;
  return ingredients
    .map(({ name, percent }) => (percent === undefined ? name : `${name} ${shown(percent)}`))
    .join(', ');
}

/** A number takes the Indonesian decimal sign; text stays as typed. */
function shown(percent: number | string): string {
  return typeof percent === 'number' ? `${String(percent).replace('.', ',')}%` : percent;
}
