import { boxOf, canvasReady, expect, openHome, saved, test } from './support';

test('from the wall to a saved file without a mouse', async ({ page }) => {
  await openHome(page);
  await page.getByRole('textbox', { name: 'Product name' }).focus();
  await page.keyboard.type('Kopi Toraja');
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('[data-template]'))) break;
  }
  await page.keyboard.press('Enter');
  await canvasReady(page);

  const canvas = page.getByRole('application', { name: 'Canvas' });
  await canvas.focus();
  const name = page.locator('[data-fact="name"]');
  for (let i = 0; i < 20 && (await name.getAttribute('aria-selected')) !== 'true'; i++) {
    await page.keyboard.press('Tab');
  }
  await expect(name).toHaveAttribute('aria-selected', 'true');
  const before = await boxOf(name);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const after = await boxOf(name);
  expect(after[0]! - before[0]!).toBeCloseTo(0.1, 3);
  expect(after[1]! - before[1]!).toBeCloseTo(1, 3);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.type('Kopi Luwak');
  await expect(name).toHaveAccessibleName(/Kopi Luwak/);
  await page.keyboard.press('Control+z');
  await expect(name).toHaveAccessibleName(/Kopi Toraja/);
  await page.keyboard.press('Control+Shift+z');
  await expect(name).toHaveAccessibleName(/Kopi Luwak/);
  await saved(page);

  await page.getByRole('button', { name: 'Export', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'Print shop', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /CorelDRAW/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

test('arrows walk the layer tree, Enter selects, Delete removes, undo brings back', async ({
  page,
}) => {
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  const rows = page.getByRole('treeitem');
  const count = await rows.count();
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(count - 1);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(count);
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
});
