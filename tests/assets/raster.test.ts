import { describe, expect, it } from 'vitest';
import {
  decodePicture,
  PICTURE_ISSUE_CODES,
  pictureFile,
  pictureIssues,
  readPicture,
  resampled,
  type Pixels,
} from '../../src/assets/raster';
import { id } from '../../src/i18n/id';
import { aDocument, anAsset, anImage } from '../support/builders';
import { aPicture, aPng, eachPixel, fixture, orientationData } from '../support/pictures';
import { pngChunk, withExif } from '../support/pictures';
import { loadWebp } from '../support/print';

const decode = (bytes: Uint8Array): Promise<Pixels> => decodePicture(bytes, loadWebp);
const letters = (text: string): Uint8Array => Uint8Array.from(text, (l) => l.charCodeAt(0));
const codeOf = (bytes: Uint8Array): string => {
  const read = readPicture(bytes);
  return read.ok ? 'taken' : read.issues[0]!.code;
};

describe('the head of a picture', () => {
  it.each([
    ['rgb.png', { space: 'rgb', alpha: false, bits: 8, mime: 'image/png' }],
    ['rgba.png', { space: 'rgb', alpha: true, bits: 8 }],
    ['grey.png', { space: 'grey', alpha: false, bits: 8 }],
    ['greya16.png', { space: 'grey', alpha: true, bits: 16 }],
    ['palette.png', { space: 'rgb', alpha: true, bits: 8 }],
    ['rgb.jpg', { space: 'rgb', alpha: false, mime: 'image/jpeg' }],
    ['grey.jpg', { space: 'grey' }],
    ['cmyk.jpg', { space: 'cmyk' }],
    ['progressive.jpg', { space: 'rgb' }],
    ['lossless.webp', { space: 'rgb', alpha: true, mime: 'image/webp' }],
    ['lossy.webp', { space: 'rgb', alpha: false }],
  ])('of %s says what it is', (name, expected) => {
    const read = readPicture(fixture(name));
    expect(read).toMatchObject({ ok: true, value: { ...expected, width: 24, height: 16 } });
  });

  const heic = bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic');
  const moving = bytes(
    'RIFF',
    [22, 0, 0, 0],
    'WEBPVP8X',
    [10, 0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 9, 0, 0],
  );
  it.each([
    ['a GIF', letters('GIF89a\x01\x00'), 'picture-format'],
    ['a HEIC photo', heic, 'picture-heic'],
    ['an AVIF', bytes([0, 0, 0, 24], 'ftypavif'), 'picture-format'],
    ['a PDF', letters('%PDF-1.4'), 'picture-format'],
    ['an SVG', letters('<?xml version="1.0"?>\n<svg xmlns="x">'), 'picture-format'],
    ['a text that is called .png', letters('Keripik pisang manis, 250 g\n'), 'picture-is-text'],
    ['noise', Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256), 'not-a-picture'],
    ['nothing', new Uint8Array(0), 'not-a-picture'],
    ['a moving WebP', moving, 'picture-animated'],
    [
      'a moving PNG',
      aPng({ width: 2, height: 2, chunks: [pngChunk('acTL', [0, 0, 0, 2])] }),
      'picture-animated',
    ],
    ['a PNG cut off in its head', fixture('rgb.png').subarray(0, 20), 'picture-damaged'],
    ['a JPEG cut off in its head', fixture('rgb.jpg').subarray(0, 40), 'picture-damaged'],
    ['a lossless JPEG', lossless(), 'picture-kind'],
  ])('refuses %s', (_, given, code) => {
    expect(codeOf(given)).toBe(code);
  });

  it('refuses what is too large from its head, before anything is decoded', () => {
    const wide = readPicture(aPng({ width: 60_000, height: 10 }));
    expect(wide).toEqual({
      ok: false,
      issues: [{ path: '', code: 'picture-too-long', params: { found: 60_000, max: 20_000 } }],
    });
    const many = readPicture(aPng({ width: 8000, height: 5001 }));
    expect(many).toMatchObject({
      issues: [{ code: 'picture-too-many-pixels', params: { found: 41, max: 40 } }],
    });
    expect(codeOf(aPng({ width: 8000, height: 5000 }))).toBe('taken');
    expect(codeOf(new Uint8Array(100 * 1024 * 1024))).toBe('picture-too-big');
  });

  it('has a sentence for every refusal', () => {
    const known: readonly string[] = Object.keys(id.issue);
    expect(PICTURE_ISSUE_CODES.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('is asked of every picture in a file from outside', () => {
    const document = aDocument({ assets: [anAsset()], nodes: [anImage()] });
    const { sha256 } = anAsset();
    expect(pictureIssues(document, new Map([[sha256, fixture('rgb.png')]]))).toEqual([]);
    expect(pictureIssues(document, new Map([[sha256, letters('teks')]]))).toEqual([
      { path: `assets/${sha256}`, code: 'picture-is-text' },
    ]);
  });
});

describe('decoding', () => {
  const rgb = eachPixel((x, y) => [x * 10, y * 15, (x * 7 + y * 11) % 256]);
  const alpha = eachPixel((x, y) => [(x * 9 + y) % 256]);
  const black = eachPixel((x, y) => [(x + y) % 3 === 0 ? 0 : 255]);
  const words = (f: (x: number, y: number) => readonly number[]): number[] =>
    eachPixel(f).map((value) => Math.round(value / 257));

  it.each([
    ['rgb.png', 'rgb', rgb, null],
    ['interlaced.png', 'rgb', rgb, null],
    ['rgba.png', 'rgb', rgb, alpha],
    ['lossless.webp', 'rgb', rgb, alpha],
    ['grey.png', 'grey', eachPixel((x) => [x * 10]), null],
    ['black1.png', 'grey', black, null],
    ['interlaced1.png', 'grey', black, null],
    [
      'rgb16.png',
      'rgb',
      words((x, y) => [x * 2000 + y * 17, y * 4000 + x, 65535 - x * 1000]),
      null,
    ],
    ['greya16.png', 'grey', words((x, y) => [x * 2000 + y * 17]), words((x, y) => [y * 4000 + x])],
  ])('%s is exact', async (name, space, data, opacity) => {
    const pixels = await decode(fixture(name));
    expect(pixels).toMatchObject({ width: 24, height: 16, space });
    expect([...pixels.data]).toEqual(data);
    expect(pixels.alpha && [...pixels.alpha]).toEqual(opacity);
  });

  it('a palette with a colour that is seen through', async () => {
    const { data, alpha: seen } = await decode(fixture('palette.png'));
    expect([...data.subarray(0, 3), seen![0]]).toEqual([200, 30, 40, 255]);
    expect(seen![1]).toBe(0);
  });

  it.each(['rgb.jpg', 'progressive.jpg', 'lossy.webp'])('%s is near', async (name) => {
    const { data } = await decode(fixture(name));
    const off = eachPixel((x, y) => [x * 10, y * 15, 128]).map((v, i) => Math.abs(v - data[i]!));
    // Colour at half the size, over a steep ramp, is a few steps off.
    expect(off.reduce((sum, v) => sum + v, 0) / off.length).toBeLessThan(5);
  });

  it('CMYK keeps its inks, which Adobe stores inverted', async () => {
    const pixels = await decode(fixture('cmyk.jpg'));
    expect(pixels.space).toBe('cmyk');
    const at = (x: number, y: number): number[] =>
      [0, 1, 2, 3].map((i) => pixels.data[(y * 24 + x) * 4 + i]!);
    const inks = [at(4, 4), at(4, 12), at(18, 4), at(18, 12)];
    const expected = [
      [255, 0, 0, 0],
      [0, 204, 0, 51],
      [0, 0, 255, 0],
      [0, 0, 0, 153],
    ];
    inks.forEach((ink, i) =>
      ink.forEach((value, c) => expect(Math.abs(value - expected[i]![c]!)).toBeLessThan(4)),
    );
  });

  it('refuses a picture with more or fewer pixels than its head says', async () => {
    const rows = (count: number): Uint8Array => new Uint8Array(count * 7);
    await expect(decode(aPng({ width: 2, height: 2, rows: rows(1) }))).rejects.toThrow('damaged');
    await expect(decode(aPng({ width: 2, height: 2, rows: rows(500_000) }))).rejects.toThrow(
      'damaged',
    );
    await expect(decode(aPng({ width: 2, height: 2, rows: rows(2) }))).resolves.toBeDefined();
  });

  it.each(['rgb.png', 'rgba.png', 'lossless.webp'])('refuses %s cut off', async (name) => {
    const whole = fixture(name);
    await expect(decode(whole.subarray(0, whole.length - 30))).rejects.toThrow('picture-damaged');
  });
});

describe('orientation', () => {
  /** How each of the eight is stored: upright (x, y) of 3 × 2 pixels → where it lies. */
  const STORED: Readonly<Record<number, (x: number, y: number) => [number, number]>> = {
    1: (x, y) => [x, y],
    2: (x, y) => [2 - x, y],
    3: (x, y) => [2 - x, 1 - y],
    4: (x, y) => [x, 1 - y],
    5: (x, y) => [y, x],
    6: (x, y) => [y, 2 - x],
    7: (x, y) => [1 - y, 2 - x],
    8: (x, y) => [1 - y, x],
  };
  const upright = [10, 20, 30, 40, 50, 60];

  /** The picture as a camera would store it that was held so. */
  function stored(orientation: number, chunks: readonly Uint8Array[]): Uint8Array {
    const lies = orientation >= 5;
    const [w, h] = lies ? [2, 3] : [3, 2];
    const grey = new Map<string, number>();
    for (let y = 0; y < 2; y++) {
      for (let x = 0; x < 3; x++) grey.set(STORED[orientation]!(x, y).join(), upright[y * 3 + x]!);
    }
    return aPicture(w, h, (x, y) => [grey.get(`${x},${y}`)!], chunks);
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%d stands upright', async (orientation) => {
    for (const littleEndian of [true, false]) {
      const exif = pngChunk('eXIf', orientationData(orientation, littleEndian));
      const given = stored(orientation, [exif]);
      expect(readPicture(given)).toMatchObject({ value: { width: 3, height: 2, orientation } });
      const { width, data } = await decode(given);
      expect([width, ...data]).toEqual([3, ...upright]);
    }
  });

  it.each([1, 6, 8])('%d in a JPEG', async (orientation) => {
    const { width, height, data } = await decode(withExif(fixture('rgb.jpg'), orientation));
    expect([width, height]).toEqual(orientation === 1 ? [24, 16] : [16, 24]);
    // The stored picture grows red to the right and green downwards.
    const corner = (x: number, y: number): number[] => [
      ...data.subarray((y * width + x) * 3).subarray(0, 2),
    ];
    const redder =
      orientation === 1 ? corner(23, 0) : orientation === 6 ? corner(15, 23) : corner(0, 0);
    expect(redder[0]).toBeGreaterThan(215);
    expect(redder[1]).toBeLessThan(20);
  });

  it('is taken out of a file that others will show, and nothing else', async () => {
    for (const given of [
      stored(6, [pngChunk('eXIf', orientationData(6))]),
      withExif(fixture('rgb.jpg'), 6, false),
    ]) {
      const { href, orientation } = pictureFile(given);
      const shown = Uint8Array.from(atob(href.split(',')[1]!), (l) => l.charCodeAt(0));
      expect(orientation).toBe(6);
      expect(readPicture(shown)).toMatchObject({ ok: true, value: { orientation: 1 } });
      // A PNG's value stands before a checksum of four bytes.
      const changed = shown.filter((byte, i) => byte !== given[i]).length;
      expect(changed).toBeLessThanOrEqual(5);
    }
  });
});

describe('resampling', () => {
  const grey = (
    width: number,
    height: number,
    data: number[],
    alpha: number[] | null = null,
  ): Pixels => ({
    width,
    height,
    space: 'grey',
    data: Uint8Array.from(data),
    alpha: alpha && Uint8Array.from(alpha),
  });
  const whole = { x: 0, y: 0, w: 4, h: 2 };

  it('means what lies under each new pixel', () => {
    const from = grey(4, 2, [0, 100, 200, 40, 100, 200, 0, 0]);
    const to = resampled(from, whole, { width: 2, height: 1 });
    expect([...to.data]).toEqual([100, 60]);
  });

  it('shares a pixel between two new ones', () => {
    const to = resampled(
      grey(3, 1, [0, 90, 255]),
      { x: 0, y: 0, w: 3, h: 1 },
      { width: 2, height: 1 },
    );
    expect([...to.data]).toEqual([30, 200]);
  });

  it('takes a part, and never makes more pixels than it has', () => {
    const from = grey(4, 2, [0, 1, 2, 3, 4, 5, 6, 7]);
    const to = resampled(from, { x: 1, y: 0, w: 2, h: 2 }, { width: 50, height: 50 });
    expect([to.width, to.height, ...to.data]).toEqual([2, 2, 1, 2, 5, 6]);
  });

  it('lets no colour of what is seen through into an edge', () => {
    const from = grey(2, 1, [200, 0], [255, 0]);
    const to = resampled(from, { x: 0, y: 0, w: 2, h: 1 }, { width: 1, height: 1 });
    expect([...to.data, ...to.alpha!]).toEqual([200, 128]);
  });
});

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...letters(p)] : p)));
}

/** A JPEG whose frame is a lossless one. */
function lossless(): Uint8Array {
  const jpeg = fixture('rgb.jpg');
  const at = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
  jpeg[at + 1] = 0xc3;
  return jpeg;
}
