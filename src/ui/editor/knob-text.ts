import { formatNumber } from '../parts/number';

/**
 * Knobs whose value is a list, as people write them: colours count from 1, as beside the palette,
 * decimals follow the language, and a draft is drawn with squares. `read` is null for what cannot
 * be understood.
 */
export interface KnobText {
  write(value: string, lang: string): string;
  read(text: string): string | null;
}

const NO_STRIP = '-';
const COLOUR: Readonly<Record<string, string>> = {
  ...{ a: '1', b: '2', c: '3', d: '4' },
  ...{ t: '1', w: '2', p: '3', g: '4' },
};

/** `0-1` in the document reads `1-2`. */
const sequence: KnobText = {
  write: (value) => value.replace(/\d/g, (digit) => String(Number(digit) + 1)),
  read(text) {
    const marks = text.replaceAll(/[–—]/g, NO_STRIP).replaceAll(/[\s,.]/g, '');
    if (!/^[1-4-]{1,64}$/.test(marks)) return null;
    return marks.replace(/\d/g, (digit) => String(Number(digit) - 1));
  },
};

/**
 * `10/01` in the document reads as two rows of squares, full where the warp is on top; `A2T1`
 * (lift two, press one) stays as it is.
 */
const draft: KnobText = {
  write: (value) =>
    value.startsWith('A')
      ? value
      : value.replaceAll('1', '■').replaceAll('0', '□').replaceAll('/', '\n'),
  read(text) {
    const counts = text.replaceAll(' ', '').toUpperCase();
    if (/^(A[1-9]T[1-9]){1,6}$/.test(counts)) return counts;
    const rows = text.trim().split(/\s*[\n/]\s*/);
    const bits = rows.map((row) =>
      row
        .replaceAll(/[■xX1]/g, '1')
        .replaceAll(/[□.oO0]/g, '0')
        .replaceAll(' ', ''),
    );
    const isDraft = bits.length <= 64 && bits.every((row) => /^[01]{1,64}$/.test(row));
    return isDraft ? bits.join('/') : null;
  },
};

/** `6.0t 12-` in the document reads `6:1 12:-`. */
const culms: KnobText = {
  write: (value, lang) =>
    value
      .split(' ')
      .map((word) => {
        const mark = word.slice(-1);
        const colour = /\d/.test(mark) ? String(Number(mark) + 1) : (COLOUR[mark] ?? NO_STRIP);
        return `${formatNumber(Number(word.slice(0, -1)), lang)}:${colour}`;
      })
      .join(' '),
  read(text) {
    const words = text
      .trim()
      .split(/\s+/)
      .map((word) => /^(\d{1,2}(?:[.,]\d{1,2})?):([1-4–—-])$/.exec(word));
    if (words.length > 24) return null;
    const members = words.map((word) => {
      if (!word) return null;
      const width = word[1]!.replace(',', '.');
      return width + (/\d/.test(word[2]!) ? String(Number(word[2]) - 1) : NO_STRIP);
    });
    return members.includes(null) ? null : members.join(' ');
  },
};

/** How each text knob is written, by its key. */
export const KNOB_TEXT: Readonly<Record<string, KnobText>> = {
  draft,
  warps: sequence,
  wefts: sequence,
  culms,
};
