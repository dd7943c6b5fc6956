import type { Page } from '@playwright/test';
import { boxOf, expect, newDesign, test, toClient, type Spot } from './support';

const name = (page: Page) => page.locator('[data-fact="name"]').first();
const scaleOf = async (page: Page): Promise<number> => {
  const canvas = page.getByRole('application', { name: 'Canvas' });
  return Number((await canvas.getAttribute('data-view'))!.split(',')[0]);
};

async function middle(page: Page): Promise<Spot> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(name(page));
  return toClient(page, x + w / 2, y + h / 2);
}

test('Space carries the view though a row was clicked before; the object stays', async ({
  page,
}) => {
  await newDesign(page);
  await name(page).click();
  const [box, from] = [await boxOf(name(page)), await middle(page)];
  await page.mouse.move(from.x, from.y);
  await page.keyboard.down('Space');
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Space');
  expect(await boxOf(name(page))).toEqual(box);
  const to = await middle(page);
  expect([to.x - from.x, to.y - from.y].map(Math.round)).toEqual([40, 30]);
  await expect(name(page)).toHaveAttribute('aria-selected', 'true');
});

test('the wheel scales the view over the bar and the rulers too', async ({ page }) => {
  await newDesign(page);
  await name(page).click();
  const bar = page.locator('.stage').getByRole('toolbar').first();
  await expect(bar).toBeVisible();
  for (const over of [bar, page.locator('.rulers .across')]) {
    const box = (await over.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 4);
    const before = await scaleOf(page);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => scaleOf(page)).toBeGreaterThan(before);
    await expect(bar).toBeVisible();
  }
});

test('a view that was chosen stays on the screen when a drawer opens or closes', async ({
  page,
}) => {
  await newDesign(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await middle(page);
  const product = page.getByRole('button', { name: 'Product', exact: true });
  for (let turn = 0; turn < 2; turn++) {
    const width = (await page.locator('#canvas').boundingBox())!.width;
    await product.click();
    await expect
      .poll(async () => (await page.locator('#canvas').boundingBox())!.width)
      .not.toBe(width);
    await expect
      .poll(async () => Object.values(await middle(page)).map(Math.round))
      .toEqual(Object.values(before).map(Math.round));
  }
});
