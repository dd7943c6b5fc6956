import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { crc32 } from '../../src/core/document';

/** A picture of tests/fixtures/pictures, 24 × 16 pixels, made by fixtures/make-pictures.mjs. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url)));
}

/** All pixels of a fixture by formula, row by row. */
export function eachPixel(f: (x: number, y: number) => readonly number[]): number[] {
  return Array.from({ length: 24 * 16 }, (_, i) => f(i % 24, Math.floor(i / 24))).flat();
}

function bytesOf(...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((p) =>
      typeof p === 'string' ? [...p].map((letter) => letter.charCodeAt(0)) : [...p],
    ),
  );
}

function uint32(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

export function pngChunk(name: string, data: readonly number[] | Uint8Array): Uint8Array {
  const summed = bytesOf(name, data);
  return bytesOf(uint32(data.length), summed, uint32(crc32(summed)));
}

interface PngParts {
  readonly width: number;
  readonly height: number;
  /** 2: RGB, 6: RGBA, 0: grey. */
  readonly type?: number;
  readonly rows?: Uint8Array;
  /** Chunks before the pixels. */
  readonly chunks?: readonly Uint8Array[];
}

/** A PNG of 8 bits; `rows` are whole lines, each with its filter before it. */
export function aPng({ width, height, type = 2, rows, chunks = [] }: PngParts): Uint8Array {
  const head = [...uint32(width), ...uint32(height), 8, type, 0, 0, 0];
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', zlibSync(rows ?? new Uint8Array(0))),
    pngChunk('IEND', []),
  );
}

/** A PNG of flat or patterned colour: `f` gives the components of each pixel. */
export function aPicture(
  width: number,
  height: number,
  f: (x: number, y: number) => readonly number[],
  chunks: readonly Uint8Array[] = [],
): Uint8Array {
  const samples = f(0, 0).length;
  const rows = new Uint8Array(height * (width * samples + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows.set(f(x, y), y * (width * samples + 1) + 1 + x * samples);
    }
  }
  const type = { 1: 0, 2: 4, 3: 2, 4: 6 }[samples]!;
  return aPng({ width, height, type, rows, chunks });
}

/** A TIFF structure that says nothing but the orientation. */
export function orientationData(orientation: number, littleEndian = true): Uint8Array {
  const file = new DataView(new ArrayBuffer(26));
  file.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  file.setUint16(2, 42, littleEndian);
  file.setUint32(4, 8, littleEndian);
  file.setUint16(8, 1, littleEndian);
  file.setUint16(10, 0x0112, littleEndian);
  file.setUint16(12, 3, littleEndian);
  file.setUint32(14, 1, littleEndian);
  file.setUint16(18, orientation, littleEndian);
  return new Uint8Array(file.buffer);
}

/** The JPEG with an EXIF segment right behind its start. */
export function withExif(jpeg: Uint8Array, orientation: number, littleEndian = true): Uint8Array {
  const data = bytesOf('Exif\0\0', orientationData(orientation, littleEndian));
  return bytesOf(jpeg.subarray(0, 2), [0xff, 0xe1, 0, data.length + 2], data, jpeg.subarray(2));
}
