import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { run, withPdf } from '../support/pdf-tools';
import { insert, textFile } from './picture-support';
import { boxOf, expect, newDesign, pixels, test, toClient } from './support';

/** Two shapes, one in a gradient, and everything that must not come along. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="20mm" viewBox="0 0 20 20"
  onload="fetch('https://evil.test/a')">
  <script>fetch('https://evil.test/b')</script>
  <style>@import url(https://evil.test/c.css);</style>
  <linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>
  <image href="https://evil.test/d.png" width="5" height="5"/>
  <rect id="alas" width="20" height="10" fill="url(#g)"/>
  <circle cx="10" cy="15" r="5" fill="#0a0"/>
  <text x="1" y="5">Kopi</text>
</svg>`;

const rows = (page: Page) => page.locator('[role=treeitem][data-type=path]');
const chosen = (page: Page) => page.locator('[role=treeitem][aria-selected=true]');
const canvas = (page: Page) => page.getByRole('application', { name: 'Canvas' });

/** Lets a file go over a point of the label, or pastes text. */
async function give(
  page: Page,
  what:
    { readonly file: string; readonly at: readonly [number, number] } | { readonly text: string },
): Promise<void> {
  const at = 'at' in what ? await toClient(page, ...what.at) : { x: 0, y: 0 };
  await page.evaluate(
    ({ what, at }) => {
      const data = new DataTransfer();
      const rest = { bubbles: true, cancelable: true };
      if ('file' in what)
        data.items.add(new File([what.file], 'logo.svg', { type: 'image/svg+xml' }));
      else data.setData('text/plain', what.text);
      const event =
        'file' in what
          ? new DragEvent('drop', { ...rest, dataTransfer: data, clientX: at.x, clientY: at.y })
          : new ClipboardEvent('paste', { ...rest, clipboardData: data });
      document.getElementById('canvas')!.dispatchEvent(event);
    },
    { what, at },
  );
}

/** The content of the first page of the press file, unpacked. */
async function pressPage(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Print shop', exact: true }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const pdf = await readFile(await file.path());
  await page.keyboard.press('Escape');
  return withPdf(pdf, (path) => run('qpdf', ['--qdf', '--object-streams=disable', path, '-']));
}

test('a dropped SVG becomes shapes in ink; what it hides stays out and is named', async ({
  page,
}) => {
  await newDesign(page);
  const before = await pixels(page);
  const paths = await rows(page).count();
  await give(page, { file: SVG, at: [30, 40] });
  await expect(rows(page)).toHaveCount(paths + 2);
  await expect(chosen(page)).toHaveAttribute('data-type', 'group');
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(chosen(page));
  expect([x + w / 2, y + h / 2, w, h].map((n) => Math.round(n))).toEqual([30, 40, 20, 20]);
  await expect.poll(() => pixels(page)).not.toBe(before);
  const notice = page.getByRole('status').filter({ hasText: 'logo.svg: 2 shapes, 3 new colours.' });
  await notice.getByRole('button', { name: 'Details' }).click();
  const report = page.getByRole('dialog', { name: 'SVG drawing' });
  for (const words of [
    'Scripts',
    'Actions on a click',
    'Photos',
    'Some of the style',
    'Text was left out',
  ]) {
    await expect(report.getByText(words)).toBeVisible();
  }
  await report.getByRole('button', { name: 'Close' }).click();
  expect(await pressPage(page)).toMatch(/\/ShadingType 2/);
  await canvas(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(paths);
});

test('SVG comes by the picker and as text; what is none is refused with a reason', async ({
  page,
}) => {
  await newDesign(page);
  const paths = await rows(page).count();
  await insert(page, textFile('cap.svg', SVG, 'image/svg+xml'));
  await expect(rows(page)).toHaveCount(paths + 2);
  await canvas(page).focus();
  await give(page, { text: `<?xml version="1.0"?>\n${SVG}` });
  await expect(rows(page)).toHaveCount(paths + 4);
  await expect(page.getByText('Pasted SVG: 2 shapes.')).toBeVisible();
  await insert(page, textFile('rusak.svg', '<svg><g>', 'image/svg+xml'));
  await expect(page.getByText('rusak.svg: this is not an SVG that can be read.')).toBeVisible();
  const laughs = Array.from(
    { length: 9 },
    (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(10)}</g>`,
  );
  await insert(
    page,
    textFile(
      'tawa.svg',
      `<svg><path id="a0" d="M0 0h1v1z"/>${laughs.join('')}</svg>`,
      'image/svg+xml',
    ),
  );
  await expect(
    page.getByText('tawa.svg: it has too many objects; simplify it first.'),
  ).toBeVisible();
  await expect(rows(page)).toHaveCount(paths + 4);
});

test('areas are made into one by the menu and by the inspector, and printed so', async ({
  page,
}) => {
  await newDesign(page);
  const paths = await rows(page).count();
  await give(page, { file: SVG, at: [30, 40] });
  await expect(rows(page)).toHaveCount(paths + 2);
  await page.keyboard.press('Control+Shift+g');
  await expect(chosen(page)).toHaveCount(2);
  const form = page.getByRole('form', { name: 'Properties' });
  const section = form.getByRole('group', { name: 'Combine shapes' });
  await expect(section.getByRole('button')).toHaveCount(4);
  await section.getByRole('button', { name: 'Unite shapes' }).click();
  await expect(rows(page)).toHaveCount(paths + 1);
  await expect(chosen(page)).toHaveAttribute('data-type', 'path');
  const [, , w = 0, h = 0] = await boxOf(chosen(page));
  expect([w, h].map((n) => Math.round(n))).toEqual([20, 20]);
  // The topmost was green, so there is no gradient left.
  expect(await pressPage(page)).not.toMatch(/\/ShadingType/);
  await canvas(page).focus();
  await page.keyboard.press('Control+z');
  await expect(chosen(page)).toHaveCount(2);
  const at = await toClient(page, 30, 34);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Intersect shapes' }).click();
  // They only touch: nothing is shared, and nothing is lost.
  await expect(page.getByText('Nothing would be left of those shapes')).toBeVisible();
  await expect(rows(page)).toHaveCount(paths + 2);
});

test('an entered group is named above the layers; the name and Esc lead out', async ({ page }) => {
  await newDesign(page);
  await give(page, { file: SVG, at: [30, 40] });
  await expect(chosen(page)).toHaveAttribute('data-type', 'group');
  await canvas(page).focus();
  await page.keyboard.press('Enter');
  const out = page.getByRole('button', { name: 'Leave logo' });
  await expect(out).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(out).toBeHidden();
  await expect(chosen(page)).toHaveAttribute('data-type', 'group');
  await page.keyboard.press('Enter');
  await out.click();
  await expect(out).toBeHidden();
});
