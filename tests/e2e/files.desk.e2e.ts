import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { designOf } from '../../src/core/document';
import { openFile } from '../../src/share';
import { canvasReady, expect, newDesign, openHome, saved, test } from './support';

async function open(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

const text = (words: string): Buffer => Buffer.from(words, 'utf8');
const bad: readonly (readonly [string, Buffer, RegExp])[] = [
  ['catatan.besek', text('ini bukan desain'), /one thing is wrong/],
  ['kosong.besek', Buffer.alloc(0), /one thing is wrong/],
  ['rusak.besek', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), /one thing is wrong/],
  [
    'lain.json',
    text('{"format":"besek-design","version":1,"records":{"a":{"type":"x"}}}'),
    /things? (are|is) wrong/,
  ],
  ['baru.json', text('{"format":"besek-design","version":99,"records":{}}'), /newer/],
  ['nan.json', text('{"format":"besek-design","version":1,"records":NaN}'), /one thing is wrong/],
];

for (const [name, bytes, sentence] of bad) {
  test(`${name} is refused with a sentence and nothing opens`, async ({ page }) => {
    await openHome(page);
    await open(page, name, bytes);
    const dialog = page.getByRole('dialog', { name: 'This file cannot be opened' });
    await expect(dialog).toContainText(name);
    await expect(dialog).toContainText(sentence);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.locator('[data-design]')).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe('');
  });
}

test('an unknown template and an unknown design say so', async ({ page }) => {
  await page.goto('./?lang=en&template=tidak-ada');
  await expect(page.getByRole('dialog')).toContainText('there is no such template');
  expect(new URL(page.url()).search).toBe('?lang=en');
  await page.goto('./?lang=en#/edit/d-nowhere');
  await expect(page.getByText('This design is not on this device.')).toBeVisible();
});

test('a copy carries the time of its last change, before and after a reload', async ({ page }) => {
  await page.clock.install({ time: new Date('2031-05-06T07:00:00Z') });
  await page.clock.resume();
  await newDesign(page);
  const made = await modifiedOf(page);
  expect(made).toMatch(/^2031-05-06T07:0/);
  await page.clock.setSystemTime(new Date('2031-05-06T09:00:00Z'));
  expect(await modifiedOf(page)).toBe(made);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Waktu');
  await saved(page);
  const changed = await modifiedOf(page);
  expect(changed).toMatch(/^2031-05-06T09:0/);
  expect(await printedAt(page)).toBe(changed);
  await page.clock.setSystemTime(new Date('2031-05-06T11:00:00Z'));
  await page.reload();
  await canvasReady(page);
  expect((await modifiedOf(page)).slice(0, 15)).toBe(changed.slice(0, 15));
});

/** The date in the metadata of the file for a print shop. */
async function printedAt(page: Page): Promise<string | undefined> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const text = await readFile(await file.path(), 'latin1');
  await page.keyboard.press('Escape');
  return /<xmp:ModifyDate>([^<]+)</.exec(text)?.[1];
}

/** The date in the file that `Save a copy` gives. */
async function modifiedOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save a copy' }).click(),
  ]);
  const opened = openFile(new Uint8Array(await readFile(await file.path())));
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return designOf(opened.value.document).modified;
}

test('a copy that was saved opens again as a design of its own', async ({ page }) => {
  await newDesign(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Salinan');
  await page.getByRole('button', { name: 'Menu' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save a copy' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.besek$/);
  const bytes = await readFile(await file.path());
  await saved(page);
  await page.getByRole('button', { name: 'Home' }).click();
  await open(page, 'salinan.besek', bytes);
  await canvasReady(page);
  await expect(page.locator('[data-fact="name"]')).toHaveAccessibleName(/Kopi Salinan/);
  await saved(page);
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(page.locator('[data-design]')).toHaveCount(2);
});
