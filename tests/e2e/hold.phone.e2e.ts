import type { Page } from '@playwright/test';
import { boxOf, expect, newDesign, test, toClient, touch, type Spot } from './support';

const chosen = (page: Page) => page.locator('[role=treeitem][aria-selected=true]');
const view = (page: Page) =>
  page.getByRole('application', { name: 'Canvas' }).getAttribute('data-view');
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Object menu' });

async function middle(page: Page): Promise<Spot> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(page.locator('[data-fact="name"]').first());
  return toClient(page, x + w / 2, y + h / 2);
}

/** Longer than a press has to be held. */
const HELD_MS = 700;

test('a finger that rests opens the menu as a sheet; the object stays in sight above it', async ({
  page,
}) => {
  await newDesign(page);
  const before = await view(page);
  const finger = await touch(page);
  await finger.down(await middle(page));
  await page.waitForTimeout(HELD_MS);
  await expect(sheet(page)).toHaveCount(0);
  await finger.up();
  await expect(sheet(page).getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(chosen(page)).toHaveAttribute('data-fact', 'name');
  await expect(sheet(page).getByRole('heading')).toHaveText('Bilik');
  await expect(sheet(page).getByText(/^\d+ on this label$/)).toHaveCount(1);
  const rows = sheet(page).locator('.rows button');
  expect((await rows.first().boundingBox())!.height).toBe(48);
  const top = (await sheet(page).getByRole('button').first().boundingBox())!.y;
  expect((await middle(page)).y).toBeLessThan(top);
  await sheet(page).getByRole('button', { name: 'Close' }).tap();
  await expect(sheet(page)).toHaveCount(0);
  expect(await view(page)).toBe(before);
  await expect(chosen(page)).toHaveCount(1);
});

test('the label moves up for an object under the sheet, and back after', async ({ page }) => {
  await newDesign(page);
  const finger = await touch(page);
  const lowest = await page
    .locator('[role=treeitem][data-type=text]:not([data-hidden])')
    .evaluateAll((rows) => {
      const low = (row: Element): number => Number(row.getAttribute('data-box')?.split(',')[1]);
      return rows.sort((a, b) => low(b) - low(a))[0]!.getAttribute('data-node');
    });
  const row = page.locator(`[data-node="${lowest}"]`);
  const spot = async (): Promise<Spot> => {
    const [x = 0, y = 0, w = 0, h = 0] = await boxOf(row);
    return toClient(page, x + w / 2, y + h / 2);
  };
  // What opens with the selection has fitted the label before.
  await page.touchscreen.tap((await spot()).x, (await spot()).y);
  await expect(row).toHaveAttribute('aria-selected', 'true');
  const before = await view(page);
  await finger.down(await spot());
  await page.waitForTimeout(HELD_MS);
  await finger.up();
  const close = sheet(page).getByRole('button', { name: 'Close' });
  await expect(close).toBeVisible();
  expect(await view(page)).not.toBe(before);
  expect((await spot()).y).toBeLessThan((await close.boundingBox())!.y);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  expect(await view(page)).toBe(before);
  await expect(row).toHaveAttribute('aria-selected', 'true');
});

test('its actions act, and a press on the label closes it', async ({ page }) => {
  await newDesign(page);
  const count = await page.getByRole('treeitem').count();
  const finger = await touch(page);
  await finger.down(await middle(page));
  await page.waitForTimeout(HELD_MS);
  await finger.up();
  await sheet(page).getByRole('button', { name: 'Duplicate' }).tap();
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByRole('treeitem')).toHaveCount(count + 1);
  await finger.down(await middle(page));
  await page.waitForTimeout(HELD_MS);
  await finger.up();
  await expect(sheet(page).getByRole('button', { name: 'Close' })).toBeVisible();
  await page.touchscreen.tap(30, 80);
  await expect(sheet(page)).toHaveCount(0);
});

test('a drag, a pinch and a short tap are no long press', async ({ page }) => {
  await newDesign(page);
  const name = page.locator('[data-fact="name"]').first();
  const [x = 0] = await boxOf(name);
  const finger = await touch(page);
  const from = await middle(page);
  await finger.down(from);
  await finger.move({ x: from.x + 12, y: from.y });
  await finger.move({ x: from.x + 30, y: from.y });
  await page.waitForTimeout(HELD_MS);
  await finger.up();
  expect((await boxOf(name))[0]).toBeGreaterThan(x + 1);
  await expect(sheet(page)).toHaveCount(0);

  const before = await view(page);
  const at = await middle(page);
  await finger.down(at);
  await finger.down(at, { x: at.x + 60, y: at.y + 60 });
  await page.waitForTimeout(HELD_MS);
  await finger.move(at, { x: at.x + 100, y: at.y + 100 });
  await finger.up();
  await expect(sheet(page)).toHaveCount(0);
  expect(await view(page)).not.toBe(before);

  await page.touchscreen.tap(at.x, at.y);
  await page.waitForTimeout(HELD_MS);
  await expect(sheet(page)).toHaveCount(0);
});

test('the palette is reached from the head, and the history', async ({ page }) => {
  await newDesign(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'Find a command' }).tap();
  await page.getByRole('combobox', { name: 'Command' }).fill('informasi');
  await page.getByRole('listbox', { name: 'Command' }).getByRole('option').first().tap();
  await expect(page.getByRole('tab', { name: 'Informasi' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'History' }).tap();
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible();
  await page.keyboard.press('Escape');

  const name = page.getByRole('textbox', { name: 'Design name' });
  for (const words of ['Satu', 'Dua']) {
    await name.fill(words);
    await name.press('Enter');
    await name.blur();
  }
  const undo = (await page.getByRole('button', { name: 'Undo', exact: true }).boundingBox())!;
  const finger = await touch(page);
  await finger.down({ x: undo.x + 22, y: undo.y + 22 });
  const start = page.getByRole('menuitemradio', { name: 'Start' });
  await expect(start).toBeVisible();
  const to = (await start.boundingBox())!;
  await finger.move({ x: to.x + 40, y: to.y + 20 });
  await finger.up();
  await expect(start).toHaveCount(0);
  await expect(name).not.toHaveValue(/Satu|Dua/);
});
