import { createHash } from 'node:crypto';
import { decode as readJpeg } from 'jpeg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from '../../src/assets/raster';
import { createFontStore } from '../../src/assets';
import { exportPdf, printScenes, type ExportResources, type PdfProfile } from '../../src/print';
import { encodeJpeg } from '../../src/print/pdf/jpeg';
import type { NodeRecord } from '../../src/core/document';
import {
  aDocument,
  anImage,
  aPanel,
  aPattern,
  aShape,
  aStyle,
  aSwatch,
  aText,
} from '../support/builders';
import { CORPUS } from '../support/corpus';
import { readFont } from '../support/fonts';
import { failedCurves, failedX4 } from '../support/pdf-checklist';
import { inkAt, plates, run, withPdf, type Plates } from '../support/pdf-tools';
import { fixtureLabel } from '../support/fixture-label';
import { aPicture, fixture } from '../support/pictures';
import { assetOf, badge, phonePhoto, picturesLabel } from '../support/pictures-label';
import type { PicturesLabel } from '../support/pictures-label';
import { aJob, loadWebp, MARGIN, printResources } from '../support/print';

const DPI = 150;
/** Of 12 megapixels. */
const PHOTO = phonePhoto();
const PROFILES = ['press', 'curves'] as const;

let resources: ExportResources;
beforeAll(async () => {
  const { shaper, bytes } = await createFontStore(readFont);
  resources = { ...(await printResources()), shaper, fonts: bytes };
});

async function exported(label: PicturesLabel, profile: PdfProfile): Promise<Uint8Array> {
  const job = aJob({ ...label, profile });
  const fonts = await createFontStore(readFont);
  const scenes = await printScenes(job, fonts);
  const { shaper, bytes } = fonts;
  const result = await exportPdf(job, scenes, { ...resources, shaper, fonts: bytes });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.bytes;
}

/** A panel of 40 × 30 mm with one picture over what is given. */
function withOne(
  bytes: Uint8Array,
  part: Parameters<typeof anImage>[0] = {},
  ground: readonly ReturnType<typeof aShape>[] = [],
): PicturesLabel {
  const { asset } = assetOf('asset', bytes);
  const node = anImage({ order: 'b', x: 5, y: 5, w: 20, h: 20, ...part });
  return {
    document: aDocument({
      panels: [aPanel({ width: 40, height: 30, bleed: 3 })],
      swatches: [aSwatch({ id: 'ink', ink: { kind: 'process', c: 0, m: 50, y: 100, k: 0 } })],
      assets: [asset],
      nodes: [...ground, node],
    }),
    assets: new Map([[asset.sha256, bytes]]),
  };
}

interface Listed {
  readonly type: string;
  readonly width: number;
  readonly colour: string;
  readonly coding: string;
  readonly ppi: number;
}

/** The pictures of a file as poppler lists them. */
function listed(pdf: Uint8Array): Listed[] {
  const table = withPdf(pdf, (file) => run('pdfimages', ['-list', file]));
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/))
    .map((cells) => ({
      type: cells[2]!,
      width: Number(cells[3]),
      colour: cells[5]!,
      coding: cells[8]!,
      ppi: Math.max(Number(cells[12]), Number(cells[13])),
    }));
}

/** Inks in percent at panel mm. */
function inksAt(found: Plates, x: number, y: number): number[] {
  return ['Cyan', 'Magenta', 'Yellow', 'Black'].map((name) =>
    Math.round(inkAt(found.get(name)!, DPI, x + MARGIN, y + MARGIN)),
  );
}

function near(found: readonly number[], expected: readonly number[], off = 3): void {
  found.forEach((ink, i) =>
    expect(Math.abs(ink - expected[i]!), `${found}`).toBeLessThanOrEqual(off),
  );
}

