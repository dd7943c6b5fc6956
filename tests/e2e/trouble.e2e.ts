import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canvasReady, expect, newDesign, openHome, pixels, saved, test } from './support';

const TEMPLATE = join(import.meta.dirname, '../../templates/anyaman/bilik/template.json');

/** Opens a design as a file, at the home. */
async function openFile(page: Page, name: string, design: object): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify(design));
  await chooser.setFiles({ name, mimeType: 'application/json', buffer });
}

test('a pattern of a version unknown here keeps its place and says the ways out', async ({ page }, {
  project,
}) => {
  const { design } = JSON.parse(await readFile(TEMPLATE, 'utf8'));
  Object.assign(design.records['anyaman-atas'], { generator: 'anyaman@3', name: 'Wajik' });
  await openHome(page);
  await openFile(page, 'kopi.json', design);
  await canvasReady(page);
  const row = page.locator('[role=treeitem][data-node=anyaman-atas]');
  const why = page.getByRole('region', { name: 'Wajik cannot be drawn' });
  await row.evaluate((element: HTMLElement) => element.click());
  await expect(why).toContainText('needs version 3; here there is only version 1');
  await expect(why).toContainText('Its settings are kept.');
  // Nothing newer is there to be had.
  await expect(why.getByRole('button')).toHaveText(['Change pattern']);
  const hatched = await pixels(page);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect(dialog.getByText('The file was not saved')).toBeVisible();
  await page.keyboard.press('Escape');

  if (project.name === 'phone') await row.evaluate((element: HTMLElement) => element.click());
  await why.getByRole('button', { name: 'Change pattern' }).click();
  await page.getByRole('button', { name: 'Use it instead' }).click();
  await expect(why).toBeHidden();
  await expect.poll(() => pixels(page)).not.toBe(hatched);
});

test('a damaged file says what is wrong and offers what this device has; so does storage', async ({
  page,
}) => {
  await newDesign(page);
  await saved(page);
  await openHome(page);
  await openFile(page, 'Bilik (1).json', {
    format: 'besek-design',
    version: 1,
    records: { a: {} },
  });
  const refused = page.getByRole('dialog', { name: 'This file cannot be opened' });
  await expect(refused).toContainText('The file stays as it is.');
  await expect(refused).toContainText('records.a.type');
  await expect(refused.getByRole('button', { name: 'Close' })).toBeFocused();
  await refused.getByRole('button', { name: 'Version on this device' }).click();
  await expect(refused).toBeHidden();
  await canvasReady(page);

  const address = page.url();
  await openHome(page);
  await spoilSnapshots(page);
  await page.goto(address);
  await page.reload();
  await expect(page.getByRole('status')).toHaveText(
    'This design cannot be opened: its contents are damaged.',
  );
});

/** Breaks the checksum of all that is stored of designs. */
async function spoilSnapshots(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('besek');
        opening.onerror = () => fail(new Error('no database'));
        opening.onsuccess = () => {
          const database = opening.result;
          const name = database.objectStoreNames[0]!;
          const writing = database.transaction(name, 'readwrite');
          writing.oncomplete = () => done();
          const cursor = writing
            .objectStore(name)
            .openCursor(IDBKeyRange.bound(['snap'], ['snap', []]));
          cursor.onsuccess = () => {
            const at = cursor.result;
            at?.update({ ...at.value, sum: 0 });
            at?.continue();
          };
        };
      }),
  );
}

test('a sudden stop offers a copy, the last saved minute, and a report without facts', async ({
  page,
  quiet,
}) => {
  await newDesign(page);
  await saved(page);
  await page.evaluate(() =>
    setTimeout(() => {
      throw new TypeError('cannot read "Kopi Raung"');
    }, 0),
  );
  const crash = page.getByRole('dialog', { name: 'Besek stopped suddenly' });
  await expect(crash).toContainText(/Your design is safe up to \d\d:\d\d\./);
  await expect(crash.locator('canvas')).toBeVisible();
  const report = crash.locator('pre');
  await expect(report).toBeHidden();
  await crash.getByText('Details for a report').click();
  await expect(report).toContainText('TypeError');
  await expect(report).not.toContainText('Kopi');
  const file = page.waitForEvent('download');
  await crash.getByRole('button', { name: 'Save a copy' }).click();
  expect((await file).suggestedFilename()).toBe('Bilik.besek');
  await crash.getByRole('button', { name: 'Reload' }).click();
  await canvasReady(page);
  expect(quiet.splice(0)).toEqual([expect.stringContaining('cannot read')]);
});

test('a font that cannot be fetched is said, and its text comes by itself once it can', async ({
  page,
  quiet,
}) => {
  await page.route(/gloock/, (route) => route.abort());
  await page.goto('./?lang=en&template=anyaman-bilik');
  const check = page.getByRole('button', { name: 'Check', exact: true });
  await check.click();
  const says = page.getByText(/^The font Gloock has not reached this device yet/);
  await expect(says).toHaveCount(1);
  await page.unroute(/gloock/);
  await expect(page.getByText('There is no open finding on 3 panels.')).toBeVisible();
  expect(quiet.splice(0).filter((noise) => !noise.includes('ERR_FAILED'))).toEqual([]);
});

test('a pattern that cannot be fetched is hatched and said, and comes when asked again', async ({
  page,
  quiet,
}, { project }) => {
  await newDesign(page, 'batik-kawung');
  await saved(page);
  const whole = await pixels(page);
  await page.route(/batik-/, (route) => route.abort());
  await page.reload();
  await canvasReady(page);
  // The finding says it where everything is said …
  const check = page.getByRole('button', { name: 'Check', exact: true });
  await check.click();
  const row = page.getByRole('listitem').filter({ hasText: 'Not on this device yet: pattern' });
  await row.first().getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('This part has not arrived.')).toBeVisible();
  await row.first().getByRole('button', { name: 'Show', exact: true }).click();
  // … and the label at the spot.
  if (project.name === 'desk') await check.click();
  const why = page.getByRole('region', { name: /has not arrived$/ });
  await expect(why).toContainText('Besek keeps trying');
  await page.unroute(/batik-/);
  await why.getByRole('button', { name: 'Try again' }).click();
  await expect(why).toBeHidden();
  await page.reload();
  await canvasReady(page);
  await expect.poll(() => pixels(page)).toBe(whole);
  const others = /ERR_FAILED|preload|module/;
  expect(quiet.splice(0).filter((noise) => !others.test(noise))).toEqual([]);
});

test('without a net what was pressed is not silent: it says what to do', async ({
  page,
  context,
  quiet,
}) => {
  await newDesign(page);
  await saved(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const says = page.getByText('This part has not arrived. Check the connection, then reload.');
  await expect(says).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Reload' }).click();
  await canvasReady(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Where will you print?' })).toBeVisible();
  const others = /ERR_INTERNET_DISCONNECTED|preload|module/;
  expect(quiet.splice(0).filter((noise) => !others.test(noise))).toEqual([]);
});
