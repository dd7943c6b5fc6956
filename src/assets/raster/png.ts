import { Unzlib } from 'fflate';
import { pngChunks } from './heads';
import { PictureFault } from './limits';
import { PASSES, unfiltered } from './png-rows';
import type { Pixels } from './types';

/** Compressed bytes taken at a time: what they become at most still fits the memory. */
const BITE = 16 * 1024;
/** Samples a pixel has, by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array;
  /** Bytes of `tRNS`. */
  readonly transparency: Uint8Array;
  readonly packed: readonly Uint8Array[];
}

/**
 * Decodes a PNG (ISO/IEC 15948) of every colour type and depth, as it is stored. Never inflates
 * more than its head asks for. Colour chunks (`gAMA`, `iCCP` …) are left: it is read as sRGB.
 */
export function decodePng(bytes: Uint8Array): Pixels {
  const png = partsOf(bytes);
  const samples = SAMPLES[png.type];
  if (!samples || !DEPTHS[png.type]?.includes(png.depth)) throw new PictureFault('picture-damaged');
  return pixelsOf(png, samplesOf(png, samples));
}

function partsOf(bytes: Uint8Array): Png {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  let [palette, transparency] = [new Uint8Array(0), new Uint8Array(0)];
  for (const { name, from, to } of pngChunks(file)) {
    const data = bytes.subarray(from, to);
    if (name === 'IDAT') packed.push(data);
    if (name === 'PLTE') palette = new Uint8Array(data);
    if (name === 'tRNS') transparency = new Uint8Array(data);
  }
  const [width, height] = [file.getUint32(16), file.getUint32(20)];
  const [depth, type] = [file.getUint8(24), file.getUint8(25)];
  return {
    ...{ width, height, depth, type, palette, transparency, packed },
    interlaced: file.getUint8(28) === 1,
  };
}

/** Inflates exactly what is asked for; less or more is a damaged picture. */
function inflate(packed: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  const stream = new Unzlib((chunk) => {
    if (at + chunk.length > length) throw new PictureFault('picture-damaged');
    out.set(chunk, at);
    at += chunk.length;
  });
  for (const part of packed) {
    for (let from = 0; from < part.length; from += BITE) {
      stream.push(part.subarray(from, from + BITE));
    }
  }
  if (at < length) throw new PictureFault('picture-damaged');
  return out;
}

/** Every sample of every pixel in a byte each; 16 bits are rounded to 8, fewer are kept as they are. */
function samplesOf(png: Png, samples: number): Uint8Array {
  const { width, height, depth, interlaced } = png;
  const passes = (interlaced ? PASSES : [{ x: 0, y: 0, dx: 1, dy: 1 }]).map((pass) => ({
    ...pass,
    w: Math.ceil((width - pass.x) / pass.dx),
    h: Math.ceil((height - pass.y) / pass.dy),
  }));
  const seen = passes.filter(({ w, h }) => w > 0 && h > 0);
  const rowBytes = (w: number): number => Math.ceil((w * samples * depth) / 8);
  const raw = inflate(
    png.packed,
    seen.reduce((sum, { w, h }) => sum + h * (rowBytes(w) + 1), 0),
  );
  const out = new Uint8Array(width * height * samples);
  let at = 0;
  for (const { x, y, dx, dy, w, h } of seen) {
    const rows = { length: rowBytes(w), step: Math.max(1, (samples * depth) / 8) };
    unfiltered(raw, at, h, rows);
    for (let row = 0; row < h; row++) {
      const from = at + row * (rows.length + 1) + 1;
      const to = ((y + row * dy) * width + x) * samples;
      spread(raw, { from, depth, count: w, samples }, out, { to, step: dx * samples });
    }
    at += h * (rows.length + 1);
  }
  return out;
}

/** One row's samples, each to its pixel. */
function spread(
  raw: Uint8Array,
  row: { from: number; depth: number; count: number; samples: number },
  out: Uint8Array,
  place: { to: number; step: number },
): void {
  const { from, depth, count, samples } = row;
  const mask = (1 << depth) - 1;
  for (let x = 0; x < count; x++) {
    for (let i = 0; i < samples; i++) {
      const n = x * samples + i;
      const at = place.to + x * place.step + i;
      if (depth === 8) out[at] = raw[from + n]!;
      else if (depth === 16) {
        const value = raw[from + 2 * n]! * 256 + raw[from + 2 * n + 1]!;
        out[at] = Math.round(value / 257);
      } else {
        const bit = n * depth;
        out[at] = (raw[from + (bit >> 3)]! >> (8 - depth - (bit & 7))) & mask;
      }
    }
  }
}

function pixelsOf(png: Png, samples: Uint8Array): Pixels {
  const { width, height, type } = png;
  if (type === 3) return { width, height, space: 'rgb', ...fromPalette(png, samples) };
  const space = type === 0 || type === 4 ? 'grey' : 'rgb';
  if (type === 4 || type === 6) {
    return { width, height, space, ...apart(samples, SAMPLES[type]! - 1) };
  }
  const alpha = keyedAlpha(png, samples);
  return { width, height, space, data: scaled(samples, png.depth), alpha };
}

function fromPalette(
  { palette, transparency }: Png,
  indexes: Uint8Array,
): Pick<Pixels, 'data' | 'alpha'> {
  const data = new Uint8Array(indexes.length * 3);
  const alpha = transparency.length > 0 ? new Uint8Array(indexes.length).fill(255) : null;
  indexes.forEach((index, i) => {
    if (3 * index + 2 >= palette.length) throw new PictureFault('picture-damaged');
    for (let c = 0; c < 3; c++) data[3 * i + c] = palette[3 * index + c]!;
    if (alpha && index < transparency.length) alpha[i] = transparency[index]!;
  });
  return { data, alpha };
}

/** Colour and alpha that lie side by side, taken apart. */
export function apart(mixed: Uint8Array, channels: number): Pick<Pixels, 'data' | 'alpha'> {
  const count = mixed.length / (channels + 1);
  const data = new Uint8Array(count * channels);
  const alpha = new Uint8Array(count);
  let opaque = true;
  for (let i = 0, from = 0, to = 0; i < count; i++) {
    for (let c = 0; c < channels; c++) data[to++] = mixed[from++]!;
    const value = mixed[from++]!;
    alpha[i] = value;
    opaque &&= value === 255;
  }
  return { data, alpha: opaque ? null : alpha };
}

/** Grey or RGB with one colour that stands for nothing. */
function keyedAlpha({ type, depth, transparency }: Png, samples: Uint8Array): Uint8Array | null {
  const channels = type === 0 ? 1 : 3;
  if (transparency.length < 2 * channels) return null;
  const key = Array.from({ length: channels }, (_, c) => {
    const value = transparency[2 * c]! * 256 + transparency[2 * c + 1]!;
    return depth === 16 ? Math.round(value / 257) : value;
  });
  const alpha = new Uint8Array(samples.length / channels);
  for (let i = 0; i < alpha.length; i++) {
    const isKey = key.every((value, c) => samples[i * channels + c] === value);
    alpha[i] = isKey ? 0 : 255;
  }
  return alpha;
}

/** Few bits to the whole range. */
function scaled(samples: Uint8Array, depth: number): Uint8Array {
  if (depth >= 8) return samples;
  const factor = 255 / ((1 << depth) - 1);
  return samples.map((value) => value * factor);
}
