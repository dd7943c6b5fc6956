import type { Locator, Page } from '@playwright/test';
import { boxOf, expect, newDesign, test, toClient } from './support';

const KEYBOARD = 276;

/** An on-screen keyboard takes so much of the visible window; 0 for none. */
async function keyboard(page: Page, height: number): Promise<void> {
  await page.evaluate((taken) => {
    Object.defineProperty(visualViewport!, 'height', {
      configurable: true,
      get: () => innerHeight - taken,
    });
    visualViewport!.dispatchEvent(new Event('resize'));
  }, height);
}

/** Above the keyboard, and above that the sheet, 204 high. */
async function standsAbove(page: Page, field: Locator): Promise<void> {
  const window = page.viewportSize()!.height;
  const bottom = (box: { y: number; height: number } | null): number => box!.y + box!.height;
  await expect.poll(async () => (await page.locator('.sheet').boundingBox())?.height).toBe(204);
  await expect
    .poll(async () => bottom(await field.boundingBox()))
    .toBeLessThanOrEqual(window - KEYBOARD);
  expect((await field.boundingBox())!.y).toBeGreaterThan(window - KEYBOARD - 204);
  // Smaller type would make the browser zoom in.
  await expect(field).toHaveCSS('font-size', '16px');
}

test('above the keyboard stand the field and the text that it writes', async ({ page }) => {
  await newDesign(page);
  const top = page.viewportSize()!.height - KEYBOARD - 204;
  const kind = page.getByRole('textbox', { name: 'Kind', exact: true });
  await kind.tap();
  await keyboard(page, KEYBOARD);
  await standsAbove(page, kind);

  const text = page.locator('[role=treeitem][data-node=pembuat]');
  await text.evaluate((row: HTMLElement) => row.click());
  const field = page.getByRole('form', { name: 'Properties' }).getByRole('textbox').first();
  await field.tap();
  await standsAbove(page, field);
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(text);
  await expect.poll(async () => (await toClient(page, x + w, y + h)).y).toBeLessThan(top);
  // What is wanted most stands beside it, and a press leaves the keyboard where it is.
  await page.getByRole('button', { name: 'Larger' }).tap();
  await expect(field).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).tap();
  await keyboard(page, 0);
  await expect(page.locator('.sheet')).toBeHidden();
});

test('above a keyboard of numbers stand the signs and units that it lacks', async ({ page }) => {
  await newDesign(page);
  const kind = page.locator('[role=treeitem][data-node=pembuat]');
  await kind.evaluate((row: HTMLElement) => row.click());
  const width = page.getByRole('spinbutton', { name: 'Width', exact: true });
  const keys = page.getByRole('group', { name: 'Width' });
  await width.tap();
  await expect(keys).toHaveCount(0);
  await keyboard(page, KEYBOARD);
  await expect(keys.getByRole('button')).toHaveText(['+', '−', '×', '÷', 'cm', 'mm']);
  await standsAbove(page, width);
  const [key, field] = [await keys.boundingBox(), await width.boundingBox()];
  expect(key!.y + key!.height).toBeLessThanOrEqual(page.viewportSize()!.height - KEYBOARD + 0.5);
  expect(field!.y + field!.height).toBeLessThanOrEqual(key!.y);
  for (const each of await keys.getByRole('button').all()) {
    const { width: w, height: h } = (await each.boundingBox())!;
    expect(Math.min(w, h)).toBeGreaterThanOrEqual(44);
  }

  await page.keyboard.type('2');
  const press = (name: string) => keys.getByRole('button', { name, exact: true }).tap();
  await press('+');
  await page.keyboard.type('1,5');
  await press('mm');
  await press('cm');
  await expect(width).toBeFocused();
  await expect(width).toHaveValue('2+1,5 cm');
  await page.keyboard.press('Enter');
  await expect(width).toHaveValue('17');
  await page.getByRole('spinbutton', { name: 'Rotation' }).tap();
  await expect(page.getByRole('group', { name: 'Rotation' }).getByRole('button')).toHaveCount(4);
});
