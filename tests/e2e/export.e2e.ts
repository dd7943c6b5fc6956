import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, newDesign, test } from './support';

async function save(page: Page, place: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const places = dialog.getByRole('radiogroup', { name: 'Where will you print?' });
  await places.getByRole('radio', { name: place, exact: true }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  return file;
}

for (const [place, name, head] of [
  ['Print shop', 'Bilik-press.pdf', '%PDF-1.6'],
  ['Print shop with CorelDRAW', 'Bilik-curves.pdf', '%PDF-1.4'],
  ['Screen', 'Bilik-screen.svg', '<svg'],
] as const) {
  test(`${place} gives an ordinary download`, async ({ page }) => {
    await newDesign(page);
    const file = await save(page, place);
    expect(file.suggestedFilename()).toBe(name);
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, head.length).toString('latin1')).toBe(head);
  });
}

test('a finding that spoils the print is said and can be overridden', async ({ page }) => {
  await newDesign(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('☃'.repeat(3));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(
    dialog.getByRole('list', { name: 'Findings' }).getByRole('listitem'),
  ).not.toHaveCount(0);
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect(dialog.getByText('The file was not saved')).toBeFocused();
  // What was refused is not offered again: one way is to mend, the other to save it as it is.
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeDisabled();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save anyway' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/-press\.pdf$/);
});
