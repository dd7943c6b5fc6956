import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { canvasReady, expect, newDesign, openHome, saved, test } from './support';

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return page.getByRole('dialog', { name: 'Export' });
}

test('a finding is mended in the dialog, and the foot tells what the file is', async ({ page }) => {
  await newDesign(page);
  const text = page.locator('[role=treeitem][data-fact=kind]').first();
  await text.click();
  const form = page.getByRole('form', { name: 'Properties' });
  await form.getByRole('spinbutton', { name: 'X', exact: true }).fill('0.2');
  await form.getByRole('spinbutton', { name: 'X', exact: true }).press('Enter');
  const moved = await text.getAttribute('data-box');

  const dialog = await openExport(page);
  const findings = dialog.getByRole('list', { name: 'Findings' });
  await expect(findings.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByText('1 suggestion')).toBeVisible();
  await expect(dialog.getByText('13 other checks passed')).toBeVisible();
  await dialog.getByText('13 other checks passed').click();
  await expect(dialog.getByText('Lines are thick enough')).toBeVisible();

  await findings.getByRole('button', { name: 'Move inside' }).press('Enter');
  await expect(findings.getByText('Fixed')).toBeVisible();
  await expect(findings.getByRole('listitem')).toHaveCount(0);
  await expect(findings).toBeFocused();
  await expect(dialog.getByText('All 14 checks passed')).toBeVisible();

  // What the foot says is true of the file that is saved; another paper is another file.
  const about = dialog.getByText(/^PDF\/X-4 · 112 × 152 mm · \d+ kB · most ink \d+\s% of 300\s%$/);
  await expect(about).toBeVisible();
  const coated = await about.innerText();
  await dialog.getByRole('combobox', { name: 'Colour profile' }).selectOption('fogra47');
  await expect(about).not.toHaveText(coated);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const { length } = await readFile(await file.path());
  await expect(about).toContainText(` ${Math.round(length / 1000)} kB `);

  await expect(dialog.getByText('Bilik-press.pdf is in your downloads')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(text).not.toHaveAttribute('data-box', moved!);
  for (let step = 0; step < 2; step++) {
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
  }
  await expect(text).toHaveAttribute('data-box', moved!);
});

test('a PDF with the design in it opens at the home; one without says how', async ({ page }) => {
  await newDesign(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Halimun');
  await saved(page);
  const rows = await page
    .getByRole('treeitem')
    .evaluateAll((all) => all.map((row) => row.ariaLabel));
  const first = page.url();
  const dialog = await openExport(page);
  const save = async (): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    return readFile(await file.path());
  };
  const without = await save();
  await dialog.getByRole('switch', { name: 'Include the design' }).check();
  const including = await save();
  expect(including.length).toBeGreaterThan(without.length);

  await openHome(page);
  const pick = async (name: string, buffer: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open file' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/pdf', buffer });
  };
  await pick('label.pdf', without);
  await expect(page.getByText('Next time, include the design at export.')).toBeVisible();
  await pick('cut.pdf', including.subarray(0, including.indexOf('/BesekDesign') + 500));
  await expect(page.getByRole('dialog', { name: 'This file cannot be opened' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await pick('label.pdf', including);
  await canvasReady(page);
  expect(page.url()).not.toBe(first);
  await expect(page.getByRole('textbox', { name: 'Product name' })).toHaveValue('Kopi Halimun');
  // Dropped on a label it opens as well, as one more design.
  const second = page.url();
  await page.evaluate(
    (bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'label.pdf'));
      const init = { bubbles: true, cancelable: true, dataTransfer, clientX: 700, clientY: 400 };
      document.body.dispatchEvent(new DragEvent('drop', init));
    },
    [...including],
  );
  await expect(page).not.toHaveURL(second);
  await canvasReady(page);
  const again = page.getByRole('treeitem');
  await expect(again).toHaveCount(rows.length);
  expect(await again.evaluateAll((all) => all.map((row) => row.ariaLabel))).toEqual(rows);
});

test('plates are switched off and on, and the page is looked at closely', async ({ page }) => {
  await newDesign(page);
  const dialog = await openExport(page);
  const stage = dialog.getByRole('group', { name: 'Page 1 of 3' });
  const canvas = stage.locator('canvas');
  const plates = dialog.getByRole('group', { name: 'Colour plates' });
  for (const name of ['Cyan', 'Magenta', 'Yellow'])
    await plates.getByRole('checkbox', { name }).uncheck();
  await expect(canvas).toHaveAttribute('data-plates', 'Black');
  const colourful = await canvas.evaluate((it: HTMLCanvasElement) => {
    const { data } = it.getContext('2d')!.getImageData(0, 0, it.width, it.height);
    let most = 0;
    for (let i = 0; i < data.length; i += 4)
      most = Math.max(most, Math.abs(data[i]! - data[i + 2]!));
    return most;
  });
  // Black alone is grey but for the tint of the press's black.
  expect(colourful).toBeLessThan(16);

  const wide = async (): Promise<number> => (await canvas.boundingBox())!.width;
  const whole = await wide();
  await stage.focus();
  await page.keyboard.press('+');
  await dialog.getByRole('button', { name: 'Make the page larger' }).click();
  expect(await wide()).toBeGreaterThan(whole * 2);
  const left = (await canvas.boundingBox())!.x;
  const box = (await stage.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect((await canvas.boundingBox())!.x - left).toBeCloseTo(60, -1);
  await dialog.getByRole('button', { name: 'Whole page' }).click();
  expect(await wide()).toBeCloseTo(whole, 0);
  await dialog.getByRole('button', { name: 'Next page' }).click();
  await expect(dialog.getByRole('group', { name: 'Page 2 of 3' })).toBeVisible();
});
