import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { photo } from './picture-support';
import { expect, test } from './support';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds, as a readable list. The page's policy is kept: axe comes in as an own script. */
async function violations(page: Page, part: string): Promise<readonly string[]> {
  const found = await page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as {
      axe: { run(part: string, options: object): Promise<{ violations: Violation[] }> };
    };
    const rules = { 'label-content-name-mismatch': { enabled: true } };
    return (await axe.run(part, { resultTypes: ['violations'], rules })).violations;
  }, part);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
}

const WORDS = {
  en: { more: 'More like this', match: 'Match screen', true: 'True size', compare: /^See 2/ },
  id: { more: 'Yang serupa', match: 'Cocokkan layar', true: 'Ukuran sejati', compare: /^Lihat 2/ },
} as const;

/** Each language and each theme once on either screen; the colours do not hang on the words. */
const LANGUAGES = {
  desk: { light: 'en', dark: 'id' },
  phone: { light: 'id', dark: 'en' },
} as const;

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state (${theme})`, async ({ page }, { project }) => {
    const isPhone = project.name === 'phone';
    const lang = LANGUAGES[isPhone ? 'phone' : 'desk'][theme];
    await page.addInitScript((kept) => localStorage.setItem('besek-theme', kept), theme);
    // Half-faded colours would be measured while a dialog appears.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(await readFile(axePath, 'utf8'));
    const found: Record<string, readonly string[]> = {};
    const look: Look = async (state, part = 'html') => {
      const faults = await violations(page, part);
      if (faults.length > 0) found[state] = faults;
    };
    await page.goto(`./?lang=${lang}`);
    await page.locator('[data-template]').first().waitFor();
    await look('home');
    await wallStates(page, isPhone, WORDS[lang], look);
    await page.goto(`./?lang=${lang}&template=anyaman-bilik`);
    await ready(page);
    await look('editor');
    if (isPhone) await sheetStates(page, look);
    else await deskStates(page, look);
    await selectionStates(page, isPhone, look);
    await overStates(page, look);
    await command(page, 'make-template');
    await page
      .locator(isPhone ? '.sheet [role=tab]' : '.maker section')
      .first()
      .waitFor();
    await look('maker');
    for (const at of isPhone ? [1, 2, 3] : []) {
      await page.locator('.sheet [role=tab]').nth(at).click();
      await look(`maker ${at}`, '.sheet');
    }
    await page.goto(`./?lang=${lang}`);
    await page.locator('[data-design]').first().waitFor();
    await look('home with a design');
    await page.getByRole('searchbox').fill('qqq');
    await page.locator('.none').waitFor();
    await look('nothing fits', '.none');
    await page.getByRole('searchbox').fill('');
    await openFile(page, { format: 'besek-design', version: 1, records: { a: {} } });
    await page.getByRole('dialog').locator('code').first().waitFor();
    await look('a file refused', OVER);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: { en: 'Blank label', id: 'Label kosong' }[lang] })
      .click();
    await ready(page);
    await look('blank label');
    await failedObject(page, lang, look);
    await troubleStates(page, look);
    expect(found).toEqual({});
  });
}

/** Looks at the whole page, or only at the part that has changed. */
type Look = (state: string, part?: string) => Promise<void>;

const INSPECTOR = 'form, [data-floating-bar], [data-layers]';
const OVER = '[role=dialog], dialog, [role=menu]';

async function ready(page: Page): Promise<void> {
  const canvas = page.locator('#canvas');
  await expect(canvas).toHaveAttribute('data-view', /\d/);
  await expect(canvas).not.toHaveAttribute('aria-busy', 'true');
}

/** Runs a command by the palette, whatever the language. */
async function command(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator(`[data-command="${id}"]`).click();
  await expect(page.locator('[data-command]')).toHaveCount(0);
}

/** A filter, the actions of a card, two side by side, what is like one, and the matching of the screen. */
async function wallStates(
  page: Page,
  isPhone: boolean,
  words: (typeof WORDS)['en' | 'id'],
  look: Look,
): Promise<void> {
  await page.locator('[data-template]').first().focus();
  for (const key of ['c', 'ArrowRight', 'c']) await page.keyboard.press(key);
  await page.getByRole('button', { name: words.compare }).click();
  await page.getByRole('dialog').waitFor();
  await look('compare', OVER);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('bilik');
  if (isPhone) await page.getByRole('button', { name: /Bilik$/ }).tap();
  else await page.locator('[data-template="anyaman-bilik"]').hover();
  await look('a card');
  await page.getByRole('button', { name: words.more }).click();
  await page.getByRole('radio', { name: words.true }).check({ force: true });
  await look('more like this', OVER);
  await page.getByRole('button', { name: words.match }).click();
  await look('match screen', OVER);
}

/** The sheets of a phone. */
async function sheetStates(page: Page, look: Look): Promise<void> {
  for (const [at, name] of ['product', 'design', 'adjust', 'check'].entries()) {
    if (at > 0) await page.locator('nav[data-region] button').nth(at).click();
    await look(`sheet ${name}`, '.sheet, nav');
  }
}

/** What only a wide window has: the checks beside the label, a layer sought and renamed, a panel's menu. */
async function deskStates(page: Page, look: Look): Promise<void> {
  await command(page, 'check');
  await look('checks', 'main');
  // Templates, elements, text, patterns, pictures; then the facts again.
  const rail = page.locator('.rail button');
  for (const at of [1, 2, 3, 4, 5]) {
    await rail.nth(at).click();
    await page.locator('.left .drawer button').nth(1).waitFor();
    await look(`panel ${at}`, '.rail, .left');
  }
  await rail.nth(4).click();
  await page.getByRole('treeitem').and(page.locator('[data-type=pattern]')).first().click();
  await page.locator('[data-knobs] input').first().waitFor();
  await look('a pattern in its panel', '.left, .right');
  await rail.first().click();
  await page.locator('[data-layers] button').first().click();
  await page.getByRole('searchbox').fill('a');
  await look('layers sought', INSPECTOR);
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem').first().click();
  await page.keyboard.press('F2');
  await page.locator('[role=treeitem] input').waitFor();
  await look('layer renamed', INSPECTOR);
  await page.keyboard.press('Escape');
  await page.locator('.pages [aria-haspopup=menu]').first().click();
  await page.getByRole('menu').waitFor();
  await look('panel menu', OVER);
  await page.keyboard.press('Escape');
}

/** The inspector with each kind of object and with several, typing and cropping. */
async function selectionStates(page: Page, isPhone: boolean, look: Look): Promise<void> {
  const canvas = page.locator('#canvas');
  const chosen = page.locator('[role=treeitem][aria-selected=true]');
  const shown = page.locator('form').getByRole('spinbutton').first();
  const select = (kind: string) =>
    page
      .locator(`[role=treeitem][data-type=${kind}]`)
      .first()
      .evaluate((row: HTMLElement) => row.click());
  for (const kind of ['text', 'pattern']) {
    await select(kind);
    await shown.waitFor();
    await look(kind, INSPECTOR);
  }
  for (const [key, kind] of [
    ['l', 'line'],
    ['r', 'rectangle'],
  ] as const) {
    await canvas.focus();
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect(chosen).toHaveAttribute('data-type', 'shape');
    await look(kind, INSPECTOR);
  }
  await page.locator('form [aria-haspopup=dialog]').first().click();
  await page.locator('[popover]').waitFor();
  await look('inks', OVER);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^(Radial|Melingkar)$/ }).check({ force: true });
  await look('gradient', INSPECTOR);
  await command(page, 'eyedropper');
  await look('eyedropper', 'main');
  await page.keyboard.press('Escape');
  await canvas.focus();
  await page.keyboard.press('Control+a');
  await expect(chosen).not.toHaveCount(1);
  await look('several', INSPECTOR);
  await pastePicture(page);
  await expect(chosen.and(page.locator('[data-type=image]'))).toHaveCount(1);
  await look('picture', INSPECTOR);
  await canvas.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-grip]').first().waitFor();
  await look('cropping', 'main');
  await page.keyboard.press('Escape');
  await select('text');
  await canvas.focus();
  await page.keyboard.press('Enter');
  await page.locator(isPhone ? 'form textarea:focus' : '[data-typing] textarea').waitFor();
  await look('typing', 'main');
  await page.keyboard.press('Escape');
}

/** A design that is read from a file, at the home. */
async function openFile(page: Page, design: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(design));
  const file = { name: 'kopi.json', mimeType: 'application/json', buffer };
  await page.locator('header input[type=file]').setInputFiles(file);
}

/** A pattern that cannot be drawn. */
async function failedObject(page: Page, lang: string, look: Look): Promise<void> {
  const template = join(import.meta.dirname, '../../templates/anyaman/bilik/template.json');
  const { design } = JSON.parse(await readFile(template, 'utf8'));
  Object.assign(design.records['anyaman-atas'], { generator: 'anyaman@3' });
  await page.goto(`./?lang=${lang}`);
  await page.locator('[data-design]').first().waitFor();
  await openFile(page, design);
  await ready(page);
  await page.locator('[data-node=anyaman-atas]').evaluate((row: HTMLElement) => row.click());
  await page
    .locator('section[aria-label] h2')
    .filter({ hasText: /(digambar|drawn)$/ })
    .waitFor();
  await look('an object that cannot be drawn', 'main');
}

/** Storage that is full, and a sudden stop. */
async function troubleStates(page: Page, look: Look): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('#canvas').focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await page.locator('header section').waitFor();
  await look('saving failed', 'header');
  await page.evaluate(() =>
    dispatchEvent(new ErrorEvent('error', { error: new Error('stopped') })),
  );
  await page.locator('dialog details').waitFor();
  await look('a sudden stop', OVER);
}

async function pastePicture(page: Page): Promise<void> {
  const { name, mimeType, buffer } = photo('kebun.png');
  await page.evaluate(
    ([file, type, base64]) => {
      const clipboardData = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      clipboardData.items.add(new File([bytes], file, { type }));
      const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
      document.getElementById('canvas')!.dispatchEvent(paste);
    },
    [name, mimeType, buffer.toString('base64')] as const,
  );
}

/** What lies over the open design. */
async function overStates(page: Page, look: Look): Promise<void> {
  const over = page.locator(OVER);
  await page.locator('#canvas').focus();
  await page.keyboard.press('Control+k');
  await over.first().waitFor({ state: 'attached' });
  await look('palette', OVER);
  await page.keyboard.press('Escape');
  for (const id of ['keys', 'history', 'find', 'menu', 'pattern-book', 'export']) {
    await command(page, id);
    // A dialog may stand before what is in it has arrived.
    await over.first().locator('button, [role=menuitem]').last().waitFor();
    await look(id, OVER);
    await page.keyboard.press('Escape');
    await expect(over).toHaveCount(0);
  }
  await page
    .locator('header')
    .getByRole('button')
    .and(page.locator('[aria-haspopup=menu]'))
    .last()
    .click();
  await over.first().waitFor({ state: 'attached' });
  await look('design menu', OVER);
  await page.keyboard.press('Escape');
}
