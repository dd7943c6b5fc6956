import type { Page } from '@playwright/test';
import { expect, insertBar, newDesign, pixels, saved, test } from './support';

test('a page of the pattern book is laid as a band, in the label’s own inks', async ({ page }, {
  project,
}) => {
  await newDesign(page);
  const rows = page.getByRole('treeitem');
  const before = await rows.count();
  const seen = await pixels(page);
  if (project.name === 'phone')
    await page.getByRole('button', { name: 'Design', exact: true }).click();
  await (await insertBar(page)).getByRole('button', { name: 'Motif book' }).click();
  const book = page.getByRole('dialog', { name: 'Pattern book' });
  await book.getByRole('textbox', { name: 'Find a pattern' }).fill('waj');
  await book.getByRole('button', { name: 'Wajik' }).click();
  await expect(book).toContainText('lozenges');
  await book.getByRole('button', { name: 'Use as band' }).click();
  await expect(book).toBeHidden();
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.first()).toHaveAccessibleName(/Wajik/);
  await saved(page);
  expect(await pixels(page)).not.toBe(seen);

  // What is selected becomes another page where it stands.
  await rows.first().evaluate((row: HTMLElement) => row.click());
  if (project.name === 'phone') {
    await page.getByRole('button', { name: 'Adjust', exact: true }).tap();
    await page.getByRole('button', { name: 'Change pattern' }).tap();
  } else await (await insertBar(page)).getByRole('button', { name: 'Motif book' }).click();
  await book.getByRole('button', { name: 'Truntum' }).click();
  await book.getByRole('button', { name: 'Use it instead' }).click();
  await expect(book).toBeHidden();
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.first()).toHaveAccessibleName(/Truntum/);
});

test('one click recolours a design, one undo gives it back', async ({ page }, { project }) => {
  await newDesign(page);
  if (project.name === 'phone') await page.getByRole('button', { name: 'Adjust' }).click();
  const before = await still(page);
  const palettes = page.getByRole('group', { name: 'Nusantara palettes' });
  const indigo = palettes.getByRole('button', { name: 'Indigo' });
  await indigo.click();
  await expect(indigo).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => pixels(page)).not.toBe(before);
  const indigoed = await still(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(indigo).toHaveAttribute('aria-pressed', 'false');
  // On a phone a sheet lies over the canvas and may have been scrolled meanwhile.
  if (project.name === 'phone') await expect.poll(() => pixels(page)).not.toBe(indigoed);
  else await expect.poll(() => pixels(page)).toBe(before);
});

/** The canvas once nothing moves on it any more: a sheet that opens carries the label along. */
async function still(page: Page): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await pixels(page);
      return last === before;
    })
    .toBe(true);
  return last;
}