describe.each(PROFILES)('a label with pictures, in %s', (profile) => {
  let pdf: Uint8Array;
  let found: Plates;
  beforeAll(async () => {
    pdf = await exported(picturesLabel(PHOTO), profile);
    found = plates(pdf, DPI);
  });

  it('fails no statement', () => {
    expect(profile === 'press' ? failedX4(pdf) : failedCurves(pdf)).toEqual([]);
  });

  it('has pictures in inks, of no more than 300 ppi', () => {
    const all = listed(pdf);
    const images = all.filter(({ type }) => type === 'image');
    expect(images.map(({ colour }) => colour)).toEqual(images.map(() => 'cmyk'));
    expect(Math.max(...all.map(({ ppi }) => ppi))).toBe(300);
    expect(images[0]).toMatchObject({ width: 590, coding: 'jpeg' });
    const types = new Set(all.map(({ type }) => type));
    expect(types.has('smask')).toBe(profile === 'press');
  });

  it('prints CMYK in the numbers of the file, and nothing of it elsewhere', () => {
    near(inksAt(found, 33, 57), [100, 0, 0, 0]);
    near(inksAt(found, 33, 69), [0, 80, 0, 20]);
    near(inksAt(found, 51, 57), [0, 0, 100, 0]);
    near(inksAt(found, 51, 69), [0, 0, 0, 60]);
  });

  it('turns what EXIF says upright', () => {
    // Stored, it grows red to the right and green downwards: upright red grows downwards.
    const magenta = [73, 80, 87].map((y) => inksAt(found, 10, y)[1]!);
    expect(magenta[0]).toBeLessThan(magenta[1]!);
    expect(magenta[1]).toBeLessThan(magenta[2]!);
  });

  it('mirrors and crops within the mask', () => {
    // The photo grows red to the right: mirrored, there is less cyan at the left.
    expect(inksAt(found, 12, 30)[0]).toBeLessThan(inksAt(found, 35, 30)[0]!);
    near(inksAt(found, 6, 6), [10, 20, 60, 0]);
  });

  it('shows the ground through what is seen through, and red where it is not', () => {
    near(inksAt(found, 6, 51), [10, 20, 60, 0]);
    near(inksAt(found, 57, 31), [10, 20, 60, 0]);
    // In the badge's corner the photo beneath it is seen.
    expect(inksAt(found, 39, 30.5)[0]).toBeGreaterThan(40);
    near(inksAt(found, 15, 60), inksAt(found, 48, 40), 1);
    expect(inksAt(found, 15, 60)[1]).toBeGreaterThan(85);
  });

  it('gives the same bytes again', async () => {
    expect(await exported(picturesLabel(PHOTO), profile)).toEqual(pdf);
  });
});

// The worker's browser test holds the same bytes against the same hash.
it.each(PROFILES)(
  'every kind of picture gives the bytes it gave before, in %s',
  async (profile) => {
    const pdf = await exported(fixtureLabel(fixture), profile);
    expect(profile === 'press' ? failedX4(pdf) : failedCurves(pdf)).toEqual([]);
    const hash = createHash('sha256').update(pdf).digest('hex');
    await expect(`${hash}\n`).toMatchFileSnapshot(`../golden/pdf/pictures-${profile}.sha256`);
  },
);

it('what is drawn in pixels gives the bytes it gave before', async () => {
  const { document } = CORPUS.find(({ name }) => name === 'see-through')!;
  const pdf = await exported({ document, assets: new Map() }, 'curves');
  expect(failedCurves(pdf)).toEqual([]);
  expect(listed(pdf).length).toBeGreaterThan(0);
  const hash = createHash('sha256').update(pdf).digest('hex');
  await expect(`${hash}\n`).toMatchFileSnapshot('../golden/pdf/see-through-curves.sha256');
});

it('half of what is seen through is mixed as inks in curves, as press mixes it', async () => {
  const half = aPicture(20, 20, () => [0, 0, 0, 128]);
  const ground = aShape({ id: 'ground', order: 'a', x: -3, y: -3, w: 46, h: 36 });
  const label = withOne(half, {}, [{ ...ground, fill: { swatch: 'ink' } }]);
  for (const profile of PROFILES) {
    near(inksAt(plates(await exported(label, profile), DPI), 15, 15), [0, 25, 50, 50]);
  }
});

