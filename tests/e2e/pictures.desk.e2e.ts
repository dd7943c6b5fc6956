import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { openFile, packDesign } from '../../src/share';
import { run, withPdf } from '../support/pdf-tools';
import { FIXTURES, fixtureLabel } from '../support/fixture-label';
import { fixture } from '../support/pictures';
import { canvasReady, expect, openHome, test } from './support';

const label = fixtureLabel(fixture);

/** Opens a file with a picture of every kind, whose bytes this device does not have yet. */
async function openPictures(page: Page): Promise<void> {
  await openHome(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  const buffer = Buffer.from(packDesign(label.document, label.assets));
  await chooser.setFiles({ name: 'gambar.besek', mimeType: 'application/zip', buffer });
  await canvasReady(page);
}

async function exported(page: Page, place: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: place, exact: true }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  return file;
}

test('pictures that came with a file are printed, in the worker and under the policy', async ({
  page,
}) => {
  await openPictures(page);
  const pdf = await readFile(await (await exported(page, 'Print shop')).path());
  const images = withPdf(pdf, (file) => run('pdfimages', ['-list', file])).match(/ image /g);
  expect(images!.length).toBeGreaterThanOrEqual(FIXTURES.length);
});

test('they are there after a reload, and go into a copy', async ({ page }) => {
  await openPictures(page);
  const svg = await readFile(await (await exported(page, 'Screen')).path(), 'utf8');
  expect(svg.match(/<image /g)).toHaveLength(FIXTURES.length);
  await page.keyboard.press('Escape');
  await page.reload();
  await canvasReady(page);
  expect(await readFile(await (await exported(page, 'Screen')).path(), 'utf8')).toBe(svg);
  await page.keyboard.press('Escape');
  const copy = await savedCopy(page);
  expect(copy.size).toBe(label.assets.size);
  // One is gone from this device: the copy holds the others, and says which it lacks.
  const [gone] = Object.values(label.document.records).filter(({ type }) => type === 'asset');
  if (gone?.type !== 'asset') throw new Error('no picture');
  await forget(page, gone.sha256);
  const rest = await savedCopy(page);
  expect([...rest.keys()]).toEqual([...copy.keys()].filter((hash) => hash !== gone.sha256));
  const notice = page.locator('[data-tone="warning"]');
  await expect(notice).toContainText(`saved without ${gone.name}`);
});

/** What `Save a copy` puts into the file, read through the one door. */
async function savedCopy(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save a copy' }).click(),
  ]);
  const opened = openFile(new Uint8Array(await readFile(await file.path())));
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.value.assets;
}

/** Takes a picture's bytes from the device, as a browser that clears its storage would. */
async function forget(page: Page, sha256: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('besek');
        opening.onerror = () => reject(new Error('closed'));
        opening.onsuccess = () => {
          const change = opening.result.transaction('records', 'readwrite');
          change.objectStore('records').delete(['asset', hash]);
          change.oncomplete = () => resolve();
        };
      }),
    sha256,
  );
}
