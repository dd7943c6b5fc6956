import type { Page } from '@playwright/test';
import { boxOf, expect, insertBar, newDesign, test, toClient } from './support';

const button = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Insert' }).getByRole('button', { name });
const chosen = (page: Page) => page.locator('[role=treeitem][aria-selected=true]');
const rows = (page: Page) => page.getByRole('treeitem');

test('a tool taken by its key shows on the rail and is let go by Esc, V or its use', async ({
  page,
}) => {
  await newDesign(page);
  const count = await rows(page).count();
  await insertBar(page);
  const rectangle = button(page, 'Rectangle');
  for (const back of ['Escape', 'v']) {
    await page.keyboard.press('r');
    await expect(rectangle).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[role=application] canvas').last()).toHaveCSS('cursor', 'crosshair');
    await page.keyboard.press(back);
    await expect(rectangle).not.toHaveAttribute('aria-pressed', 'true');
  }
  await expect(rows(page)).toHaveCount(count);

  await page.keyboard.press('r');
  const from = await toClient(page, 20, 40);
  const to = await toClient(page, 50, 60);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(rows(page)).toHaveCount(count + 1);
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(chosen(page));
  for (const [got, wanted] of [
    [x, 20],
    [y, 40],
    [w, 30],
    [h, 20],
  ] as const) {
    expect(Math.abs(got - wanted)).toBeLessThan(0.5);
  }
  await expect(rectangle).not.toHaveAttribute('aria-pressed', 'true');
});

test('a click with a tool puts an object of the usual size there', async ({ page }) => {
  await newDesign(page);
  await page.keyboard.press('o');
  const at = await toClient(page, 30, 50);
  await page.mouse.click(at.x, at.y);
  await expect(chosen(page)).toHaveAttribute('data-type', 'shape');
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(chosen(page));
  expect(Math.hypot(x + w / 2 - 30, y + h / 2 - 50)).toBeLessThan(0.5);
  expect(w).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Undo', exact: true }).press('ArrowDown');
  const steps = page.getByRole('menu', { name: 'Steps' }).getByRole('menuitemradio');
  await expect(steps).toHaveText(['Insert ellipse', 'Start']);
});

test('without a pointer: the focused button, or Enter with the tool in hand', async ({ page }) => {
  await newDesign(page);
  const count = await rows(page).count();
  await insertBar(page);
  await button(page, 'Text').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(count + 1);
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(count + 2);
  const [x = 0, , w = 0] = await boxOf(chosen(page));
  expect(x + w / 2).toBeCloseTo(45, 1);
});