describe('a picture that is seen through', () => {
  const orange = aShape({ id: 'ground', order: 'a', x: -3, y: -3, w: 46, h: 36 });
  const ground = { ...orange, fill: { swatch: 'ink' } };
  // A photo that JPEG packs, and flat art that is kept whole, half of whose pixels are half seen.
  const [photo, art] = [
    aPicture(300, 300, (x, y) => [x * 0.8, y * 0.8, 40 + (x + y) / 4].map(Math.round)),
    aPicture(20, 20, (x) => [20, 90, 60, x < 10 ? 255 : 128]),
  ];

  it.each([
    ['a photo on one ink', photo, [ground]],
    ['a photo on bare stock', photo, []],
    ['art with soft pixels on one ink', art, [ground]],
    [
      'art in a turned, round mask on a line’s inner side',
      art,
      [{ ...ground, stroke: { swatch: 'ink', width: 2 } }],
    ],
  ])('%s is in curves the mix that a press makes', async (what, bytes, below) => {
    const turned = what.includes('turned') && { rotation: 30, mask: { kind: 'ellipse' as const } };
    const label = withOne(bytes, { id: 'photo', opacity: 40, ...turned }, below);
    const [press, curves] = [await exported(label, 'press'), await exported(label, 'curves')];
    expect(failedCurves(curves)).toEqual([]);
    const text = Buffer.from(curves).toString('latin1');
    expect(text).not.toMatch(/\/SMask|\/(?:ca|CA) |\/S ?\/Transparency/);
    const [wanted, found] = [plates(press, DPI), plates(curves, DPI)];
    for (const [x, y] of [
      [11.5, 11.5],
      [13.5, 15.5],
      [19.5, 12.5],
      [20.5, 18.5],
      [2, 2],
    ] as const) {
      near(inksAt(found, x, y), inksAt(wanted, x, y), 2);
    }
    expect(inksAt(found, 13.5, 15.5)).not.toEqual(inksAt(found, 2, 2));
  });

  it('mixes the numbers of its inks with those beneath', async () => {
    const cmyk = withOne(fixture('cmyk.jpg'), { opacity: 40 }, [ground]);
    const whole = withOne(fixture('cmyk.jpg'), {}, [ground]);
    const [thin, full] = [await exported(cmyk, 'curves'), await exported(whole, 'curves')];
    const [mixed, own] = [plates(thin, DPI), plates(full, DPI)];
    const at = inksAt(own, 10, 10).map((ink, i) => 0.4 * ink + 0.6 * [0, 50, 100, 0][i]!);
    near(inksAt(mixed, 10, 10), at, 2);
  });

  const gold = aSwatch({
    ...{ id: 'gold', name: 'Emas' },
    ink: { kind: 'spot', name: 'Emas', tint: 100, alternate: { c: 0, m: 20, y: 60, k: 20 } },
  });
  const withGold = (label: PicturesLabel): PicturesLabel => ({
    ...label,
    document: { ...label.document, records: { ...label.document.records, gold } },
  });

  it('leaves soft edges on a spot as they are, and what a spot is not under', async () => {
    const half = { ...ground, x: 30, fill: { swatch: 'gold' } };
    await exported(withGold(withOne(art, { id: 'photo' }, [half])), 'curves');
    const edge = aPicture(60, 60, (x) => [20, 90, 60, x < 30 ? 255 : x < 31 ? 128 : 0]);
    const pdf = await exported(
      withGold(withOne(edge, {}, [{ ...ground, fill: { swatch: 'gold' } }])),
      'curves',
    );
    const found = plates(pdf, DPI);
    expect(inkAt(found.get('Emas')!, DPI, 10 + MARGIN, 15 + MARGIN)).toBe(0);
    expect(inkAt(found.get('Emas')!, DPI, 20 + MARGIN, 15 + MARGIN)).toBe(100);
  });

  it.each([
    ['soft', {}],
    ['seen to 40 %', { opacity: 40 }],
  ])('blocks where it is %s on a spot, and is printed whole when insisted on', async (_, part) => {
    const below = [{ ...ground, fill: { swatch: 'gold' } }];
    const one = withGold(withOne(art, { id: 'photo', ...part }, below));
    const job = aJob({ ...one, profile: 'curves' });
    const scenes = await printScenes(job, await createFontStore(readFont));
    const blocked = await exportPdf(job, scenes, resources);
    const found = { id: 'transparency', nodeId: 'photo', severity: 'blocking' };
    expect(blocked.ok).toBe(false);
    expect(blocked.findings).toContainEqual(expect.objectContaining(found));
    const forced = await exportPdf({ ...job, force: true }, scenes, resources);
    expect(forced.ok && failedCurves(forced.bytes)).toEqual([]);
    expect(forced.findings.filter(({ id }) => id === 'transparency')).toHaveLength(1);
    const again = anImage({ id: 'again', order: 'c', x: 26, y: 5, w: 20, h: 20, ...part });
    const twice = { ...job.document, records: { ...job.document.records, again } };
    const both = await printScenes({ ...job, document: twice }, await createFontStore(readFont));
    const { findings } = await exportPdf({ ...job, document: twice }, both, resources);
    const lost = findings.filter(({ id }) => id === 'transparency');
    expect(lost.map(({ nodeId }) => nodeId)).toEqual(['photo', 'again']);
  });
});

