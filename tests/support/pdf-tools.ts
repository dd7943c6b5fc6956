import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program that reads PDFs and returns what it prints. Throws when it fails. */
export function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Gives `use` a folder with the PDF in it, and takes the folder away again. */
export function withPdf<T>(pdf: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'besek-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A grey picture, 0 black … 255 white. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export type Renderer = 'poppler' | 'mutool' | 'ghostscript';

/** One page drawn by one of three independent programs. */
export function render(pdf: Uint8Array, renderer: Renderer, dpi: number, page = 1): Grey {
  return withPdf(pdf, (file, folder) => {
    const out = join(folder, 'out.pgm');
    const [program, args] = {
      poppler: [
        'pdftoppm',
        ['-r', `${dpi}`, '-gray', '-singlefile', '-f', `${page}`, file, out.slice(0, -4)],
      ],
      mutool: ['mutool', ['draw', '-q', '-r', `${dpi}`, '-c', 'gray', '-o', out, file, `${page}`]],
      ghostscript: [
        'gs',
        [
          ...['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pgmraw', `-r${dpi}`],
          ...['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4'],
          ...[`-dFirstPage=${page}`, `-dLastPage=${page}`, '-o', out, file],
        ],
      ],
    }[renderer] as [string, string[]];
    run(program, args);
    return readPgm(readFileSync(out));
  });
}

/** Plates of one page by name: 255 is no ink. */
export type Plates = ReadonlyMap<string, Grey>;

/**
 * The plates of every page, by Ghostscript's tiffsep, uncompressed; overprint is simulated as on
 * the press. All pages at once: told to draw one of several, tiffsep leaves spot plates empty.
 */
export function platesOfPages(pdf: Uint8Array, dpi: number): readonly Plates[] {
  return withPdf(pdf, (file, folder) => {
    const args = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-sCompression=none'];
    run('gs', [...args, `-r${dpi}`, '-o', join(folder, 'page%d.tif'), file]);
    const pages: Map<string, Grey>[] = [];
    for (const name of readdirSync(folder)) {
      const [, page, plate] = /^page(\d+)\((.+)\)\.tif$/.exec(name) ?? [];
      if (!plate) continue;
      (pages[Number(page) - 1] ??= new Map()).set(
        plate,
        readTiff(readFileSync(join(folder, name))),
      );
    }
    return pages;
  });
}

/** The plates of a one-page PDF. */
export function plates(pdf: Uint8Array, dpi: number): Plates {
  return platesOfPages(pdf, dpi)[0]!;
}

/** Ink of a plate in percent at a point in mm from the page's top left. */
export function inkAt(plate: Grey, dpi: number, x: number, y: number): number {
  const column = Math.floor((x / 25.4) * dpi);
  const row = Math.floor((y / 25.4) * dpi);
  return 100 - (plate.data[row * plate.width + column]! / 255) * 100;
}

function readPgm(bytes: Uint8Array): Grey {
  let at = 0;
  const word = (): string => {
    while (bytes[at]! <= 32) at++;
    if (bytes[at] === 35) {
      while (bytes[at] !== 10) at++;
      return word();
    }
    const start = at;
    while (bytes[at]! > 32) at++;
    return String.fromCharCode(...bytes.subarray(start, at));
  };
  if (word() !== 'P5') throw new Error('not a binary PGM');
  const [width, height] = [Number(word()), Number(word()), word()] as [number, number, string];
  return { width, height, data: bytes.subarray(at + 1) };
}

const TIFF = { width: 256, height: 257, stripOffsets: 273, stripCounts: 279 } as const;

/** An uncompressed 8-bit grey TIFF, little endian, as Ghostscript writes plates. */
function readTiff(bytes: Uint8Array): Grey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(4, true);
  const fields = new Map<number, number[]>();
  for (let i = 0; i < view.getUint16(directory, true); i++) {
    const at = directory + 2 + i * 12;
    fields.set(view.getUint16(at, true), readValues(view, at));
  }
  const [width, height] = [fields.get(TIFF.width)![0]!, fields.get(TIFF.height)![0]!];
  const data = new Uint8Array(width * height);
  let filled = 0;
  fields.get(TIFF.stripOffsets)!.forEach((offset, i) => {
    data.set(bytes.subarray(offset, offset + fields.get(TIFF.stripCounts)![i]!), filled);
    filled += fields.get(TIFF.stripCounts)![i]!;
  });
  // Photometric 0 is "white is zero": plates come that way round or the other.
  const inverted = fields.get(262)?.[0] === 0;
  return { width, height, data: inverted ? data.map((v) => 255 - v) : data };
}

function readValues(view: DataView, at: number): number[] {
  const short = view.getUint16(at + 2, true) === 3;
  const count = view.getUint32(at + 4, true);
  const size = short ? 2 : 4;
  const start = count * size <= 4 ? at + 8 : view.getUint32(at + 8, true);
  return Array.from({ length: count }, (_, i) =>
    short ? view.getUint16(start + i * 2, true) : view.getUint32(start + i * 4, true),
  );
}
