import type { Fill, SwatchRecord } from '../../core/document';
import { ordersBetween } from '../../core/document';
import { toHex, type Ink, type Rgb } from '../../core/color';

/** The colours of a drawing, each once. */
export class Inks {
  readonly #inks = new Map<string, Ink>();
  readonly #ink: (colour: Rgb) => Ink;

  constructor(ink: (colour: Rgb) => Ink) {
    this.#ink = ink;
  }

  fill(colour: Rgb): Fill {
    const hex = toHex(colour);
    if (!this.#inks.has(hex)) this.#inks.set(hex, this.#inkOf(colour));
    return { swatch: idOf(hex) };
  }

  /** Grey is printed with black alone, white with nothing. */
  #inkOf({ r, g, b }: Rgb): Ink {
    const k = Math.round((1 - r / 255) * 100);
    return r === g && g === b ? { kind: 'process', c: 0, m: 0, y: 0, k } : this.#ink({ r, g, b });
  }

  get swatches(): readonly SwatchRecord[] {
    const orders = ordersBetween(null, null, this.#inks.size);
    return [...this.#inks].map(([hex, ink], i) => ({
      ...{ id: idOf(hex), type: 'swatch', name: hex.toUpperCase(), order: orders[i]!, ink },
    }));
  }
}

function idOf(hex: string): string {
  return `svg-${hex.slice(1).toLowerCase()}`;
}