describe('a picture with soft pixels over more than one ink', () => {
  const soft = aPicture(60, 60, (x, y) => [20 + 3 * x, 90, 60, Math.round((x + y) * 2.16)]);
  const photo = aPicture(300, 300, (x, y) => [x * 0.8, y * 0.8, 40].map(Math.round));
  const below = (part: Parameters<typeof aShape>[0]) =>
    aShape({ fill: { swatch: 'ink' }, ...part });
  const half = below({ id: 'half', order: 'a', x: -3, y: -3, w: 18, h: 36 });
  const blue = aSwatch({ id: 'blue', ink: { kind: 'process', c: 90, m: 40, y: 0, k: 10 } });
  const paper = aSwatch({ id: 'paper', ink: { kind: 'process', c: 0, m: 0, y: 0, k: 0 } });
  const bar = below({
    ...{ id: 'bar', order: 'ab', x: 0, y: 12, w: 40, h: 5, rotation: 20 },
    ...{ fill: { swatch: 'blue' }, stroke: { swatch: 'ink', width: 1, side: 'outside' } },
  });
  const stop = (at: number, swatch: string) => ({ at, fill: { swatch } });
  const fade = below({
    ...{ id: 'fade', order: 'a', x: -3, y: -3, w: 46, h: 36 },
    fill: { kind: 'linear' as const, angle: 30, stops: [stop(0, 'ink'), stop(100, 'blue')] },
  });
  const weave = aPattern({
    ...{ id: 'weave', order: 'a', x: -3, y: -3, w: 46, h: 36 },
    params: { weave: 'kepang', width: 3, gap: 0.3 },
    inks: {
      ...{ ground: [{ swatch: 'blue' }], warp: [{ swatch: 'ink' }] },
      weft: [{ swatch: 'paper' }],
    },
  });
  const words = aText({ id: 'words', order: 'ab', text: 'Kopi Senja', x: 6, y: 8, w: 18, h: 14 });
  const label = (
    part: Parameters<typeof anImage>[0],
    nodes: readonly NodeRecord[],
    bytes = soft,
  ): PicturesLabel => {
    const one = withOne(bytes, { id: 'photo', ...part });
    const more = Object.fromEntries(
      [blue, paper, aStyle(), ...nodes].map((each) => [each.id, each]),
    );
    return { ...one, document: { ...one.document, records: { ...one.document.records, ...more } } };
  };

  it.each([
    ['half on an ink, half on stock', {}, [half], soft],
    ['a line outside a turned bar', {}, [half, bar], soft],
    ['a gradient', {}, [fade], soft],
    ['a weave', {}, [weave], soft],
    ['letters', {}, [half, words], soft],
    [
      'turned, mirrored, cropped',
      { rotation: 20, flip: 'h', crop: { x: 0.1, y: 0.2, w: 0.6, h: 0.7 } },
      [half, bar],
      soft,
    ],
    ['seen to 40 % as a whole', { opacity: 40 }, [half, bar], photo],
    ['seen to 60 %, soft itself', { opacity: 60, flip: 'both' }, [fade, bar], soft],
  ] as const)('is in curves the mix that a press makes: %s', async (_, part, nodes, bytes) => {
    const one = label(part, nodes, bytes);
    const [press, curves] = [await exported(one, 'press'), await exported(one, 'curves')];
    expect(failedCurves(curves)).toEqual([]);
    expect(listed(curves).every(({ ppi }) => ppi <= 300)).toBe(true);
    // Ghostscript's plates have no soft edges, and a weave has many.
    expect(apart(curves, press)).toBeLessThan(nodes[0] === weave ? 1.5 : 1);
    // What the two have in common without the picture would be as near.
    const without = await exported(label({ ...part, hidden: true }, nodes, bytes), 'press');
    expect(apart(curves, without)).toBeGreaterThan(3);
  });

  it('shows through it another picture, which is soft too', async () => {
    const under = anImage({
      ...{ id: 'under', asset: 'asset', order: 'ac', x: 8, y: 2, w: 20, h: 20, rotation: 90 },
      opacity: 70,
    });
    const one = label({ opacity: 80 }, [half, bar, under]);
    const [press, curves] = [await exported(one, 'press'), await exported(one, 'curves')];
    expect(apart(curves, press)).toBeLessThan(1);
  });
});

