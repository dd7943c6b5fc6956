import { canvasReady, expect, newDesign, openDrawer, openHome, test } from './support';

test('where nothing is yet, a sentence and a way on', async ({ page }, { project }) => {
  const isPhone = project.name === 'phone';
  await openHome(page);
  const mine = page.getByRole('region', { name: 'My designs' });
  await expect(mine.getByRole('heading', { name: 'Your designs appear here' })).toBeVisible();
  await mine.getByRole('button', { name: 'See the templates' }).click();
  await expect(page.locator('[data-template]').first()).toBeFocused();
  await page.getByRole('searchbox').fill('qqq');
  const wall = page.getByRole('region', { name: 'Templates' });
  await expect(wall.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await wall.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.locator('[data-template]').first()).toBeVisible();

  await page.getByRole('button', { name: 'Blank label' }).click();
  await canvasReady(page);
  // Nothing is wrong, and nothing is ready for print.
  await expect(page.getByText('Ready to print')).toHaveCount(0);
  if (isPhone) await page.getByRole('button', { name: 'Adjust' }).tap();
  else await openDrawer(page, 'Images');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Upload' }).click(),
  ]);
  expect(chooser.isMultiple()).toBe(true);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No findings yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Fill in the product' }).click();
  await expect(page.getByRole('textbox', { name: 'Product name' })).toBeFocused();
  if (isPhone) await page.getByRole('button', { name: 'Design', exact: true }).tap();
  await page.getByRole('button', { name: 'Write a text' }).click();
  await expect(page.getByRole('treeitem')).toHaveCount(1);
});

test('a design without findings says what was looked at', async ({ page }, { project }) => {
  await newDesign(page);
  const name = project.name === 'phone' ? 'Check' : 'Ready to print';
  await page.getByRole('button', { name, exact: true }).click();
  const panel = page.getByRole('region', { name: 'Check' });
  await expect(panel.getByRole('heading', { name: 'Ready to print' })).toBeVisible();
  await expect(panel).toContainText('There is no open finding on 3 panels.');
  await expect(panel.getByRole('listitem').filter({ hasText: /smallest [\d.]+ mm/ })).toHaveCount(
    1,
  );
  // Ready to print is not lawful to sell.
  await expect(panel).toContainText(/What label law asks for is not checked yet\.\s*12 of 24/);
  await expect(panel.getByRole('button', { name: 'Choose where to print' })).toBeVisible();
});
