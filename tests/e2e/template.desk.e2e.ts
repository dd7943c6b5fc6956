import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import {
  canvasReady,
  expect,
  newDesign,
  openDrawer,
  openHome,
  saved,
  test,
  toClient,
} from './support';

const folder = mkdtempSync(join(tmpdir(), 'besek-template-'));

function besek(...args: string[]): string {
  return execFileSync('node', ['scripts/besek.mjs', ...args], { encoding: 'utf8' });
}

/** Draws an object with its tool, in panel mm; it is selected then. */
async function draw(page: Page, key: string, from: [number, number], to: [number, number]) {
  const [a, b] = [await toClient(page, ...from), await toClient(page, ...to)];
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press(key);
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move(b.x, b.y, { steps: 4 });
  await page.mouse.up();
}

async function exported(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  await page.keyboard.press('Escape');
  return bytes;
}

async function say(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await box.fill(text);
  await box.blur();
}

test('a designer makes a template; another owner has it from the file alone', async ({
  page,
  browser,
}) => {
  test.slow();
  await newDesign(page, 'pasar-kres');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Make a template' }).click();
  const maker = page.getByRole('region', { name: 'Template' });
  await expect(maker).toBeVisible();
  // What the rail opens lies over the label, and goes again.
  await openDrawer(page, 'Text');
  await expect(page.getByRole('button', { name: 'Add text' })).toBeVisible();
  await expect(maker).toBeVisible();
  await page.locator('.left').getByRole('button', { name: 'Close', exact: true }).click();

  // Draw, bind, follow, permit.
  await draw(page, 'T', [6, 80], [40, 84]);
  const properties = page.getByRole('form', { name: 'Properties' });
  await properties.getByRole('combobox', { name: 'Bound to' }).selectOption('origin');
  await properties.getByRole('combobox', { name: 'Across' }).selectOption('stretch');
  await properties.getByRole('combobox', { name: 'Down' }).selectOption('end');
  await properties.getByText('Optional', { exact: true }).click();
  const row = page.locator('[data-fact=origin]');
  await expect(row).toHaveCount(1);

  // Say what it is; the checks say what is not said yet.
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Escape');
  const checks = maker.getByRole('list', { name: 'Template checks' });
  await expect(checks).toContainText('Idea (Indonesian): is not said yet.');
  const keep = maker.getByRole('button', { name: 'Save as template' });
  await expect(keep).toBeDisabled();
  // What is in its way stands beside it, and is gone to by a press.
  await maker.getByRole('button', { name: /must be fixed/ }).click();
  await expect(checks).toBeInViewport({ ratio: 0.5 });
  await say(page, 'Title (Indonesian)', 'Kres Pagi');
  await say(page, 'Title', 'Morning crunch');
  await say(page, 'Idea (Indonesian)', 'Gigitan pertama terdengar sampai ke jalan.');
  await say(page, 'Idea', 'The first bite is heard down the street.');
  await say(page, 'Author', 'Sanggar Uji');
  await expect(keep).toBeEnabled();
  const [file] = await Promise.all([page.waitForEvent('download'), keep.click()]);
  const template = join(folder, 'kres-pagi.besek');
  await file.saveAs(template);
  await saved(page);
  const first = await exported(page);

  // It stands on the designer's own wall.
  await page.getByRole('button', { name: 'Home' }).click();
  const own = page.locator('[data-template="pasar-kres-pagi"]');
  await expect(own).toBeVisible();
  await own.hover();
  await page.getByRole('button', { name: 'Remove from the wall' }).click();
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(own).toBeVisible();

  // Another profile has nothing but the file.
  const other = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await openHome(other);
  await openFile(other, other.getByRole('button', { name: 'Open file' }), template);
  await canvasReady(other);
  await saved(other);
  expect((await exported(other)).equals(first)).toBe(true);
  await other.getByRole('button', { name: 'Home' }).click();
  await other.locator('[data-template="pasar-kres-pagi"]').click();
  await canvasReady(other);
  await expect(other.locator('[data-fact=origin]')).toHaveCount(1);
  await other.context().close();

  // The command line makes its folder of the same file.
  const made = JSON.parse(besek('template', template, '-o', join(folder, 'kres'), '--json'));
  expect(made).toMatchObject({ template: 'pasar-kres-pagi' });
  const read = JSON.parse(readFileSync(join(folder, 'kres/template.json'), 'utf8'));
  expect(read.author).toBe('Sanggar Uji');
});

test('two templates of one name stand side by side, and one saved again keeps its place', async ({
  page,
}) => {
  test.slow();
  const kept = page.locator('[data-template^="pasar-kres-"]');
  await newDesign(page, 'pasar-kres');
  await keepAsTemplate(page, 'Sanggar Satu');
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(kept).toHaveCount(1);
  await newDesign(page, 'pasar-kres');
  await keepAsTemplate(page, 'Sanggar Dua');
  await say(page, 'Author', 'Sanggar Tiga');
  const keep = page.getByRole('button', { name: 'Save as template' });
  await Promise.all([page.waitForEvent('download'), keep.click()]);
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(kept).toHaveCount(2);
});

/** Says all that a template needs and saves it. */
async function keepAsTemplate(page: Page, author: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Make a template' }).click();
  await say(page, 'Title (Indonesian)', 'Kres Malam');
  await say(page, 'Title', 'Evening crunch');
  await say(page, 'Idea (Indonesian)', 'Gigitan pertama terdengar sampai ke jalan.');
  await say(page, 'Idea', 'The first bite is heard down the street.');
  await say(page, 'Author', author);
  const keep = page.getByRole('button', { name: 'Save as template' });
  await expect(keep).toBeEnabled();
  await Promise.all([page.waitForEvent('download'), keep.click()]);
}

async function openFile(page: Page, button: Locator, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
}
