import { commands } from 'vitest/browser';
import { beforeAll, expect, it } from 'vitest';
import { decodePicture, readPicture } from '../../src/assets/raster';
import { rgbTable, type RgbTable } from '../../src/core/color';
import {
  applyPatch,
  mergePatches,
  panelsOf,
  type BesekDocument,
  type DocRecord,
  type Patch,
} from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { createOnScreen, type View } from '../../src/paint';
import { platesOf } from '../../src/print/preview';
import { packDesign, sha256 } from '../../src/share';
import { drawingOf } from '../../src/ui/export/page';
import { mostInk, rasterOf, separatedPicture } from '../../src/ui/export/raster';
import { anAsset, anImage, aShape, aSwatch } from '../support/builders';
import { browserPaint } from '../support/browser-fonts';
import { fetchFixtures } from '../support/browser-pictures';
import type { SentPlate } from '../support/plates-command';
import { coffeeLabel } from '../support/print-label';

const DPI = 100;
/** Percent by which two separations of one point may differ: a byte here, a JPEG there. */
const NEAR = 2.5;

let resources: Awaited<ReturnType<typeof browserPaint>>;
let table: RgbTable;
beforeAll(async () => {
  resources = await browserPaint();
  const bytes = await (await fetch('/icc/srgb-fogra39-33.bin')).arrayBuffer();
  table = rgbTable(new Uint8Array(bytes));
});

/** The coffee label with all that mixes, overprints and knocks out on it, and a picture. */
function labelWith(picture: Uint8Array, seeThrough: boolean): BesekDocument {
  const read = readPicture(picture);
  if (!read.ok) throw new Error('no picture');
  const { mime, width, height } = read.value;
  const more: readonly DocRecord[] = [
    anAsset({ sha256: sha256(picture), mime, width, height }),
    aSwatch({ id: 'red', ink: { kind: 'process', c: 0, m: 90, y: 80, k: 0 } }),
    anImage({ order: 'a1', x: 34, y: 72, w: 20, h: 15 }),
    // Over a weave a file without transparency cannot show it.
    aShape({
      id: 'veil',
      order: 'a2',
      ...{ x: 0, y: 4, w: 40, h: 8 },
      ...(seeThrough && { opacity: 50 }),
      fill: { swatch: 'red' },
    }),
    aShape({
      id: 'plate',
      order: 'a3',
      ...{ x: 4, y: 72, w: 26, h: 8 },
      fill: {
        kind: 'linear',
        angle: 0,
        stops: [
          { at: 0, fill: { swatch: 'gold' } },
          { at: 100, fill: { swatch: 'gold', tint: 10 } },
        ],
      },
    }),
    aShape({ id: 'field', order: 'a4', x: 4, y: 82, w: 10, h: 6, fill: { swatch: 'ink' } }),
    aShape({
      id: 'bar',
      order: 'a5',
      shape: 'line',
      ...{ x: 4, y: 7.5, w: 30, h: 1 },
      fill: null,
      stroke: { swatch: 'ink', width: 3 },
    }),
  ];
  const added = more.map((record): Patch => ({
    added: { [record.id]: record },
    updated: {},
    removed: {},
  }));
  return applyPatch(coffeeLabel, added.reduce(mergePatches));
}

function front(document: BesekDocument): Scene {
  const built = buildScene(document, panelsOf(document)[0]!.id, {
    generator: findGenerator,
    typeset: typesetter(resources.fonts.shaper),
    picture: () => 'there',
  });
  return createOnScreen(resources.resources.css)(built);
}

/** Ink in percent of the 3 × 3 pixels about one; null where they differ: an edge runs there. */
function flatAt(data: Uint8Array, width: number, x: number, y: number): number | null {
  const near = [-1, 0, 1].flatMap((dy) =>
    [-1, 0, 1].map((dx) => data[(y + dy) * width + x + dx]! / 2.55),
  );
  const [least, most] = [Math.min(...near), Math.max(...near)];
  return most - least > NEAR ? null : (least + most) / 2;
}

