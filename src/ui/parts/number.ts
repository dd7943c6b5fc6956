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
 * Reads what a person typed into a field of `unit`: `12,5`, `1.2cm`, `100/3`, `10 + 5 mm`,
 * `2*(3+4)`. What has no unit is in the field's own. Null where it is not a number, or of a unit that
 * the field cannot take.
 */
export function parseNumber(text: string, unit: Unit): number | null {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length > LONGEST) return null;
  const sum = new Sum(tokens, unit);
  const value = sum.read();
  return sum.isAtEnd && Number.isFinite(value) ? value : null;
}

/** A sum of more parts is no measure: brackets in brackets without end would fill the stack. */
const LONGEST = 200;

const SIGNS: Readonly<Record<string, string>> = { '−': '-', '×': '*', '÷': '/' };

/** Numbers, units, brackets and the signs of arithmetic; null where anything else stands. */
function tokensOf(text: string): readonly string[] | null {
  const found = text.trim().match(/[\d.,]+|[-+−*×/÷()]|[a-z%°‰"]+|\S/gi) ?? [];
  const isKnown = found.every((each) => /^[\d.,a-z%°‰"−×÷()*/+-]/i.test(each));
  return isKnown ? found.map((each) => SIGNS[each] ?? each.toLowerCase()) : null;
}

/** A sum of products of numbers and brackets; NaN wherever it is none. */
class Sum {
  #at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly unit: Unit,
  ) {}

  get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  read(): number {
    let value = this.#product();
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      value += sign === '+' ? this.#product() : -this.#product();
    }
    return value;
  }

  /** One of its numbers may bear a unit, which is then the product's. */
  #product(): number {
    let value = this.#signed();
    let unit = this.#factor();
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      value = sign === '*' ? value * this.#signed() : value / this.#signed();
      const more = this.#factor();
      if (unit !== null && more !== null) return NaN;
      unit ??= more;
    }
    return value * (unit ?? 1);
  }

  #signed(): number {
    const sign = this.#take('+', '-');
    const value = this.#take('(') ? this.#bracket() : this.#number();
    return sign === '-' ? -value : value;
  }

  #bracket(): number {
    const value = this.read();
    return this.#take(')') ? value : NaN;
  }

  #number(): number {
    const token = this.tokens[this.#at] ?? '';
    this.#at += 1;
    return decimal(token) ?? NaN;
  }

  /** How many of the field's own the unit is that stands next; null where none does. */
  #factor(): number | null {
    const token = this.tokens[this.#at];
    if (token === undefined || !/^[a-z%°‰"]/.test(token)) return null;
    this.#at += 1;
    return factorOf(token, this.unit) ?? NaN;
  }

  #take(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.#at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.#at += 1;
    return token;
  }
}

/** One decimal mark only, comma or point: `1.250,5` is not something a label's measure needs. */
function decimal(text: string): number | null {
  if (!/^(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

function factorOf(typed: string, unit: Unit): number | null {
  if (typed === unit) return 1;
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
