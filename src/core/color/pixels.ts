import type { RgbTable } from './tables';

const NODES = 33;
const STRIDE = { r: NODES * NODES * 4, g: NODES * 4, b: 4 } as const;

/** For each value 0–255 the offset of the node below it along each axis, and how far beyond it lies. */
const LOW = new Uint8Array(256);
const PART = new Float64Array(256);
for (let value = 0; value < 256; value++) {
  const at = (value / 255) * (NODES - 1);
  const low = Math.min(Math.floor(at), NODES - 2);
  LOW[value] = low;
  PART[value] = at - low;
}

/**
 * sRGB pixels as ink, 0–255 = 0–100 %, by tetrahedral interpolation of the press table. Every pixel
 * goes through it, greys too: what is grey as a whole is printed as grey before it comes here.
 */
export function rgbToCmykPixels({ data: table }: RgbTable, rgb: Uint8Array): Uint8Array {
  const out = new Uint8Array((rgb.length / 3) * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const [r, g, b] = [rgb[from]!, rgb[from + 1]!, rgb[from + 2]!];
    convert(table, { r, g, b }, out, to);
  }
  return out;
}

/** One of six tetrahedra: from the low corner to the high one, along the largest part first. */
function convert(
  table: Uint8Array,
  { r, g, b }: { readonly r: number; readonly g: number; readonly b: number },
  out: Uint8Array,
  to: number,
): void {
  const [pr, pg, pb] = [PART[r]!, PART[g]!, PART[b]!];
  const low = LOW[r]! * STRIDE.r + LOW[g]! * STRIDE.g + LOW[b]! * STRIDE.b;
  const high = low + STRIDE.r + STRIDE.g + STRIDE.b;
  const [first, most] = largest(pr, pg, pb);
  const [last, least] = smallest(pr, pg, pb);
  const middle = pr + pg + pb - most - least;
  const [one, two] = [low + first, high - last];
  for (let i = 0; i < 4; i++) {
    const ink =
      (1 - most) * table[low + i]! +
      (most - middle) * table[one + i]! +
      (middle - least) * table[two + i]! +
      least * table[high + i]!;
    out[to + i] = Math.round(ink);
  }
}

/** The axis with the largest part; of equal ones the first. */
function largest(r: number, g: number, b: number): [stride: number, part: number] {
  if (r >= g && r >= b) return [STRIDE.r, r];
  return g >= b ? [STRIDE.g, g] : [STRIDE.b, b];
}

/** The axis with the smallest part; of equal ones the last, so that it is never the largest too. */
function smallest(r: number, g: number, b: number): [stride: number, part: number] {
  if (b <= g && b <= r) return [STRIDE.b, b];
  return g <= r ? [STRIDE.g, g] : [STRIDE.r, r];
}
