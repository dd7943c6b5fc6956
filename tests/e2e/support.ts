import { createHash } from 'node:crypto';
import { expect, test as base, type CDPSession, type Locator, type Page } from '@playwright/test';

/** A usual phone and the smallest one, in CSS px. */
export const PHONES = [
  [390, 844],
  [360, 640],
] as const;

/** Every test also proves that the page was quiet: no error, no violation, no foreign request. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL!) && !/^(blob|data):/.test(url)) noise.push(`asked ${url}`);
      });
      await use(noise);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** The home in English; the label faces have arrived when its first card is painted. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('./?lang=en');
  await page.locator('[data-template]').first().waitFor();
}

/** A new design of a template, ready for gestures. */
export async function newDesign(page: Page, template = 'anyaman-bilik'): Promise<void> {
  await page.goto(`./?lang=en&template=${template}`);
  await canvasReady(page);
}

/** Opens a panel of the rail. */
export async function openDrawer(page: Page, name: string): Promise<void> {
  const button = page
    .getByRole('toolbar', { name: 'Left panel' })
    .getByRole('button', { name, exact: true });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}

/** What can be put on the label, with the panel that has it. */
export async function insertBar(page: Page): Promise<Locator> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
  if (!isPhone) await openDrawer(page, 'Elements');
  const bar = page.getByRole('toolbar', { name: 'Insert' });
  await bar.waitFor();
  return bar;
}

/** A label with nothing on it, of the given size in mm. */
export async function emptyLabel(page: Page, width = 80, height = 80): Promise<void> {
  await page.goto('./?lang=en');
  await page.getByRole('button', { name: 'Blank label' }).click();
  await canvasReady(page);
  if ((page.viewportSize()?.width ?? 0) < 1024) {
    await page.getByRole('button', { name: 'Adjust', exact: true }).tap();
  }
  const form = page.getByRole('form', { name: 'Properties' });
  for (const [name, value] of Object.entries({ Width: width, Height: height })) {
    const field = form.getByRole('spinbutton', { name, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  }
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Shift+1');
}

export async function labelReady(page: Page): Promise<void> {
  const canvas = page.getByRole('application', { name: 'Canvas' });
  await expect(canvas).toHaveAttribute('data-view', /\d/);
  await expect(canvas).not.toHaveAttribute('aria-busy', 'true');
  await expect(canvas).toHaveAttribute('data-shown', 'true');
}

/** The label can be worked on, and what comes after it has come: forms, bars and layers. */
export async function canvasReady(page: Page): Promise<void> {
  await labelReady(page);
  if ((page.viewportSize()?.width ?? 0) >= 1024) await page.locator('.rail').waitFor();
  await page.locator('[data-layers] [role=tree]').waitFor({ state: 'attached' });
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveAttribute(
    'data-state',
    'saved',
  );
}

/** Panel mm of a node, as its row says. */
export async function boxOf(node: Locator): Promise<readonly number[]> {
  return ((await node.getAttribute('data-box')) ?? '').split(',').map(Number);
}

/** Where a point of the active panel is on the screen. */
export async function toClient(
  page: Page,
  x: number,
  y: number,
): Promise<{ x: number; y: number }> {
  const view = await page.getByRole('application', { name: 'Canvas' }).getAttribute('data-view');
  const [scale = 0, left = 0, top = 0] = (view ?? '').split(',').map(Number);
  return { x: left + x * scale, y: top + y * scale };
}

/** Drags a node by mm, without snapping: Ctrl is held from before the press. */
export async function drag(page: Page, node: Locator, dx: number, dy: number): Promise<void> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(node);
  const from = await toClient(page, x + w / 2, y + h / 2);
  const to = await toClient(page, x + w / 2 + dx, y + h / 2 + dy);
  await page.keyboard.down('Control');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Control');
}

/** The canvas's pixels as a digest, to see that something has changed on it. */
export async function pixels(page: Page): Promise<string> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const shot = await page.getByRole('application', { name: 'Canvas' }).screenshot();
  return createHash('sha256').update(shot).digest('hex');
}

/** A point of the window, in px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, as the browser gets them. */
export async function touch(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  return {
    down: (...points: Spot[]) => send('touchStart', points),
    move: (...points: Spot[]) => send('touchMove', points),
    up: () => send('touchEnd', []),
  };
}

/** The colour of the screen beside a point of the panel, as the user sees it: `r,g,b`. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const at = await toClient(page, x, y);
  const clip = { x: Math.round(at.x), y: Math.round(at.y), width: 1, height: 1 };
  const shot = await page.screenshot({ clip, scale: 'css' });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const ctx = new OffscreenCanvas(1, 1).getContext('2d');
    ctx?.drawImage(picture, 0, 0);
    return [...(ctx?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
  }, shot.toString('base64'));
}