/** Mean difference of all plates around the picture, in percent of ink. */
function apart(a: Uint8Array, b: Uint8Array): number {
  const [of, than] = [plates(a, DPI), plates(b, DPI)];
  let [sum, count] = [0, 0];
  for (let x = 4; x < 28; x += 0.2) {
    for (let y = 4; y < 26; y += 0.2) {
      const there = inksAt(than, x, y);
      for (const [i, ink] of inksAt(of, x, y).entries()) sum += Math.abs(ink - there[i]!);
      count += 4;
    }
  }
  return sum / count;
}

it('a picture in one ink is an outline in its ink, with its holes, within its mask', async () => {
  const { document } = CORPUS.find(({ name }) => name === 'pictures')!;
  for (const profile of PROFILES) {
    const pdf = await exported({ document, assets: new Map() }, profile);
    expect(listed(pdf)).toEqual([]);
    const found = plates(pdf, DPI);
    // The panel's bleed is 2 mm.
    const at = (x: number, y: number): number[] => inksAt(found, x - 1, y - 1);
    near(at(4, 8), [20, 92, 100, 10]);
    near(at(9.5, 6.8), [0, 0, 0, 0]);
    near(at(36, 8), [20, 92, 100, 10]);
    near(at(30.5, 9.2), [0, 0, 0, 0]);
    near(at(34, 20), [0, 0, 0, 60]);
    near(at(35.5, 16), [0, 0, 0, 0]);
  }
});

describe('what a picture is printed from', () => {
  const noise = (x: number, y: number): number => (x * 7919 + y * 104729 + x * y * 31) & 255;

  it('greys go to black alone, whatever space their file is in', async () => {
    const pdf = await exported(
      withOne(aPicture(60, 60, (x, y) => [0, 0, 0].fill(noise(x, y)))),
      'press',
    );
    expect(listed(pdf)[0]).toMatchObject({ colour: 'gray', coding: 'jpeg' });
    const [c, m, y] = inksAt(plates(pdf, DPI), 15, 15);
    expect([c, m, y]).toEqual([0, 0, 0]);
  });

  it('line art keeps up to 600 ppi, and flat art every pixel', async () => {
    const lines = aPicture(1200, 1200, (x) => [x % 20 < 6 ? 0 : 255]);
    expect(listed(await exported(withOne(lines), 'press'))[0]).toMatchObject({
      ...{ width: 472, ppi: 599, colour: 'gray', coding: 'image' },
    });
    const flat = aPicture(100, 100, (x) => (x < 50 ? [220, 40, 30] : [20, 90, 60]));
    expect(listed(await exported(withOne(flat), 'press'))[0]).toMatchObject({
      ...{ width: 100, colour: 'cmyk', coding: 'image' },
    });
  });

  it('a logo with soft edges is kept whole, a photo is not', async () => {
    const logo = aPicture(900, 900, (x, y) => {
      const edge = Math.max(0, Math.min(1, (350 - Math.hypot(x - 450, y - 450)) / 4));
      const stripe = Math.max(0, Math.min(1, (((x + y / 3) % 90) - 45) / 3));
      return [240 - 200 * edge, 200 - 160 * stripe, 60 + 100 * edge * stripe].map(Math.round);
    });
    expect(listed(await exported(withOne(logo), 'press'))[0]!.coding).toBe('image');
    const photo = aPicture(300, 300, (x, y) => [noise(x, y), noise(y, x), noise(x + y, y)]);
    expect(listed(await exported(withOne(photo), 'press'))[0]!.coding).toBe('jpeg');
  });

  it('a picture is never made larger, and its part is once in the file', async () => {
    const label = withOne(aPicture(40, 40, (x, y) => [noise(x, y), noise(y, x), x * 6]));
    const twice = {
      ...label,
      document: {
        ...label.document,
        records: {
          ...label.document.records,
          again: anImage({ id: 'again', order: 'c', x: 26, y: 5, w: 20, h: 20, rotation: 90 }),
        },
      },
    };
    const pdf = await exported(twice, 'press');
    expect(listed(pdf).map(({ width }) => width)).toEqual([40, 40]);
    const names = withPdf(pdf, (file) => run('pdfimages', ['-list', file])).match(/\d+\s+0\s+51/g);
    expect(new Set(names).size).toBe(1);
  });

  it('WebP', async () => {
    const pdf = await exported(withOne(fixture('lossless.webp'), { h: 13.333 }), 'press');
    expect(listed(pdf).map(({ type, width }) => [type, width])).toEqual([
      ['image', 24],
      ['smask', 24],
    ]);
  });

  it('a picture whose bytes are nowhere blocks, and prints as nothing when insisted on', async () => {
    const job = aJob({ ...withOne(badge()), assets: new Map() });
    const scenes = await printScenes(job, await createFontStore(readFont));
    const blocked = await exportPdf(job, scenes, resources);
    expect(blocked).toMatchObject({ ok: false, findings: [{ id: 'picture-missing' }] });
    const forced = await exportPdf({ ...job, force: true }, scenes, resources);
    expect(forced.ok && listed(forced.bytes)).toEqual([]);
  });
});

