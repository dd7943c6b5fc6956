import { fillBlock, transformBlock } from './jpeg-block';
import { HUFFMAN, stepsAt, ZIGZAG, type HuffmanTable } from './jpeg-tables';
import { createBits, type BitWriter } from './jpeg-bits';

/** Where what is lost is not seen, in print either. */
const QUALITY = 88;

/** Components as they are handed over, 8 bits, side by side. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1: grey, 255 is white. 4: CMYK, 255 is full ink. */
  readonly channels: 1 | 4;
  readonly data: Uint8Array;
}

interface Codes {
  readonly code: Uint16Array;
  readonly length: Uint8Array;
}

interface Channel {
  readonly steps: Float64Array;
  readonly dc: Codes;
  readonly ac: Codes;
}

/**
 * A baseline JPEG (ITU-T T.81) without subsampling. CMYK becomes YCCK: 255 − C, M, Y as RGB to YCC,
 * K as it is, under Adobe's marker with transform 2. Nothing is inverted, as PDF reads it without
 * `/Decode`; programs that read such a file outside a PDF show it inverted. No browser and no
 * program of ours decides a bit of it: the same pixels give the same bytes everywhere.
 */
export function encodeJpeg(raster: Raster): Uint8Array {
  const bits = createBits();
  writeHead(bits, raster);
  writeScan(bits, raster);
  bits.align();
  bits.marker(0xd9);
  return bits.bytes();
}

function writeHead(bits: BitWriter, { width, height, channels }: Raster): void {
  const { light, colour } = stepsAt(QUALITY);
  const isInk = channels === 4;
  bits.marker(0xd8);
  if (isInk) bits.segment(0xee, [...letters('Adobe'), 0, 100, 0, 0, 0, 0, 2]);
  const tables = [light, ...(isInk ? [colour] : [])];
  bits.segment(
    0xdb,
    tables.flatMap((steps, i) => [i, ...ZIGZAG.map((at) => steps[at]!)]),
  );
  const components = Array.from({ length: channels }, (_, i) => [i + 1, 0x11, tableOf(i, isInk)]);
  bits.segment(0xc0, [8, ...word(height), ...word(width), channels, ...components.flat()]);
  const huffman: [number, HuffmanTable][] = [
    [0x00, HUFFMAN.lightDc],
    [0x10, HUFFMAN.lightAc],
    ...(isInk
      ? ([
          [0x01, HUFFMAN.colourDc],
          [0x11, HUFFMAN.colourAc],
        ] as [number, HuffmanTable][])
      : []),
  ];
  bits.segment(
    0xc4,
    huffman.flatMap(([id, { counts, values }]) => [id, ...counts, ...values]),
  );
  const selectors = Array.from({ length: channels }, (_, i) => [i + 1, 0x11 * tableOf(i, isInk)]);
  bits.segment(0xda, [channels, ...selectors.flat(), 0, 63, 0]);
}

/** Cb and Cr have tables of their own. */
function tableOf(channel: number, isInk: boolean): 0 | 1 {
  return isInk && (channel === 1 || channel === 2) ? 1 : 0;
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function word(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}

function writeScan(bits: BitWriter, raster: Raster): void {
  const channels = channelsOf(raster.channels);
  const before = channels.map(() => 0);
  const blocks = channels.map(() => new Float64Array(64));
  const found = new Int32Array(64);
  for (let y = 0; y < raster.height; y += 8) {
    for (let x = 0; x < raster.width; x += 8) {
      fillBlock(raster, x, y, blocks);
      channels.forEach((channel, i) => {
        transformBlock(blocks[i]!, channel.steps, found);
        before[i] = writeBlock(bits, found, before[i]!, channel);
      });
    }
  }
}

function channelsOf(count: 1 | 4): Channel[] {
  const { light, colour } = stepsAt(QUALITY);
  const first = {
    steps: Float64Array.from(light),
    dc: codesOf(HUFFMAN.lightDc),
    ac: codesOf(HUFFMAN.lightAc),
  };
  if (count === 1) return [first];
  const second = {
    steps: Float64Array.from(colour),
    dc: codesOf(HUFFMAN.colourDc),
    ac: codesOf(HUFFMAN.colourAc),
  };
  return [first, second, second, first];
}

/** The code of each value (T.81, annex C). */
function codesOf({ counts, values }: HuffmanTable): Codes {
  const codes = { code: new Uint16Array(256), length: new Uint8Array(256) };
  let [next, at] = [0, 0];
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) {
      const value = values[at++]!;
      codes.code[value] = next++;
      codes.length[value] = i + 1;
    }
    next <<= 1;
  });
  return codes;
}

/** Writes a block's coefficients; answers its first one, which the next block is told from. */
function writeBlock(
  bits: BitWriter,
  found: Int32Array,
  before: number,
  { dc, ac }: Channel,
): number {
  const first = found[0]!;
  writeValue(bits, dc, 0, first - before);
  let zeros = 0;
  for (let i = 1; i < 64; i++) {
    const value = found[ZIGZAG[i]!]!;
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.put(ac.code[0xf0]!, ac.length[0xf0]!);
    writeValue(bits, ac, zeros, value);
    zeros = 0;
  }
  if (zeros > 0) bits.put(ac.code[0]!, ac.length[0]!);
  return first;
}

/** Zeros before it and its size as a code, then its bits; of a negative one those of one less. */
function writeValue(bits: BitWriter, { code, length }: Codes, zeros: number, value: number): void {
  const size = 32 - Math.clz32(Math.abs(value));
  const symbol = zeros * 16 + size;
  bits.put(code[symbol]!, length[symbol]!);
  if (size > 0) bits.put((value < 0 ? value - 1 : value) & ((1 << size) - 1), size);
}
