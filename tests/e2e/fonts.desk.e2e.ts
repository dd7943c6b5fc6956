import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openFile } from '../../src/share';
import { anOpenType, aTrueType, glyphOf } from '../support/own-fonts';
import { aGsub } from '../support/own-gsub';
import { run, withPdf } from '../support/pdf-tools';
import { boxOf, canvasReady, expect, newDesign, saved, test, toClient } from './support';

async function bring(page: Page, name: string, font: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Your own font…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'font/ttf', buffer: Buffer.from(font) });
}

async function select(page: Page): Promise<void> {
  await page.locator('[data-fact="name"]').first().click();
}

/** Where the name is painted, while nothing is selected. */
async function nameInk(page: Page): Promise<string> {
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Escape');
  const name = page.locator('[data-fact="name"]').first();
  await expect(name).toHaveAttribute('aria-selected', 'false');
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(name);
  const from = await toClient(page, x, y);
  const to = await toClient(page, x + w, y + h);
  await settled(page);
  const clip = { ...from, width: to.x - from.x, height: to.y - from.y };
  return createHash('sha256')
    .update(await page.screenshot({ clip }))
    .digest('hex');
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Drops a file on the editor, as from the desktop. */
async function drop(page: Page, name: string, font: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, bytes]) => {
      const made = new DataTransfer();
      made.items.add(new File([Uint8Array.from(bytes)], file));
      return made;
    },
    [name, [...font]] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('a font of one’s own: brought, undone, kept, printed and carried along', async ({ page }) => {
  await newDesign(page);
  await select(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Tubruk');
  const font = page.getByRole('combobox', { name: 'Font' });
  const shown = await font.inputValue();
  const before = await nameInk(page);
  await select(page);

  await bring(page, 'terlarang.ttf', await aTrueType({ embedding: 2 }));
  await expect(page.getByText(/terlarang\.ttf: this font’s licence forbids/)).toBeVisible();
  await expect(font).toHaveValue(shown);

  await bring(page, 'warung.ttf', await aTrueType());
  await expect(page.getByText('The text is set in Warung Uji Regular.')).toBeVisible();
  await expect(font.locator('optgroup[label="Your fonts"] option')).toHaveText([
    'Warung Uji Regular',
  ]);
  await expect(font).toHaveValue(/^asset:/);
  const set = await nameInk(page);
  expect(set).not.toBe(before);
  await select(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(font).toHaveValue(shown);
  await expect(font.locator('optgroup')).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(font).toHaveValue(/^asset:/);
  expect(await nameInk(page)).toBe(set);

  await saved(page);
  await page.reload();
  await canvasReady(page);
  await expect.poll(() => nameInk(page)).toBe(set);
  await select(page);
  await expect(font).toHaveValue(/^asset:/);

  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Escape');
  const GSUB = aGsub({ smcp: [[glyphOf('o'), glyphOf('T')]] });
  const bold = { subfamily: 'Bold', weight: 700, tables: { GSUB } };
  await drop(page, 'tebal.otf', await anOpenType('by id', bold));
  await expect(
    page.getByText('Warung Uji Bold is in this design, in the list of fonts.'),
  ).toBeVisible();
  await select(page);
  await page.getByRole('combobox', { name: 'Weight' }).selectOption('700');
  await expect(font.locator('option:checked')).toHaveText('Warung Uji Bold');
  const heavy = await nameInk(page);
  await select(page);
  await page.getByRole('checkbox', { name: 'Small caps' }).check();
  await expect.poll(() => nameInk(page)).not.toBe(heavy);

  // The first of them is not used any longer: it may go.
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Escape');
  const fonts = page.getByRole('group', { name: 'Your fonts' });
  await expect(fonts.getByRole('listitem')).toHaveText(['Warung Uji Bold', 'Warung Uji Regular']);
  await fonts.getByRole('button', { name: /^Take Warung Uji Regular out/ }).click();
  await expect(fonts.getByRole('listitem')).toHaveText(['Warung Uji Bold']);

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save a copy' }).click(),
  ]);
  const opened = openFile(new Uint8Array(await readFile(await copy.path())));
  expect(opened.ok && opened.value.assets.size).toBe(1);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const listed = withPdf(await readFile(await file.path()), (pdf) => run('pdffonts', [pdf]));
  expect(listed).toMatch(/\+WarungUji-Bold\S* +CID Type 0C +Identity-H +yes yes yes/);
});
