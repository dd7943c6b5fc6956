import type { Locator, Page } from '@playwright/test';
import { boxOf, canvasReady, expect, newDesign, test, toClient } from './support';

async function openMaker(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Make a template' }).click();
  await expect(page.getByRole('region', { name: 'Template' })).toBeVisible();
  await canvasReady(page);
}

/** Near a node's left side, where no handle of another stands. */
async function placeOf(page: Page, node: Locator): Promise<{ x: number; y: number }> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(node);
  return toClient(page, x + w / 5, y + h / 2);
}

async function press(page: Page, node: Locator): Promise<void> {
  const { x, y } = await placeOf(page, node);
  await page.mouse.click(x, y);
}

const handle = (page: Page, side: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^Follow ${side} edge, -?[\\d.]+ mm$`) });

async function grip(page: Page, dot: Locator): Promise<{ x: number; y: number }> {
  const box = (await dot.boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  return at;
}

test('what a text follows is said on the canvas, by key and by hand', async ({ page }) => {
  await newDesign(page);
  await openMaker(page);
  const name = page.locator('[data-fact=name]');
  await press(page, name);
  await expect(name).toHaveAttribute('aria-selected', 'true');
  const across = page.getByRole('combobox', { name: 'Across' });
  await expect(across).toHaveValue('stretch');
  const [left, right] = [handle(page, 'left'), handle(page, 'right')];
  await expect(left).toHaveAttribute('aria-pressed', 'true');
  await expect(right).toHaveAttribute('aria-pressed', 'true');
  await expect(handle(page, 'bottom')).toHaveAttribute('aria-pressed', 'false');
  const [x = 0] = await boxOf(name);
  await expect(left).toHaveAccessibleName(`Follow left edge, ${Math.round(x * 10) / 10} mm`);

  // By key, and the focus stays for the next one.
  await right.focus();
  await page.keyboard.press('Enter');
  await expect(across).toHaveValue('start');
  await expect(right).toHaveAttribute('aria-pressed', 'false');
  await expect(right).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(across).toHaveValue('stretch');
  await page.keyboard.press('Space');
  await expect(across).toHaveValue('start');

  // The left dot on the right edge: that one is followed instead, in one undo step.
  const from = await grip(page, left);
  const far = await toClient(page, 90, 0);
  await page.mouse.move((from.x + far.x) / 2, from.y, { steps: 3 });
  await page.mouse.move(far.x - 4, from.y + 9, { steps: 3 });
  await page.mouse.up();
  await expect(across).toHaveValue('end');
  await expect(left).toHaveAttribute('aria-pressed', 'false');
  await expect(right).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+z');
  await expect(across).toHaveValue('start');
  await expect(left).toHaveAttribute('aria-pressed', 'true');

  // Let go on the way, or given up, it changes nothing.
  await grip(page, left);
  await page.mouse.move((from.x + far.x) / 2, from.y, { steps: 3 });
  await page.mouse.up();
  await expect(across).toHaveValue('start');
  await grip(page, left);
  await page.mouse.move(far.x, from.y, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(across).toHaveValue('start');
  await expect(name).toHaveAttribute('aria-selected', 'true');

  // Pressed with the pointer it lets go.
  await left.click();
  await expect(across).toHaveValue('centre');
  await across.selectOption('scale');
  await expect(left).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-marks]')).toContainText('in proportion');
});

test('signs of permission stand on the canvas without being in the way', async ({ page }) => {
  await newDesign(page);
  await expect(page.locator('[data-badge]')).toHaveCount(0);
  await openMaker(page);
  const other = page.locator('[data-node=jenis-produk]');
  const sign = page.locator('[data-badge][data-of=jenis-produk]');
  await expect(sign).toHaveAttribute('data-badge', 'editable');
  await expect(page.locator('[data-badge][data-of=kertas]')).toHaveAttribute(
    'data-badge',
    'locked',
  );

  // Under a sign the canvas is pressed as if there were none.
  await press(page, page.locator('[data-fact=name]'));
  await press(page, other);
  await expect(other).toHaveAttribute('aria-selected', 'true');
  await page
    .getByRole('form', { name: 'Properties' })
    .getByText('Optional', { exact: true })
    .click();
  await expect(sign).toHaveAttribute('data-badge', 'optional');

  // They follow the view, and wait while something is moved.
  const [x = 0, y = 0, w = 0] = await boxOf(other);
  const beside = async (): Promise<number[]> => {
    const [box, corner] = [(await sign.boundingBox())!, await toClient(page, x + w, y)];
    return [box.x - corner.x, box.y - corner.y].map(Math.round);
  };
  const [canvas, before] = [page.getByRole('application', { name: 'Canvas' }), await beside()];
  const view = await canvas.getAttribute('data-view');
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 60);
  await expect(canvas).not.toHaveAttribute('data-view', view!);
  await expect.poll(beside).toEqual(before);
  const at = await placeOf(page, other);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 20, at.y + 10, { steps: 3 });
  await expect(sign).toHaveCount(0);
  await expect(handle(page, 'left')).toHaveCount(0);
  await page.mouse.up();
  await expect(sign).toBeVisible();
  await expect(handle(page, 'left')).toBeVisible();
});

test('a layer stands where it is drawn, also when a name has moved it', async ({ page }) => {
  await newDesign(page);
  const paper = page.locator('[data-node=kertas]');
  const before = await boxOf(paper);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Robusta Dampit Gula Aren');
  await expect.poll(async () => (await boxOf(paper))[1]).not.toBe(before[1]);
  const [, y = 0, , h = 0] = await boxOf(paper);
  expect(y + h).toBeCloseTo(before[1]! + before[3]!, 2);
  await expect(paper).toHaveAccessibleName(new RegExp(` ${Math.round(y * 100) / 100} mm$`));
  // The field has what was typed there: the record.
  await paper.click();
  await expect(page.getByRole('spinbutton', { name: 'Y', exact: true })).toHaveValue(
    String(before[1]),
  );
});
