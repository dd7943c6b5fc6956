import type { Page } from '@playwright/test';
import { canvasReady, expect, openHome, test } from './support';

const cards = (page: Page) => page.locator('[data-template]');

async function press(page: Page, at: number, action: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Actions for/ })
    .nth(at)
    .tap();
  const sheet = page.getByRole('dialog', { name: /^Template/ });
  await sheet.getByRole('button', { name: action, exact: true }).tap();
  await expect(sheet).toBeHidden();
}

test('a name, jars, a favourite, two side by side, one opened, and back where one was', async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kacang Bali');
  const all = await cards(page).count();
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('toples');
  await expect.poll(() => cards(page).count()).toBeLessThan(all);
  const jars = await cards(page).count();

  await press(page, 0, 'Favourite');
  await expect(cards(page).first()).toHaveAccessibleName(/favourite/);
  await press(page, 0, 'Compare');
  await expect(page.getByText('Choose one more label')).toBeVisible();
  await press(page, 1, 'Compare');
  await page.getByRole('button', { name: 'See 2 side by side' }).tap();
  const compare = page.getByRole('dialog', { name: 'Compare' });
  await expect(compare.getByRole('button', { name: /^Looks like/ })).toHaveCount(2);
  await compare.getByText('True size').tap();
  await expect(compare.getByText('The screen is not matched yet')).toBeVisible();
  await compare.getByRole('button', { name: 'Back to the wall' }).tap();
  await expect(compare).toBeHidden();

  const last = cards(page).last();
  await last.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(200);
  const top = (await last.boundingBox())!.y;
  await last.tap();
  await canvasReady(page);
  await expect(page.locator('[data-fact="name"]').first()).toHaveAccessibleName(/Kacang Bali/);
  await page.goBack();
  await expect(cards(page)).toHaveCount(jars);
  await expect(page.getByRole('searchbox', { name: 'Search templates' })).toHaveValue('toples');
  // One design more stands above the wall; the labels are where they were.
  await expect(page.locator('[data-design]')).toHaveCount(1);
  await expect.poll(async () => Math.abs((await last.boundingBox())!.y - top)).toBeLessThan(4);

  await page.reload();
  await page.getByText('Favourites', { exact: true }).tap();
  await expect(cards(page)).toHaveCount(1);
});

test('a long press gives the bar as a sheet, a tap opens', async ({ page }) => {
  await openHome(page);
  const card = page.locator('[data-template="anyaman-bilik"]');
  // Shelves that come move it: it is pressed where it stays.
  await card.tap({ trial: true });
  const box = (await card.boundingBox())!;
  const at = { x: box.x + 40, y: box.y + 60 };
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchEnd') =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchStart' ? [at] : [],
    });
  await touch('touchStart');
  await page.waitForTimeout(650);
  await touch('touchEnd');
  const sheet = page.getByRole('dialog', { name: 'Template Bilik' });
  await expect(sheet).toBeVisible();
  await expect(page).not.toHaveURL(/#\/edit/);
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toBeHidden();
  await card.tap();
  await canvasReady(page);
});
