import type { Page } from '@playwright/test';
import { expect, newDesign, test } from './support';

test.use({ viewport: { width: 360, height: 640 } });

interface Stop {
  readonly name: string;
  /** Something of it (of its label, its ring) can be seen where it is. */
  readonly isSeen: boolean;
}

/** Where Tab has come to; null when it has left the page. */
function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const label = (at as HTMLInputElement).labels?.[0] ?? at;
    const name = `${at.role ?? at.tagName} ${at.ariaLabel ?? label.textContent?.trim() ?? ''}`;
    // A hidden box stands for its label; a row of the hidden tree has its ring on the canvas.
    const isHidden = at.closest('.sr-only') !== null;
    const inTree = at.closest('[role=tree]') ? document.querySelector('[data-focus-ring]') : null;
    const shown = isHidden ? (inTree ?? at.closest('label')) : at;
    if (!shown) return { name, isSeen: false };
    const { x, y, width, height } = shown.getBoundingClientRect();
    const points = [0.2, 0.5, 0.8].flatMap((a) =>
      [0.2, 0.5, 0.8].map((b) => [x + a * width, y + b * height] as const),
    );
    const seen = points.filter(([left, top]) => {
      if (left < 0 || top < 0 || left > innerWidth || top > innerHeight) return false;
      const hit = document.elementFromPoint(left, top);
      return inTree !== null || (hit !== null && (shown.contains(hit) || hit.contains(shown)));
    });
    // A sheet may lie over most of the canvas, and a heading over the ground of a grip.
    return { name, isSeen: seen.length >= 3 };
  });
}

/** Tab from what has the keyboard until it leaves the page; each stop can be seen. */
async function walk(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press('Tab');
    const now = await stop(page);
    if (now === null) return names;
    // A ring on the canvas comes a moment later.
    if (!now.isSeen) await expect.poll(() => stop(page)).toEqual({ ...now, isSeen: true });
    names.push(now.name);
  }
  throw new Error(`no way out: ${names.slice(-6).join(' · ')}`);
}

test('Tab goes through a phone’s screen: every stop is seen, none is a trap', async ({ page }) => {
  await newDesign(page);
  const bar = (name: string) => page.getByRole('button', { name, exact: true });
  for (const [tab, holds] of [
    ['Product', /Brand/],
    ['Design', /Search layers/],
    ['Adjust', /White/],
    ['Check', /where to print/],
  ] as const) {
    if ((await bar(tab).getAttribute('aria-expanded')) !== 'true') await bar(tab).tap();
    await bar('Change the height of the sheet').focus();
    const names = await walk(page);
    expect(names.join()).toMatch(holds);
    expect(names.at(-1)).toMatch(/Export/);
  }
  // From the head over the label's objects: the sheet then tells of what was come to.
  await bar('Home').focus();
  const names = await walk(page);
  expect(names.filter((name) => name.startsWith('application')).length).toBeGreaterThan(5);
  expect(names.at(-1)).toMatch(/Export/);
  await page.locator('[data-fact="name"]').first().focus();
  await page.keyboard.press('Enter');
  await bar('Change the height of the sheet').focus();
  expect((await walk(page)).join()).toMatch(/Tracking/);
  await bar('Export').focus();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => stop(page)).toMatchObject({ isSeen: true });
  }
});
