/** Languages of the interface; Indonesian is written first. */
export type Language = 'id' | 'en';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;

/** A number as the language writes it, with at most `digits` decimals: `1.250,5` or `1,250.5`. */
export function formatNumber(language: Language, value: number, digits = 2): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: digits }).format(value);
}

/** A length with its unit: `12,5 mm`. */
export function formatMm(language: Language, mm: number, digits = 2): string {
  return `${formatNumber(language, mm, digits)} mm`;
}

/** A trim without its unit: `60 × 90`, or `Ø 70` where it is round. */
export function formatSize(
  language: Language,
  {
    width,
    height,
    round,
  }: { readonly width: number; readonly height: number; readonly round: boolean },
): string {
  const side = (mm: number): string => formatNumber(language, mm);
  return round ? `Ø ${side(width)}` : `${side(width)} × ${side(height)}`;
}

/** The form of a count that the language asks for; `other` where the language has one form only. */
export function plural(
  language: Language,
  count: number,
  forms: { readonly one?: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules(LOCALE[language]).select(count);
  return rule === 'one' ? (forms.one ?? forms.other) : forms.other;
}

/** Alternatives as a sentence names them: *a, b, atau c*. */
export function alternatives(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}
