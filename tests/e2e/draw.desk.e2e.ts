import type { Page } from '@playwright/test';
import { boxOf, expect, newDesign, test, toClient, insertBar } from './support';

const chosen = (page: Page) => page.locator('[role=treeitem][aria-selected=true]');
const field = (page: Page, name: string) =>
  page.getByRole('form', { name: 'Properties' }).getByRole('spinbutton', { name, exact: true });

/** Drags from one point of the label to another, in mm. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  const [a, b] = [await toClient(page, ...from), await toClient(page, ...to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move(b.x, b.y, { steps: 5 });
  await page.mouse.up();
}

test('a line lies from where it was begun to where it was let go', async ({ page }) => {
  await newDesign(page);
  await page.keyboard.press('l');
  await drag(page, [20, 60], [50, 90]);
  await expect(chosen(page)).toHaveAccessibleName(/^line/i);
  const turn = Number(await field(page, 'Rotation').inputValue());
  const length = Number(await field(page, 'Width').inputValue());
  expect(Math.abs(turn - 45)).toBeLessThan(1);
  expect(Math.abs(length - Math.hypot(30, 30))).toBeLessThan(0.7);
});

test('with Shift a line lies at a multiple of 45°, a rectangle is a square', async ({ page }) => {
  await newDesign(page);
  await page.keyboard.press('l');
  await page.keyboard.down('Shift');
  await drag(page, [20, 60], [60, 66]);
  await expect(field(page, 'Rotation')).toHaveValue('0');
  await page.keyboard.up('Shift');
  await page.keyboard.press('r');
  await page.keyboard.down('Shift');
  await drag(page, [20, 40], [50, 44]);
  await page.keyboard.up('Shift');
  const [, , w = 0, h = 1] = await boxOf(chosen(page));
  expect(Math.abs(w - h)).toBeLessThan(0.01);
  expect(Math.abs(w - 30)).toBeLessThan(0.5);
});

test('a shape keeps its look, its gradient and its shadow over a reload and an undo', async ({
  page,
}) => {
  await newDesign(page);
  const form = page.getByRole('form', { name: 'Properties' });
  await (await insertBar(page)).getByRole('button', { name: 'Star' }).click();
  await form.getByRole('radio', { name: 'Radial' }).check({ force: true });
  await form.getByRole('button', { name: 'Add shadow' }).click();
  await field(page, 'Opacity').fill('60');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Remove shadow' }).click();
  await expect(form.getByRole('button', { name: 'Add shadow' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'Shadow X')).toHaveValue('0.6');
  await expect(
    page.getByRole('button', { name: /Saved/ }).or(page.getByText('Saved')),
  ).toBeVisible();
  await page.reload();
  await chosen(page)
    .or(page.getByRole('treeitem', { name: /^star/i }))
    .first()
    .click();
  await expect(field(page, 'Opacity')).toHaveValue('60');
  await expect(form.getByRole('radio', { name: 'Radial' })).toBeChecked();
  await expect(field(page, 'Shadow Y')).toHaveValue('0.6');
});
