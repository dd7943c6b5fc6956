import type { Page } from '@playwright/test';
import { canvasReady, expect, newDesign, saved, test } from './support';

/** From now on every new record is refused as on a full device, while `isDiskFull` stands. */
async function fillDisk(page: Page, atOnce: boolean): Promise<void> {
  await page.addInitScript((isFull) => {
    if (isFull) Object.assign(globalThis, { isDiskFull: true });
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...args) {
      if (!('isDiskFull' in globalThis)) return add.apply(this, args);
      throw new DOMException('full', 'QuotaExceededError');
    };
    navigator.storage.estimate = async () => ({ quota: 100e6, usage: 87.5e6 });
  }, atOnce);
}

const emptyDisk = (page: Page) =>
  page.evaluate(() => Reflect.deleteProperty(globalThis, 'isDiskFull'));

test('a failed saving says why and since when until it is mended', async ({ page }) => {
  await fillDisk(page, false);
  await newDesign(page);
  await saved(page);
  await page.evaluate(() => Object.assign(globalThis, { isDiskFull: true }));
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Penuh');

  const state = page.getByRole('status', { name: 'Save state' });
  await expect(state).toHaveAttribute('data-state', 'failed');
  await expect(state).toHaveText(/^Not saved: /);
  const panel = page.getByRole('region', { name: 'Device storage is full, 12 MB left' });
  await expect(panel).toBeInViewport({ ratio: 1 });
  await expect(panel).toContainText(/Changes since \d\d:\d\d exist only in this tab/);
  await expect(panel).toContainText(/Trying again by itself in [1-8] seconds?/);
  // What is typed stays in sight: nothing lies over the field.
  await page.getByRole('textbox', { name: 'Product name' }).click();
  const word = page.getByRole('button', { name: 'Not saved' });
  await word.click();
  await expect(panel).toBeHidden();
  await word.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(word).toBeFocused();
  await expect(state).toHaveText(/^Not saved: /);

  await word.click();
  const file = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save as file' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.besek$/);
  // Leaving asks: the page stays when the answer is no.
  const asked = page.waitForEvent('dialog');
  const leaving = page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  // So does going home, by its button and by the browser's own.
  const name = page.getByRole('textbox', { name: 'Product name' });
  const answers: string[] = [];
  page.on('dialog', (question) => {
    answers.push(question.message());
    void question.dismiss();
  });
  await page.getByRole('button', { name: 'Home', exact: true }).click();
  await page.evaluate(() => (location.hash = ''));
  await expect.poll(() => answers.length).toBe(2);
  expect(answers[0]).toMatch(/would be lost/);
  await expect(name).toHaveValue('Kopi Penuh');
  expect(new URL(page.url()).hash).toMatch(/^#\/edit\//);
  await emptyDisk(page);
  await panel.getByRole('button', { name: 'Try now' }).click();
  await saved(page);
  await expect(word).toBeHidden();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Product name' })).toHaveValue('Kopi Penuh');
});

test('a new design that could not be written is written once there is room', async ({ page }) => {
  await fillDisk(page, true);
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  const word = page.getByRole('button', { name: 'Not saved' });
  await expect(word).toBeVisible();
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Baru');
  await expect(word).toBeVisible();
  await emptyDisk(page);
  await page.getByRole('button', { name: 'Try now' }).click();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Product name' })).toHaveValue('Kopi Baru');
});
