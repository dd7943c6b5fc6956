import { mkdtemp, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, systemChromium } from '../../scripts/chromium.mjs';
import { boxOf, canvasReady, drag, expect, openHome, saved, test, toClient } from './support';

const executablePath = systemChromium();

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** A browser whose profile lies on disk, as an owner's does. */
function launch(profile: string, baseURL: string, device: object): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    baseURL,
    ...device,
    args: CHROMIUM_ARGS,
    ...(executablePath && { executablePath }),
  });
}

/** Ends the browser without a word, as a power cut does to the process. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const lock = await readlink(join(profile, 'SingletonLock'));
  const closed = new Promise((done) => context.once('close', done));
  process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
}

const nameOf = (page: Page) => page.locator('[data-fact="name"]');

/** Chromium's bit for Ctrl. */
const CTRL = 2;

/** Drags a node by mm with one finger, without snapping. */
async function dragByFinger(page: Page, node: Locator, dx: number): Promise<void> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(node);
  const from = await toClient(page, x + w / 2, y + h / 2);
  const to = await toClient(page, x + w / 2 + dx, y + h / 2);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number): Promise<unknown> => {
    const point = { x: from.x + (to.x - from.x) * at, y: from.y };
    const touchPoints = type === 'touchEnd' ? [] : [point];
    return client.send('Input.dispatchTouchEvent', { type, touchPoints, modifiers: CTRL });
  };
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', step / 8);
  await touch('touchEnd', 1);
}

const DEVICES = [
  ['desk', DESK, (page: Page) => drag(page, nameOf(page), 10, 0)],
  ['phone', PHONE, (page: Page) => dragByFinger(page, nameOf(page), 10)],
] as const;

for (const [kind, device, dragName] of DEVICES) {
  test(`what was saved is there after the browser was killed (${kind})`, async ({ baseURL }) => {
    const profile = await mkdtemp(join(tmpdir(), 'besek-profile-'));
    const first = await launch(profile, baseURL!, device);
    const page = first.pages()[0]!;
    await openHome(page);
    await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Kintamani');
    await page.locator('[data-template="anyaman-bilik"]').click();
    await canvasReady(page);
    await nameOf(page).evaluate((row: HTMLElement) => row.click());
    const before = await boxOf(nameOf(page));
    await dragName(page);
    const after = await boxOf(nameOf(page));
    expect(Math.abs(after[0]! - before[0]! - 10)).toBeLessThanOrEqual(0.05);
    expect(after[1]).toBeCloseTo(before[1]!, 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await boxOf(nameOf(page))).toEqual(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await boxOf(nameOf(page))).toEqual(after);
    await saved(page);
    const address = page.url();
    await kill(first, profile);

    const second = await launch(profile, baseURL!, device);
    const again = second.pages()[0]!;
    await again.goto(address);
    await canvasReady(again);
    expect(await boxOf(nameOf(again))).toEqual(after);
    await expect(nameOf(again)).toHaveAccessibleName(/Kopi Kintamani/);
    await again.goto('./?lang=en');
    await expect(again.locator('[data-design]')).toHaveCount(1);
    await second.close();
  });
}
