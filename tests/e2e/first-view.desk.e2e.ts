import type { Page } from '@playwright/test';
import {
  boxOf,
  canvasReady,
  drag,
  expect,
  labelReady,
  newDesign,
  saved,
  test,
  toClient,
} from './support';

const BLEED = 3;

test('a design is seen and moved before text can be set', async ({ page }) => {
  await newDesign(page);
  await saved(page);
  await page.getByRole('button', { name: 'Home' }).first().click();
  const card = page.getByRole('region', { name: 'My designs' }).getByRole('link').first();
  const href = await card.getAttribute('href');
  await card.waitFor();

  // HarfBuzz never answers.
  let asked = 0;
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route(/harfbuzz.*\.wasm/, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await page.goto(`./${href!.replace('./', '')}`);
  await page.reload();
  await canvasReady(page);
  await expect.poll(() => asked).toBeGreaterThan(0);
  const name = page.locator('[data-fact="name"]');
  const [x = 0] = await boxOf(name);
  await drag(page, name, 10, 0);
  expect((await boxOf(name))[0]).toBeCloseTo(x + 10, 1);
  await saved(page);
  // What floats over the label has come too.
  await page.locator('[data-floating-bar]').waitFor();
  const before = await labelOf(page);
  const panels = page.getByRole('tablist', { name: 'Panels' });
  const bare = await panels.screenshot();

  // It answers, and thumbnails are painted: the label, set anew, stays as it is.
  letGo();
  await expect.poll(async () => (await panels.screenshot()).equals(bare)).toBe(false);
  expect((await labelOf(page)) === before).toBe(true);
});

test('the label stands in its place before the tools have arrived', async ({ page }) => {
  await newDesign(page);
  await saved(page);
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route(/\/tools-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await labelReady(page);
  const before = await page.getByRole('application', { name: 'Canvas' }).boundingBox();
  letGo();
  await page.getByRole('toolbar', { name: 'Left panel' }).waitFor();
  expect(await page.getByRole('application', { name: 'Canvas' }).boundingBox()).toEqual(before);
});

test('the fonts of a label are asked for before the code that shows it has come', async ({
  page,
}) => {
  await newDesign(page);
  await saved(page);
  const kept = (): Promise<string | null> =>
    page.evaluate(() => localStorage.getItem('besek-first-files'));
  await expect.poll(kept).toContain('woff');

  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route(/\/editor-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await expect.poll(() => asked.filter((url) => url.endsWith('.woff')).length).toBeGreaterThan(0);
  letGo();
  await canvasReady(page);
  // Each only once, for the screen and for the text engine.
  const fonts = asked.filter((url) => url.endsWith('.woff'));
  expect(fonts).toEqual([...new Set(fonts)]);
});

test('a label stands there as it looked last before any code has come, and gives way to itself', async ({
  page,
}) => {
  await newDesign(page);
  await saved(page);
  const kept = (): Promise<string | null> =>
    page.evaluate(() => localStorage.getItem('besek-first-picture'));
  await expect.poll(kept).not.toBeNull();
  const { top, left, bottom, right } = await labelBox(page);
  const violations: string[] = [];
  page.on('console', (message) => violations.push(message.text()));

  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route(/\/(shell|editor)-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const picture = page.locator('#first-picture');
  await expect(picture).toBeVisible();
  const box = (await picture.boundingBox())!;
  for (const [is, was] of [
    [box.x, left],
    [box.y, top],
    [box.x + box.width, right],
    [box.y + box.height, bottom],
  ] as const) {
    expect(Math.abs(is - was)).toBeLessThan(1);
  }
  letGo();
  await canvasReady(page);
  await expect(picture).toHaveCount(0);
  expect(violations.filter((text) => text.includes('Content Security Policy'))).toEqual([]);

  // What changes is not shown as it was.
  await drag(page, page.locator('[data-fact="name"]'), 3, 0);
  await saved(page);
  expect(await kept()).toBeNull();
});

/** Where the panel with its bleed is on the screen, in client px. */
async function labelBox(page: Page): Promise<Record<'top' | 'left' | 'bottom' | 'right', number>> {
  const [start, end] = [
    await toClient(page, -BLEED, -BLEED),
    await toClient(page, 90 + BLEED, 130 + BLEED),
  ];
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}

/** The label as it is seen, without what stands around it. */
async function labelOf(page: Page): Promise<string> {
  const [start, end] = [await toClient(page, 0, 0), await toClient(page, 90, 120)];
  const clip = { ...start, width: end.x - start.x, height: end.y - start.y };
  return (await page.screenshot({ clip })).toString('base64');
}
