import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { canvasReady, expect, test } from './support';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds, as a readable list. The page's policy is kept: axe comes in as an own script. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
}

const WORDS = {
  en: {
    ...{ export: 'Export', check: 'Check' },
    ...{ more: 'More like this', match: 'Match screen', true: 'True size' },
  },
  id: {
    ...{ export: 'Ekspor', check: 'Periksa' },
    ...{ more: 'Yang serupa', match: 'Cocokkan layar', true: 'Ukuran sejati' },
  },
} as const;

for (const lang of ['en', 'id'] as const) {
  test(`axe finds nothing on any screen (${lang})`, async ({ page }, { project }) => {
    // Half-faded colours would be measured while a dialog appears.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(await readFile(axePath, 'utf8'));
    await page.goto(`./?lang=${lang}`);
    await page.locator('[data-template]').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await wallStates(page, project.name === 'phone', WORDS[lang]);
    await page.goto(`./?lang=${lang}&template=anyaman-bilik`);
    await canvasNamed(page, lang);
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-fact="name"]').evaluate((row: HTMLElement) => row.click());
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: WORDS[lang].check, exact: true }).click();
    expect(await violations(page)).toEqual([]);
    const print = project.name === 'phone' && lang === 'id' ? 'Cetak' : WORDS[lang].export;
    await page.getByRole('button', { name: print, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });
}

/** A filter, the actions of a card, what is like it, and the matching of the screen. */
async function wallStates(
  page: Page,
  isPhone: boolean,
  words: Readonly<Record<'more' | 'match' | 'true', string>>,
): Promise<void> {
  await page.getByRole('searchbox').fill('bilik');
  if (isPhone) await page.getByRole('button', { name: /Bilik$/ }).tap();
  else await page.locator('[data-template="anyaman-bilik"]').hover();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: words.more }).click();
  await page.getByRole('radio', { name: words.true }).check({ force: true });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: words.match }).click();
  expect(await violations(page)).toEqual([]);
}

async function canvasNamed(page: Page, lang: 'en' | 'id'): Promise<void> {
  if (lang === 'en') return canvasReady(page);
  const canvas = page.getByRole('application', { name: 'Bidang kerja' });
  await expect(canvas).toHaveAttribute('data-view', /\d/);
  await expect(canvas).not.toHaveAttribute('aria-busy', 'true');
}
