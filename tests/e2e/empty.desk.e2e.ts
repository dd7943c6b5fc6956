import { readFile } from 'node:fs/promises';
import { canvasReady, expect, saved, test } from './support';

test('from an empty label to a printable file without a mouse', async ({ page }) => {
  await page.goto('./?lang=en');
  const blank = page.getByRole('button', { name: 'Blank label' });
  await blank.focus();
  await page.keyboard.press('Enter');
  await canvasReady(page);
  const canvas = page.getByRole('application', { name: 'Canvas' });
  const rows = page.getByRole('treeitem');
  await expect(rows).toHaveCount(0);

  await canvas.focus();
  // There is nothing to select: the page around the label is not meant.
  await page.keyboard.press('Control+a');
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Shift+ArrowDown');

  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-typing] textarea')).toBeFocused();
  await page.keyboard.type('Kopi Raung');
  await page.keyboard.press('Escape');
  await expect(rows.first()).toHaveAccessibleName(/Kopi Raung/);
  await expect(canvas).toBeFocused();

  const width = page.getByRole('spinbutton', { name: 'Width', exact: true });
  await width.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await expect(rows.first()).toHaveAccessibleName(/50 ×/);
  await saved(page);

  await page.getByRole('button', { name: 'Export', exact: true }).focus();
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).focus();
  await page.keyboard.press('Enter');
  const file = await download;
  expect((await readFile((await file.path())!)).subarray(0, 8).toString()).toBe('%PDF-1.6');
});
