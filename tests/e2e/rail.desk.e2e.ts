import { canvasReady, expect, newDesign, openDrawer, saved, test } from './support';

test('the rail: each panel by one press, and the label has the room where all are closed', async ({
  page,
}) => {
  await newDesign(page);
  const rail = page.getByRole('toolbar', { name: 'Left panel' });
  const tree = page.getByRole('tree', { name: 'Layers' });
  const rows = page.getByRole('treeitem');
  const canvas = page.getByRole('application', { name: 'Canvas' });
  const form = page.getByRole('form', { name: 'Product' });
  await expect(form).toBeVisible();
  const narrow = (await canvas.boundingBox())!.width;

  // Layers are kept in sight until they are closed; what reads them aloud has them all the same.
  await page.getByRole('button', { name: 'Close layers' }).click();
  await expect(page.getByRole('button', { name: 'Close layers' })).toHaveCount(0);
  await expect(tree).toBeAttached();
  await rail.getByRole('button', { name: 'Product' }).click();
  await expect(form).toHaveCount(0);
  expect((await canvas.boundingBox())!.width).toBeCloseTo(narrow + 296, 0);
  await expect(tree).toBeAttached();
  await rail.getByRole('button', { name: 'Layers' }).click();
  await expect(page.getByRole('button', { name: 'Close layers' })).toBeVisible();

  // What is wanted elsewhere comes into sight.
  await rail.getByRole('button', { name: 'Layers' }).click();
  await page.locator('[data-fact="name"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Object name' })).toBeVisible();
  await page.keyboard.press('Escape');

  // By keys, from one to the next.
  await rail.getByRole('button', { name: 'Layers' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(rail.getByRole('button', { name: 'Patterns' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  const before = await rows.count();
  await page.getByRole('tab', { name: 'Batik' }).click();
  for (const [key, chapter] of [
    ['ArrowLeft', 'Pandan & lontar'],
    ['ArrowRight', 'Batik'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('tab', { name: chapter })).toBeFocused();
    await expect(page.getByRole('tab', { name: chapter })).toHaveAttribute('aria-selected', 'true');
  }
  await page.getByRole('button', { name: 'Truntum' }).click();
  await page.getByRole('group', { name: 'Use as' }).getByRole('button').first().click();
  await expect(rows).toHaveCount(before + 1);
  await expect(page.getByRole('treeitem', { name: /Truntum/ })).toHaveCount(1);

  await openDrawer(page, 'Text');
  const style = page.locator('.left').getByRole('button', { name: 'Nama', exact: true });
  await style.click();
  await expect(rows).toHaveCount(before + 2);
  await expect(page.getByRole('combobox', { name: 'Font', exact: true })).toHaveValue(/Gloock/);
});

test('a template is taken from within a design: a new one, with these facts', async ({ page }) => {
  await newDesign(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Senja');
  await saved(page);
  const here = page.url();
  await openDrawer(page, 'Templates');
  await page.getByRole('button', { name: 'New design from the template Kawung' }).click();
  await page.waitForURL((url) => url.href !== here);
  await canvasReady(page);
  await expect(page.locator('[data-fact="name"]').first()).toHaveAccessibleName(/Kopi Senja/i);
  await page.goBack();
  await canvasReady(page);
  await expect(page).toHaveURL(here);
});