it.each(['press', 'curves'])(
  'the plates on screen are those of the file, in %s',
  async (profile) => {
    const picture = (await fetchFixtures()).get('rgb.jpg')!;
    const document = labelWith(picture, profile === 'press');
    const besek = packDesign(document, new Map([[sha256(picture), picture]]));
    const sent = await commands.platesOfDesign(base64(besek), profile, DPI);
    const scene = front(document);
    const drawing = drawingOf(scene, true, DPI / 25.4);
    const pixels = await decodePicture(picture, () => Promise.reject(new Error('no WebP')));
    const pictures = new Map([[sha256(picture), separatedPicture(pixels, table)]]);
    const { outline } = resources.resources;
    const rasters = platesOf(scene).map((plate) => ({
      plate,
      data: rasterOf(scene, plate, { ...drawing, marks: true }, { outline, table, pictures }),
    }));
    expect(rasters.map(({ plate }) => plate.name).sort()).toEqual(
      sent.map(({ name }) => name).sort(),
    );
    // Crop marks are on every plate: ink is measured without them, of the file within the bleed.
    const unmarked = rasters.map(({ plate }) => ({
      plate,
      data: rasterOf(scene, plate, { ...drawing, marks: false }, { outline, table, pictures }),
    }));
    const most = mostInk({ ...drawing, plates: unmarked });
    expect(Math.abs(most - heaviest(sent, drawing.view))).toBeLessThan(NEAR * 4);
    for (const { plate, data } of rasters) {
      const { width, height, ...printed } = sent.find(({ name }) => name === plate.name)!;
      const theirs = Uint8Array.from(atob(printed.data), (char) => 255 - char.charCodeAt(0));
      // In panel mm: a black line on red, which it does not knock out, and a black field, which does.
      for (const [mx, my, found] of [
        [20, 8, { Magenta: true, Black: true }],
        [9, 85, { Magenta: false, Black: true }],
      ] as const) {
        const { scale, x, y } = drawing.view;
        const at = [Math.round(x + mx * scale), Math.round(y + my * scale)] as const;
        const wanted = (found as Record<string, boolean>)[plate.name];
        if (wanted === undefined) continue;
        expect(flatAt(data, drawing.width, ...at)! > 30, `${plate.name} at ${mx}, ${my}`).toBe(
          wanted,
        );
        expect(flatAt(theirs, width, ...at)! > 30, `${plate.name} of the file`).toBe(wanted);
      }
      let compared = 0;
      const wrong: string[] = [];
      for (let y = 2; y < Math.min(height, drawing.height) - 2; y += 2) {
        for (let x = 2; x < Math.min(width, drawing.width) - 2; x += 2) {
          const [here, there] = [flatAt(data, drawing.width, x, y), flatAt(theirs, width, x, y)];
          if (here === null || there === null) continue;
          compared++;
          if (Math.abs(here - there) > NEAR) wrong.push(`${x},${y}: ${here} for ${there}`);
        }
      }
      expect(compared, plate.name).toBeGreaterThan(5000);
      // Where an edge lies between two pixels, one of them may call the spot flat.
      expect(
        wrong.length / compared,
        `${plate.name}: ${wrong.slice(0, 9).join('; ')}`,
      ).toBeLessThan(0.01);
    }
  },
);

/** The most ink in percent that all plates of the file have at one point within the bleed. */
function heaviest(sent: readonly SentPlate[], { scale, x, y }: View): number {
  const plates = sent.map(({ data }) => atob(data));
  const { width, height } = sent[0]!;
  let most = 0;
  for (let i = 0; i < width * height; i++) {
    const [column, row] = [i % width, Math.floor(i / width)];
    const bleed = 3 * scale;
    const isOutside = Math.min(column - x, row - y, width - x - column, height - y - row) < -bleed;
    if (isOutside) continue;
    const sum = plates.reduce((total, plate) => total + 255 - plate.charCodeAt(i), 0);
    most = Math.max(most, sum);
  }
  return most / 2.55;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