describe('a picture that is damaged behind a good head', () => {
  /** The head as it was, the pixels cut off or overwritten. */
  const damaged = (bytes: Uint8Array, from: number): Uint8Array =>
    bytes.map((byte, i) => (i < from ? byte : 0x55));

  it.each(PROFILES)(
    'blocks at its object, and prints as nothing when insisted on: %s',
    async (profile) => {
      const bytes = damaged(fixture('lossless.webp'), 30);
      const label = withOne(bytes, { id: 'photo' }, [aShape({ id: 'ground' })]);
      const job = aJob({ ...label, profile });
      const scenes = await printScenes(job, await createFontStore(readFont));
      const found = { id: 'picture-damaged', nodeId: 'photo', severity: 'blocking' };
      const blocked = await exportPdf(job, scenes, resources);
      expect(blocked.ok).toBe(false);
      expect(blocked.findings).toContainEqual(expect.objectContaining(found));
      const forced = await exportPdf({ ...job, force: true }, scenes, resources);
      expect(forced.findings).toContainEqual(expect.objectContaining(found));
      expect(forced.ok && listed(forced.bytes)).toEqual([]);
    },
  );
});

describe('the JPEG encoder', () => {
  const size = { width: 37, height: 29 };
  const values = (channels: number): Uint8Array =>
    Uint8Array.from({ length: 37 * 29 * channels }, (_, i) => {
      const [x, y] = [Math.floor(i / channels) % 37, Math.floor(i / channels / 37)];
      return Math.round(128 + 100 * Math.sin(x / 6 + (i % channels)) * Math.cos(y / 7));
    });

  it('grey is read back by two others', async () => {
    const data = values(1);
    const jpeg = encodeJpeg({ ...size, channels: 1, data });
    const ours = await decodePicture(jpeg, loadWebp);
    expect(ours).toMatchObject({ ...size, space: 'grey' });
    expect(worst(ours.data, data)).toBeLessThan(12);
    const theirs = readJpeg(jpeg, { useTArray: true, formatAsRGBA: false }).data;
    expect(
      worst(
        theirs.filter((_, i) => i % 3 === 0),
        data,
      ),
    ).toBeLessThan(12);
  });

  it('inks are read back, inverted as a program outside a PDF would', async () => {
    const data = values(4);
    const jpeg = encodeJpeg({ ...size, channels: 4, data });
    const { space, data: read } = await decodePicture(jpeg, loadWebp);
    expect(space).toBe('cmyk');
    expect(
      worst(
        read.map((v) => 255 - v),
        data,
      ),
    ).toBeLessThan(20);
  });

  it('stays the same, bit by bit', () => {
    const jpeg = encodeJpeg({ ...size, channels: 4, data: values(4) });
    expect([jpeg.length, jpeg.reduce((sum, v, i) => (sum + v * (i + 1)) % 1_000_003, 0)]).toEqual([
      1270, 200887,
    ]);
  });

  function worst(a: Uint8Array, b: Uint8Array): number {
    return a.reduce((most, v, i) => Math.max(most, Math.abs(v - b[i]!)), 0);
  }
});
