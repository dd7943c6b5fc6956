import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, newDesign, openHome, test } from './support';

const folder = mkdtempSync(join(tmpdir(), 'besek-equal-'));

function besek(...args: string[]): string {
  return execFileSync('node', ['scripts/besek.mjs', ...args], { encoding: 'utf8' });
}

interface SceneItem {
  readonly nodeId: string;
  readonly matrix: readonly number[];
  readonly frame: { readonly w: number; readonly h: number };
}

test('the mirror’s boxes are the frames of the scene', async ({ page }) => {
  await newDesign(page, 'bambu-rakit');
  const rows = await page.locator('[data-node]').evaluateAll((all) =>
    all.map((row) => {
      const { node, box, rotation } = (row as HTMLElement).dataset;
      return { node: node!, box: box!.split(',').map(Number), rotation: Number(rotation) };
    }),
  );
  const { items } = JSON.parse(besek('scene', 'bambu-rakit')) as { items: SceneItem[] };
  const drawn = items.filter(({ nodeId }) => rows.some((row) => row.node === nodeId));
  expect(drawn.length).toBeGreaterThan(5);
  for (const { nodeId, matrix, frame } of drawn) {
    const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
    const centre = [(a * frame.w + c * frame.h) / 2 + e, (b * frame.w + d * frame.h) / 2 + f];
    const { box } = rows.find((row) => row.node === nodeId)!;
    const [x, y, w, h] = box as [number, number, number, number];
    expect([w, h], nodeId).toEqual([frame.w, frame.h]);
    expect(Math.abs(x + w / 2 - centre[0]!), nodeId).toBeLessThanOrEqual(0.001);
    expect(Math.abs(y + h / 2 - centre[1]!), nodeId).toBeLessThanOrEqual(0.001);
  }
});

test('the app saves the very bytes that the command line writes', async ({ page }) => {
  await newDesign(page, 'kraft-sore');
  await page.getByRole('button', { name: 'Menu' }).click();
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save a copy' }).click(),
  ]);
  const design = join(folder, 'sore.besek');
  await copy.saveAs(design);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const fromApp = readFileSync(await download.path());
  const pdf = join(folder, 'sore.pdf');
  besek('export', design, '--profile', 'press', '-o', pdf);
  expect(fromApp.equals(readFileSync(pdf))).toBe(true);
});

/** Mean difference 0–1 of a card's picture and an SVG, both 300 pixels wide. */
function difference(page: Page, id: string, svg: string): Promise<number> {
  return page.evaluate(
    async ([template, text]) => {
      const card = document.querySelector<HTMLCanvasElement>(
        `[data-template="${template}"] canvas`,
      )!;
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text!], { type: 'image/svg+xml' }));
      await image.decode();
      const { width, height } = card;
      // The card ends with whole pixels, the label does not.
      const [, w, h] = /viewBox="0 0 (\S+) (\S+)"/.exec(text!)!;
      const exact = (width * Number(h)) / Number(w);
      const pixelsOf = (source: CanvasImageSource, tall: number): Uint8ClampedArray => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const ctx = canvas.getContext('2d')!;
        ctx.drawImage(source, 0, 0, width, tall);
        return ctx.getImageData(0, 0, width, height).data;
      };
      const a = pixelsOf(card, height);
      const b = pixelsOf(image, exact);
      let sum = 0;
      for (let i = 0; i < a.length; i++) if (i % 4 !== 3) sum += Math.abs(a[i]! - b[i]!);
      return sum / (width * height * 3 * 255);
    },
    [id, svg] as const,
  );
}

test('a card looks like its screen export', async ({ page }) => {
  await openHome(page);
  for (const id of ['anyaman-bilik', 'anyaman-janur', 'kraft-sore']) {
    const svg = join(folder, `${id}.svg`);
    besek('export', id, '--profile', 'screen', '--json', '-o', svg);
    const text = readFileSync(svg, 'utf8');
    // What is far from the screen is not painted.
    await page.locator(`[data-template="${id}"]`).scrollIntoViewIfNeeded();
    await expect.poll(() => difference(page, id, text), { message: id }).toBeLessThan(0.01);
  }
});
