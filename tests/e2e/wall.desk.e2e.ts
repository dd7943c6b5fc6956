import type { Page } from '@playwright/test';
import { canvasReady, expect, openHome, test } from './support';

const card = (page: Page, id: string) => page.locator(`[data-template="${id}"]`);
const region = (page: Page) => page.getByRole('region', { name: 'Templates' });

test('filters narrow the wall, say what is missing, and are taken off together', async ({
  page,
}) => {
  await openHome(page);
  const links = region(page).getByRole('link');
  const all = await links.count();
  await expect(region(page).getByText(`${all} templates`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Shape' }).selectOption({ label: 'Round' });
  await expect(card(page, 'pandan-haik')).toBeVisible();
  await expect.poll(() => links.count()).toBeLessThan(all);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('zzz');
  await expect(links).toHaveCount(0);
  await expect(region(page).getByText('No round template that fits “zzz” yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(links).toHaveCount(all);
  await page.getByRole('checkbox', { name: 'Only favourites' }).check({ force: true });
  await expect(region(page).getByText('No favourites yet')).toBeVisible();
});

test('arrows follow the shelves, F and C act, Esc gives the wall back as it was', async ({
  page,
}) => {
  await openHome(page);
  const first = region(page).getByRole('link').first();
  await first.focus();
  const id = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.template);
  const ids = await region(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.template));
  await page.keyboard.press('ArrowRight');
  expect(await id()).toBe(ids[1]);
  await page.keyboard.press('ArrowDown');
  const below = await id();
  expect(ids.indexOf(below)).toBeGreaterThan(2);
  await page.keyboard.press('ArrowUp');
  expect(ids.indexOf(await id())).toBeLessThan(ids.indexOf(below));
  await page.keyboard.press('f');
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  const scrolled = await page.evaluate(() => scrollY);
  await page.getByRole('button', { name: 'See 2 side by side' }).click();
  const compare = page.getByRole('dialog', { name: 'Compare' });
  await expect(compare).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(compare).toBeHidden();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await page.reload();
  await page.getByRole('checkbox', { name: 'Only favourites' }).check({ force: true });
  await expect(region(page).getByRole('link')).toHaveCount(1);
});

test('the wall wears a palette, more like this adds to it, and the design opens in those inks', async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Halimun');
  await page.getByRole('combobox', { name: 'Palette' }).selectOption({ value: 'indigo' });
  await card(page, 'anyaman-bilik').hover();
  await page.getByRole('button', { name: 'More like this' }).click();
  const compare = page.getByRole('dialog', { name: 'Compare' });
  await compare.getByRole('button', { name: 'Bilik, Sasag' }).click();
  await expect(compare.getByText('2 designs')).toBeVisible();
  await compare.getByRole('button', { name: 'Use Bilik' }).last().click();
  await canvasReady(page);
  await expect(page.locator('[data-fact="name"]').first()).toHaveAccessibleName(/Kopi Halimun/);
  const palette = page.getByRole('button', { name: 'Indigo', pressed: true });
  await expect(palette).toBeVisible();
});

test('a template opened in a tab of its own wears the palette of the wall, and asks once', async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole('combobox', { name: 'Palette' }).selectOption({ value: 'indigo' });
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    card(page, 'anyaman-bilik').click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await canvasReady(tab);
  await expect(tab.getByRole('button', { name: 'Indigo', pressed: true })).toBeVisible();
  expect(new URL(tab.url()).search).toBe('?lang=en');
});

test('the screen is matched once with a bank card, and true size is true', async ({ page }) => {
  await openHome(page);
  await card(page, 'anyaman-bilik').hover();
  await page.getByRole('button', { name: 'More like this' }).click();
  const compare = page.getByRole('dialog', { name: 'Compare' });
  await compare.getByRole('button', { name: 'Match screen' }).click();
  const match = page.getByRole('dialog', { name: 'Match screen' });
  await match.getByRole('slider').fill('7');
  await match.getByRole('button', { name: 'Cancel' }).click();
  await expect(match).toHaveCount(0);
  await compare.getByRole('button', { name: 'Match screen' }).click();
  await match.getByRole('slider').fill('5');
  await match.getByRole('button', { name: 'They are the same size' }).click();
  await expect(compare.getByText('The screen is matched.')).toBeVisible();
  const label = compare.getByRole('button', { name: 'Looks like Bilik' });
  await expect.poll(async () => (await label.boundingBox())?.width).toBe(450);
});
