import { boxOf, canvasReady, expect, test, toClient, touch } from './support';

test.beforeEach(async ({ page }) => {
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
});

test('a keyboard or switch reaches every object of the tree and sees where it is', async ({
  page,
}) => {
  const rows = page.getByRole('treeitem');
  const tree = page.getByRole('tree', { name: 'Layers' });
  // From the bar backwards: the tree is the stop before it.
  await page.getByRole('button', { name: 'Product', exact: true }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(tree.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  const ring = page.locator('[data-focus-ring]');
  for (let at = 0; at < (await rows.count()); at++) {
    const row = rows.nth(at);
    await expect(row).toBeFocused();
    const [x = 0, y = 0, w = 0, h = 0] = await boxOf(row);
    const middle = await toClient(page, x + w / 2, y + h / 2);
    const shown = await ring.boundingBox();
    expect(shown!.x + shown!.width / 2).toBeCloseTo(middle.x, 0);
    expect(shown!.y + shown!.height / 2).toBeCloseTo(middle.y, 0);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(rows.last()).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Product', exact: true }).focus();
  await expect(ring).toHaveCount(0);
});

test('Tab on the canvas walks the objects and goes on after the last', async ({ page }) => {
  const canvas = page.getByRole('application', { name: 'Canvas' });
  await canvas.focus();
  const seen = new Set<string>();
  for (let i = 0; i <= 40; i++) {
    await page.keyboard.press('Tab');
    if (!(await canvas.evaluate((host) => host === document.activeElement))) break;
    const chosen = page.locator('[role=treeitem][aria-selected=true]');
    seen.add((await chosen.getAttribute('data-node')) ?? '');
  }
  await expect(canvas).not.toBeFocused();
  const texts = await page
    .locator('[role=treeitem][data-type=text]:not([data-hidden])')
    .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.node));
  expect([...seen]).toEqual(expect.arrayContaining(texts));
});

test('a thumb pulls the sheet up and down by its heading', async ({ page }) => {
  const sheet = page.locator('.sheet');
  const heading = sheet.getByRole('heading', { name: 'Your product' });
  const high = async () => (await sheet.boundingBox())!.height;
  const rest = await high();
  const finger = await touch(page);
  const pull = async (by: number): Promise<void> => {
    const { x, y, height } = (await heading.boundingBox())!;
    const at = { x: x + 20, y: y + height / 2 };
    await finger.down(at);
    for (const share of [0.5, 1]) await finger.move({ ...at, y: at.y + share * by });
    await finger.up();
  };
  await pull(-120);
  await expect.poll(high).toBeGreaterThan(rest + 200);
  await pull(120);
  await expect.poll(high).toBe(rest);
});
