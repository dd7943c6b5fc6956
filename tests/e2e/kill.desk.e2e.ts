import { mkdtemp, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, systemChromium } from '../../scripts/chromium.mjs';
import { boxOf, canvasReady, drag, expect, openHome, saved, test } from './support';

const executablePath = systemChromium();

/** A browser whose profile lies on disk, as an owner's does. */
function launch(profile: string, baseURL: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    baseURL,
    viewport: { width: 1440, height: 900 },
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

test('what was saved is there after the browser was killed', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'besek-profile-'));
  const first = await launch(profile, baseURL!);
  const page = first.pages()[0]!;
  await openHome(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Kintamani');
  await page.locator('[data-template="anyaman-bilik"]').click();
  await canvasReady(page);
  await nameOf(page).click();
  const before = await boxOf(nameOf(page));
  await drag(page, nameOf(page), 10, 0);
  const after = await boxOf(nameOf(page));
  expect(Math.abs(after[0]! - before[0]! - 10)).toBeLessThanOrEqual(0.05);
  expect(after[1]).toBeCloseTo(before[1]!, 1);
  await saved(page);
  const address = page.url();
  await kill(first, profile);

  const second = await launch(profile, baseURL!);
  const again = second.pages()[0]!;
  await again.goto(address);
  await canvasReady(again);
  expect(await boxOf(nameOf(again))).toEqual(after);
  await expect(nameOf(again)).toHaveAccessibleName(/Kopi Kintamani/);
  await again.goto('./?lang=en');
  await expect(again.locator('[data-design]')).toHaveCount(1);
  await second.close();
});
