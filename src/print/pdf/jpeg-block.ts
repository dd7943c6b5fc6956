import type { Raster } from './jpeg';

/**
 * Takes 8 × 8 pixels apart into one block a channel, about zero; the last row and column stand for
 * what lies beyond the picture. CMYK becomes YCCK.
 */
export function fillBlock(
  { width, height, channels, data }: Raster,
  left: number,
  top: number,
  blocks: readonly Float64Array[],
): void {
  for (let i = 0; i < 64; i++) {
    const x = Math.min(left + (i & 7), width - 1);
    const y = Math.min(top + (i >> 3), height - 1);
    const at = (y * width + x) * channels;
    if (channels === 1) blocks[0]![i] = data[at]! - 128;
    else fillInk(data, at, blocks, i);
  }
}

function fillInk(data: Uint8Array, at: number, blocks: readonly Float64Array[], i: number): void {
  const [r, g, b] = [255 - data[at]!, 255 - data[at + 1]!, 255 - data[at + 2]!];
  blocks[0]![i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
  blocks[1]![i] = -0.168735892 * r - 0.331264108 * g + 0.5 * b;
  blocks[2]![i] = 0.5 * r - 0.418687589 * g - 0.081312411 * b;
  blocks[3]![i] = data[at + 3]! - 128;
}

/** cos(i π / 16) / 2 as numbers: no engine's cosine decides a bit. */
const HALF_COSINE = [
  0.5, 0.4903926402016152, 0.46193976625564337, 0.4157348061512726, 0.35355339059327379,
  0.2777851165098011, 0.19134171618254492, 0.09754516100806412,
] as const;

/** Rows of the cosine transform (T.81, A.3.3). */
const BASIS = Float64Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i & 7];
  if (u === 0) return HALF_COSINE[4];
  const turn = (u * (2 * x + 1)) % 32;
  const near = turn <= 16 ? turn : 32 - turn;
  if (near === 8) return 0;
  return near < 8 ? HALF_COSINE[near]! : -HALF_COSINE[16 - near]!;
});

const halfway = new Float64Array(64);

/** The block's coefficients in whole steps. */
export function transformBlock(block: Float64Array, steps: Float64Array, found: Int32Array): void {
  for (let y = 0; y < 8; y++) {
    for (let u = 0; u < 8; u++) halfway[y * 8 + u] = sum(block, y * 8, 1, u);
  }
  for (let u = 0; u < 8; u++) {
    for (let v = 0; v < 8; v++) {
      const at = v * 8 + u;
      found[at] = Math.round(sum(halfway, u, 8, v) / steps[at]!);
    }
  }
}

function sum(values: Float64Array, start: number, step: number, u: number): number {
  let total = 0;
  for (let i = 0; i < 8; i++) total += values[start + i * step]! * BASIS[u * 8 + i]!;
  return total;
}
