import type { Locator, Page } from '@playwright/test';
import { boxOf, expect, newDesign, test, toClient, touch, type Spot } from './support';
import { photo } from './picture-support';

const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Canvas' });
const rows = (page: Page): Locator => page.getByRole('treeitem');
const chosen = (page: Page): Locator => page.locator('[role=treeitem][aria-selected=true]');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const view = (page: Page) => canvas(page).getAttribute('data-view');

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="20mm"><rect width="50" height="50"/></svg>';
/** Longer than a press has to be held. */
const HELD_MS = 700;

/** What another program leaves on the clipboard while Besek is not seen. */
async function leave(page: Page, type: string, content: string): Promise<void> {
  await page.evaluate(
    async ([kind, data]) => {
      const isPicture = kind === 'image/png';
      const bytes = isPicture ? Uint8Array.from(atob(data), (c) => c.charCodeAt(0)) : data;
      await navigator.clipboard.write([
        new ClipboardItem({ [kind]: new Blob([bytes], { type: kind }) }),
      ]);
      window.dispatchEvent(new Event('blur'));
    },
    [type, content] as const,
  );
}

async function rest(page: Page, at: Spot, row: string): Promise<void> {
  const finger = await touch(page);
  await finger.down(at);
  await page.waitForTimeout(HELD_MS);
  await finger.up();
  const sheet = page.getByRole('dialog', { name: 'Object menu' });
  await sheet.getByRole('button', { name: row, exact: true }).tap();
  await expect(sheet).toHaveCount(0);
}

test.describe('at 360 × 640', () => {
  test.use({
    viewport: { width: 360, height: 640 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('by thumb, what other programs have copied comes in, and what Besek has copied stays', async ({
    page,
  }) => {
    await newDesign(page);
    const name = page.locator('[data-fact="name"]').first();
    const ground = await toClient(page, 60, 15);
    const count = await rows(page).count();
    const [x = 0, y = 0, w = 0, h = 0] = await boxOf(name);
    await rest(page, await toClient(page, x + w / 2, y + h / 2), 'Copy');

    await leave(page, 'text/plain', 'Dari catatan');
    await rest(page, ground, 'Paste');
    await expect(chosen(page)).toHaveAccessibleName(/Dari catatan/);
    await button(page, 'Undo').tap();
    await expect(rows(page)).toHaveCount(count);
    await leave(page, 'text/plain', SVG);
    await rest(page, ground, 'Paste');
    await expect(chosen(page)).toHaveAttribute('data-type', 'path');
    await button(page, 'Undo').tap();
    await expect(rows(page)).toHaveCount(count);
    await leave(page, 'image/png', photo('kebun.png').buffer.toString('base64'));
    await rest(page, ground, 'Paste');
    await expect(chosen(page)).toHaveAttribute('data-type', 'image');
    await button(page, 'Undo').tap();
    await expect(rows(page)).toHaveCount(count);

    // The window was left and nothing was copied elsewhere: the object is pasted, not its words.
    await rest(page, await toClient(page, x + w / 2, y + h / 2), 'Copy');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await rest(page, ground, 'Paste');
    await expect(page.locator('[data-fact="name"]')).toHaveCount(2);
  });
});

test('a hardware keyboard on a phone: every key that a desk knows', async ({ page }) => {
  await newDesign(page);
  const fit = await view(page);
  const name = page.locator('[data-fact="name"]').first();
  const before = await boxOf(name);
  await name.focus();
  await page.keyboard.press('Enter');
  await canvas(page).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  expect((await boxOf(name))[0]! - before[0]!).toBeCloseTo(0.4, 3);
  await page.keyboard.press('Control+z');
  expect(await boxOf(name)).toEqual(before);

  await page.keyboard.press('Shift+2');
  await expect.poll(() => view(page)).not.toBe(fit);
  await page.keyboard.press('Shift+1');
  await expect.poll(() => view(page)).toBe(fit);
  await page.keyboard.press('Control+0');
  await expect(
    page.getByRole('status').getByRole('button', { name: 'Match screen' }),
  ).toBeVisible();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Ctrl Z');
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();

  const count = await rows(page).count();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Command' });
  await expect(field).toBeFocused();
  const dialog = (await page.getByRole('dialog', { name: 'Find a command' }).boundingBox())!;
  expect(dialog.x).toBeGreaterThanOrEqual(0);
  expect(dialog.x + dialog.width).toBeLessThanOrEqual(390);
  await page.keyboard.type('dupl');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(count + 1);
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(count);

  // Undo goes back to the panel and the selection that it was done on.
  const id = await chosen(page).getAttribute('data-node');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByRole('tab', { name: 'Informasi' }).tap();
  await button(page, 'Undo').tap();
  await expect(page.getByRole('tab', { name: 'Depan' })).toHaveAttribute('aria-selected', 'true');
  await expect(chosen(page)).toHaveAttribute('data-node', id!);
});
