import { boxOf, canvasReady, drag, expect, openHome, saved, test } from './support';

test('from the wall to a label that is still there the next day', async ({ page }) => {
  await openHome(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Kintamani');
  await page.locator('[data-template="anyaman-bilik"]').click();
  await canvasReady(page);
  const name = page.locator('[data-fact="name"]');
  await expect(name).toHaveAccessibleName(/text "Kopi Kintamani"/);
  await saved(page);

  await name.click();
  const before = await boxOf(name);
  await drag(page, name, 10, 0);
  const moved = async () => (await boxOf(name))[0]! - before[0]!;
  expect(Math.abs((await moved()) - 10)).toBeLessThanOrEqual(0.4);
  const after = await boxOf(name);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await boxOf(name)).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await boxOf(name)).toEqual(after);
  await saved(page);

  await page.reload();
  await canvasReady(page);
  expect(await boxOf(name)).toEqual(after);
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(page.getByRole('textbox', { name: 'Product name' })).toHaveValue('Kopi Kintamani');
  await page.getByRole('region', { name: 'My designs' }).getByRole('link').first().click();
  await canvasReady(page);
  expect(await boxOf(name)).toEqual(after);
});

test('a design is renamed, duplicated, deleted and brought back', async ({ page }) => {
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  await saved(page);
  await page.getByRole('textbox', { name: 'Design name' }).fill('Bilik pertama');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.getByRole('button', { name: 'Home' }).click();
  const cards = page.locator('[data-design]');
  await expect(cards).toHaveText([/Bilik pertama/]);
  await page.getByRole('button', { name: 'Actions for Bilik pertama' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(cards).toHaveCount(2);
  await page.getByRole('button', { name: 'Actions for Bilik pertama (copy)' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Bilik kedua');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(cards.filter({ hasText: 'Bilik kedua' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Actions for Bilik kedua' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(cards).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards).toHaveCount(2);
});

test('a name that is too long is said to be cut, and never spoils its design', async ({ page }) => {
  const isFull = page.getByText('Full: at most 200 letters. What is beyond is left out.');
  await openHome(page);
  await page.getByRole('textbox', { name: 'Product name' }).focus();
  await page.keyboard.insertText('Kopi '.repeat(50));
  await expect(isFull).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(isFull).toHaveCount(0);
  await page.locator('[data-template="anyaman-bilik"]').click();
  await canvasReady(page);
  // Here the product's name may be longer than that of a design.
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Gayo '.repeat(25));
  await saved(page);
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('button', { name: /^Actions for Kopi/ }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  const cards = page.locator('[data-design]');
  await expect(cards).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Actions for Kopi/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox').selectText();
  await page.keyboard.insertText('Bilik '.repeat(50));
  await expect(page.getByRole('dialog').locator(isFull)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(cards.filter({ hasText: 'Bilik' })).toHaveCount(1);
  for (const made of [/Bilik/, /Kopi/]) {
    await page.reload();
    await cards.filter({ hasText: made }).click();
    await canvasReady(page);
    await page.goBack();
  }
});

test('a template in the address makes one design, however often it is reloaded', async ({
  page,
}) => {
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  await saved(page);
  const address = new URL(page.url());
  expect(address.search).toBe('?lang=en');
  expect(address.hash).toMatch(/^#\/edit\/[a-z0-9-]+$/);
  await page.reload();
  await canvasReady(page);
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(page.locator('[data-design]')).toHaveCount(1);
});

test('the interface is Indonesian unless the address says otherwise', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Templat' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await page.getByRole('combobox', { name: 'Bahasa' }).selectOption('en');
  await expect(page.getByRole('region', { name: 'Templates' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(new URL(page.url()).search).toBe('?lang=en');
});

test('a second tab looks on until it takes over', async ({ page, context }) => {
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  await saved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('This design is open in another tab.')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Export' })).toBeDisabled();
  await second.getByRole('button', { name: 'Take over here' }).click();
  await expect(page.getByText('This design is open in another tab.')).toBeVisible();
  await second.getByRole('textbox', { name: 'Product name' }).fill('Kopi Aceh');
  await saved(second);
  await expect(second.locator('[data-fact="name"]')).toHaveAccessibleName(/Kopi Aceh/);
});

test('the canvas waits for a text engine that comes late', async ({ page }) => {
  const late = new Promise<void>((arrive) => {
    page.once('framenavigated', () => setTimeout(arrive, 2000));
  });
  await page.route('**/harfbuzz-*.wasm', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  await expect(page.locator('[data-fact="name"]')).toHaveAccessibleName(/Bilik/);
});
