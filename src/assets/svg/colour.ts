import { parseHex, type Rgb } from '../../core/color';
import { COLOUR_NAMES } from './colour-names';
import { numbersIn } from './numbers';

/** A colour and how much of it covers what lies beneath, 0–1. */
export interface Colour extends Rgb {
  readonly alpha: number;
}

const NONE: Colour = { r: 0, g: 0, b: 0, alpha: 0 };

/** A colour as CSS writes it; null where it is none, `current` for `currentColor`. */
export function colourOf(text: string, current: Colour): Colour | null {
  const word = text.trim().toLowerCase();
  if (word === 'currentcolor') return current;
  if (word === 'transparent') return NONE;
  const named = COLOUR_NAMES.get(word);
  if (named !== undefined) return ofHex(named);
  // Some programs write the ink behind the screen colour.
  const hex = /^#[0-9a-f]{3,8}(?=\s|$)/.exec(word)?.[0];
  if (hex !== undefined) return ofHex(hex.slice(1));
  const call = /^(rgb|hsl)a?\(([^()]*)\)/.exec(word);
  return call ? ofNumbers(call[1]!, call[2]!) : null;
}

function ofHex(digits: string): Colour | null {
  const each = digits.length <= 4 ? [...digits].map((d) => d + d).join('') : digits;
  const solid = parseHex(`#${each.slice(0, 6)}`);
  if (!solid || ![6, 8].includes(each.length)) return null;
  const alpha = each.length === 8 ? parseInt(each.slice(6), 16) / 255 : 1;
  return { ...solid, alpha };
}

function ofNumbers(kind: string, text: string): Colour | null {
  const parts = text.split(/[\s,/]+/).filter((part) => part !== '');
  const values = parts.map((part) => numbersIn(part)[0]);
  if (values.length < 3 || values.some((value) => value === undefined)) return null;
  const [a = 0, b = 0, c = 0, last = 1] = values as number[];
  const alpha = unit(parts[3]?.endsWith('%') ? last / 100 : last);
  if (kind === 'hsl') return { ...ofHsl(a, unit(b / 100), unit(c / 100)), alpha };
  const byte = (value: number, i: number): number =>
    Math.round(255 * unit(parts[i]!.endsWith('%') ? value / 100 : value / 255));
  return { r: byte(a, 0), g: byte(b, 1), b: byte(c, 2), alpha };
}

function ofHsl(degrees: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number): number => {
    const k = (((n + degrees / 30) % 12) + 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return { r: part(0), g: part(8), b: part(4) };
}

/** Held to 0–1. */
export function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** A colour as it looks on white paper: what is printed in its place. */
export function onWhite({ r, g, b, alpha }: Colour): Rgb {
  const over = (value: number): number => Math.round(255 + (value - 255) * alpha);
  return { r: over(r), g: over(g), b: over(b) };
}
