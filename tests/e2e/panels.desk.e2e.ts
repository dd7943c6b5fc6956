import type { Page } from '@playwright/test';
import { boxOf, drag, expect, newDesign, saved, test, toClient } from './support';

const canvas = (page: Page) => page.getByRole('application', { name: 'Canvas' });
const tabs = (page: Page) => page.getByRole('tablist', { name: 'Panels' }).getByRole('tab');

test('a press on the panel beside works there, and the view stays', async ({ page }) => {
  await newDesign(page);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom out' }).click();
  const seen = async () => (await canvas(page).getAttribute('data-view'))!.split(',').map(Number);
  const [scale = 0, left = 0] = await seen();
  // The information panel of Bilik is as large as its front, 20 mm beside it; a text lies there.
  const at = await toClient(page, 90 + 20 + 30, 20);
  await page.mouse.click(at.x, at.y);
  await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  const [after = 0, moved = 0] = await seen();
  expect(after).toBeCloseTo(scale, 4);
  expect(moved - left).toBeCloseTo(110 * scale, 1);
  await expect(page.locator('[role=treeitem][aria-selected=true]')).toHaveCount(1);

  // Arrows go on from the panel that is worked on, and round.
  await page.getByRole('tab', { selected: true }).focus();
  for (const [key, next] of [
    ['ArrowRight', 2],
    ['ArrowDown', 0],
    ['ArrowUp', 2],
    ['ArrowLeft', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tabs(page).nth(next)).toBeFocused();
    await expect(tabs(page).nth(next)).toHaveAttribute('aria-selected', 'true');
  }
});

test('panels are added, copied, renamed, moved and taken away, each in one step', async ({
  page,
}) => {
  await newDesign(page);
  await expect(tabs(page)).toHaveCount(3);
  const choose = async (row: string) => {
    await page.getByRole('button', { name: 'Manage panel' }).click();
    await page.getByRole('menuitem', { name: row }).click();
  };
  await choose('Duplicate panel');
  await expect(tabs(page)).toHaveCount(4);
  await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await choose('Rename panel');
  await page.getByRole('textbox', { name: 'Panel name' }).fill('Sleeve');
  await page.keyboard.press('Enter');
  await expect(tabs(page).nth(1)).toHaveAccessibleName('Sleeve');
  await choose('Move panel right');
  await expect(tabs(page).nth(2)).toHaveAccessibleName('Sleeve');
  await choose('Delete panel');
  await expect(tabs(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(tabs(page).nth(2)).toHaveAccessibleName('Sleeve');
  await page.getByRole('button', { name: 'Add panel' }).click();
  await expect(tabs(page)).toHaveCount(5);
  // What it is looked at on stands in the strip too.
  await page.getByRole('button', { name: /On white$/ }).click();
  await page.getByRole('menuitemradio', { name: 'Kraft' }).click();
  await expect(page.getByRole('button', { name: /On kraft$/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Kraft' })).toBeChecked();
  await saved(page);
});

test('objects are dragged to the panel beside and sent back by the menu, bound as they were', async ({
  page,
}) => {
  await newDesign(page);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom out' }).click();
  const tree = page.getByRole('tree', { name: 'Layers' });
  const name = tree.locator('[data-fact=name]');
  const chosen = tree.locator('[aria-selected=true]');
  await name.first().click();
  const id = await name.first().getAttribute('data-node');
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(name.first());
  // The information panel begins 110 mm to the right of the front.
  await drag(page, name.first(), 110, 5);
  await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(chosen).toHaveAttribute('data-node', id!);
  await expect(chosen).toHaveAttribute('data-fact', 'name');
  const [toX = 0, toY = 0, toW = 0, toH = 0] = await boxOf(chosen);
  expect([toX - x, toY - y, toW, toH].map((mm) => Math.round(mm * 10) / 10)).toEqual(
    [0, 5, w, h].map((mm) => Math.round(mm * 10) / 10),
  );
  await canvas(page).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Move to panel…' }).click();
  await page.getByRole('menuitem', { name: 'Depan' }).click();
  await expect(tabs(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(chosen).toHaveAttribute('data-node', id!);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(tabs(page).first()).toHaveAttribute('aria-selected', 'true');
  expect(await boxOf(chosen)).toEqual([x, y, w, h]);
  await saved(page);
});
