import type { Page } from '@playwright/test';
import { expect, newDesign, pixels, saved, test } from './support';

interface Case {
  readonly field: string;
  /** What is selected first; nothing: the label itself. */
  readonly select?: string;
  readonly act: (page: Page) => Promise<void>;
  /** The record's trace on the screen after the change. */
  readonly shows: (page: Page) => Promise<void>;
}

const NAME = '[data-fact="name"]';
const form = (page: Page) => page.getByRole('form', { name: 'Properties' });
const number = (page: Page, name: string) =>
  form(page).getByRole('spinbutton', { name, exact: true });

function typed(field: string, text: string, select?: string, reads = text): Case {
  return {
    field,
    ...(select && { select }),
    act: async (page) => {
      await number(page, field).fill(text);
      await page.keyboard.press('Enter');
    },
    shows: (page) => expect(number(page, field)).toHaveValue(reads),
  };
}

function chosen(field: string, label: string, select?: string): Case {
  const box = (page: Page) => form(page).getByRole('combobox', { name: field, exact: true });
  return {
    field,
    ...(select && { select }),
    act: async (page) => void (await box(page).selectOption({ label })),
    shows: (page) => expect(box(page).locator('option:checked')).toHaveText(label),
  };
}

const cases: readonly Case[] = [
  typed('X', '20', NAME),
  typed('Y', '3.5cm', NAME, '35'),
  typed('Width', '50', NAME),
  typed('Height', '30', NAME),
  typed('Rotation', '15', NAME),
  typed('Font size', '40', NAME),
  typed('Font size', '10mm', NAME, '28.35'),
  typed('Tracking', '50', NAME),
  chosen('Font', 'Besley', NAME),
  chosen('Fill', 'Merah pengikat', NAME),
  typed('Tint', '40', NAME),
  {
    field: 'Text',
    select: NAME,
    act: (page) => form(page).getByRole('textbox', { name: 'Text' }).fill('Kopi Flores'),
    shows: (page) => expect(page.locator(NAME)).toHaveAccessibleName(/text "Kopi Flores"/),
  },
  {
    field: 'Alignment',
    select: NAME,
    act: (page) => form(page).getByRole('radio', { name: 'Align right' }).check({ force: true }),
    shows: (page) => expect(form(page).getByRole('radio', { name: 'Align right' })).toBeChecked(),
  },
  typed('Strip width', '6', '[data-type="pattern"]'),
  typed('Gap', '1', '[data-type="pattern"]'),
  typed('Bamboo fibre', '90', '[data-type="pattern"]'),
  typed('Bleed', '5'),
  typed('Safe', '6'),
  typed('Width', '100'),
  typed('Height', '120'),
  chosen('Shape', 'Ellipse'),
];

for (const { field, select, act, shows } of cases) {
  test(`${field} changes the record, the canvas and what is saved`, async ({ page }) => {
    await newDesign(page);
    if (select) await page.locator(select).first().click();
    const before = await pixels(page);
    await act(page);
    await shows(page);
    await expect.poll(() => pixels(page)).not.toBe(before);
    await saved(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await page.getByRole('button', { name: 'Redo' }).click();
    await saved(page);
    await page.reload();
    await expect(page.getByRole('tree', { name: 'Layers' })).toBeVisible();
    if (select) await page.locator(select).first().click();
    await shows(page);
  });
}

test('a wrong entry keeps its text, says so, and leaves the label alone', async ({ page }) => {
  await newDesign(page);
  await page.locator(NAME).click();
  const x = number(page, 'X');
  await x.fill('12,,3');
  await page.keyboard.press('Enter');
  await expect(x).toHaveValue('12,,3');
  await expect(x).toHaveAttribute('aria-invalid', 'true');
  await expect(x).toHaveAccessibleDescription(/Enter a number/);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('every fact that is typed reaches the label or waits for one that shows it', async ({
  page,
}) => {
  await newDesign(page);
  const product = page.getByRole('form', { name: 'Product' });
  const fields = [
    'Product name',
    'Brand',
    'Kind',
    'Variant',
    'Net quantity',
    'Ingredients',
    'Allergens',
    'Producer',
    'Address',
    'P-IRT number',
    'Batch',
    'Best before',
    'Storage',
    'Story',
  ];
  for (const field of fields) {
    const box = product.getByRole('textbox', { name: field, exact: true });
    await box.fill(field === 'Net quantity' ? '125 g' : `Uji ${field}`);
  }
  await expect(page.locator(NAME)).toHaveAccessibleName(/Uji Product name/);
  await saved(page);
  await page.reload();
  for (const field of fields) {
    await expect(product.getByRole('textbox', { name: field, exact: true })).toHaveValue(
      field === 'Net quantity' ? '125 g' : `Uji ${field}`,
    );
  }
});

test('each thing of the insert bar puts one object on the label', async ({ page }) => {
  await newDesign(page);
  const rows = page.getByRole('treeitem');
  const insert = page.getByRole('toolbar', { name: 'Insert' });
  for (const name of ['Text', 'Rectangle', 'Ellipse', 'Line', 'Pattern']) {
    const count = await rows.count();
    await insert.getByRole('button', { name }).click();
    await expect(rows).toHaveCount(count + 1);
    await expect(page.locator('[role=treeitem][aria-selected=true]')).toHaveCount(1);
  }
});
