import type { Ink, ProcessInk, Rgb } from './ink';

/** 9⁴ CMYK → sRGB nodes, c slowest, k fastest, three bytes a node (public/icc). */
export interface CmykGrid {
  readonly data: Uint8Array;
}

/** 33³ sRGB → CMYK nodes, r slowest, b fastest, four bytes a node, 0–255 = 0–100 % (public/icc). */
export interface RgbTable {
  readonly data: Uint8Array;
}

const GRID = 9;
const TABLE = 33;

/** Wraps the bytes of a grid file. Throws on a wrong length. */
export function cmykGrid(data: Uint8Array): CmykGrid {
  if (data.length !== GRID ** 4 * 3) throw new RangeError('a CMYK grid has 9⁴ × 3 bytes');
  return { data };
}

/** Wraps the bytes of a table file. Throws on a wrong length. */
export function rgbTable(data: Uint8Array): RgbTable {
  if (data.length !== TABLE ** 3 * 4) throw new RangeError('an sRGB table has 33³ × 4 bytes');
  return { data };
}

interface Step {
  readonly low: number;
  readonly part: number;
}

function step(value: number, range: number, nodes: number): Step {
  const at = (Math.min(range, Math.max(0, value)) / range) * (nodes - 1);
  const low = Math.min(Math.floor(at), nodes - 2);
  return { low, part: at - low };
}

/** Shares of the four process inks in percent. */
export type Recipe = Pick<ProcessInk, 'c' | 'm' | 'y' | 'k'>;

/** Screen colour of a process recipe, by multilinear interpolation. */
export function cmykToRgb(grid: CmykGrid, { c, m, y, k }: Recipe): Rgb {
  const steps = [c, m, y, k].map((v) => step(v, 100, GRID));
  const out = [0, 0, 0];
  for (let corner = 0; corner < 16; corner++) {
    let weight = 1;
    let index = 0;
    steps.forEach((s, axis) => {
      const high = (corner >> axis) & 1;
      weight *= high ? s.part : 1 - s.part;
      index = index * GRID + s.low + high;
    });
    if (weight === 0) continue;
    for (let i = 0; i < 3; i++) out[i]! += weight * grid.data[index * 3 + i]!;
  }
  return { r: Math.round(out[0]!), g: Math.round(out[1]!), b: Math.round(out[2]!) };
}

/** Screen colour of any ink. */
export function inkToRgb(grid: CmykGrid, ink: Ink): Rgb {
  switch (ink.kind) {
    case 'rgb':
      return { r: ink.r, g: ink.g, b: ink.b };
    case 'process':
      return cmykToRgb(grid, ink);
    case 'spot': {
      const t = ink.tint / 100;
      const { c, m, y, k } = ink.alternate;
      return cmykToRgb(grid, { c: c * t, m: m * t, y: y * t, k: k * t });
    }
  }
}

/**
 * Process recipe of an sRGB colour by tetrahedral interpolation of the press table.
 * Neutral colours become K alone: vector greys never pass through the profile.
 */
export function rgbToProcess(table: RgbTable, { r, g, b }: Rgb): ProcessInk {
  if (r === g && g === b) {
    return { kind: 'process', c: 0, m: 0, y: 0, k: round2((1 - r / 255) * 100) };
  }
  const [sr, sg, sb] = [step(r, 255, TABLE), step(g, 255, TABLE), step(b, 255, TABLE)];
  const order = [
    { part: sr.part, stride: TABLE * TABLE },
    { part: sg.part, stride: TABLE },
    { part: sb.part, stride: 1 },
  ].sort((p, q) => q.part - p.part);
  let index = (sr.low * TABLE + sg.low) * TABLE + sb.low;
  const out = [0, 0, 0, 0];
  const add = (weight: number): void => {
    for (let i = 0; i < 4; i++) out[i]! += weight * table.data[index * 4 + i]!;
  };
  add(1 - order[0]!.part);
  order.forEach((o, i) => {
    index += o.stride;
    add(o.part - (order[i + 1]?.part ?? 0));
  });
  const at = (i: number): number => round2((out[i]! / 255) * 100);
  return { kind: 'process', c: at(0), m: at(1), y: at(2), k: at(3) };
}

function round2(x: number): number {
  return Math.round(x * 100) / 100;
}
