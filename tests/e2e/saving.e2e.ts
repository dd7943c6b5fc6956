import { expect, newDesign, saved, test } from './support';

test('a failed saving says so until it is mended; its panel folds away', async ({ page }) => {
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...args) {
      if (!('isDiskFull' in globalThis)) return add.apply(this, args);
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await newDesign(page);
  await saved(page);
  await page.evaluate(() => Object.assign(globalThis, { isDiskFull: true }));
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Penuh');

  const state = page.getByRole('status', { name: 'Save state' });
  await expect(state).toHaveAttribute('data-state', 'failed');
  await expect(state).toHaveText(/^Not saved: /);
  const panel = page.getByText('exist only in this tab', { exact: false });
  await expect(panel).toBeInViewport({ ratio: 1 });
  // What is typed stays in sight: nothing lies over the field.
  await page.getByRole('textbox', { name: 'Product name' }).click();
  await page.getByRole('button', { name: 'Fold' }).click();
  await expect(panel).toBeHidden();
  await expect(state).toHaveText(/^Not saved: /);
  const more = page.getByRole('button', { name: 'Not saved: what can be done' });
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await more.click();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'isDiskFull'));
  await page.getByRole('button', { name: 'Try now' }).click();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Product name' })).toHaveValue('Kopi Penuh');
});
