import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { canvasReady, expect, insertBar, newDesign, pixels, saved, test } from './support';

interface Case {
  readonly field: string;
  readonly act: (page: Page) => Promise<void>;
  /** The record's trace on the screen after the change. */
  readonly shows: (page: Page) => Promise<void>;
  /** A guide for the eye: the printed file stays as it is. */
  readonly unprinted?: boolean;
}

const NAME = '[data-fact="name"]';
const form = (page: Page) => page.getByRole('form', { name: 'Properties' });
const number = (page: Page, name: string) =>
  form(page).getByRole('spinbutton', { name, exact: true });

function typed(field: string, text: string, reads = text): Case {
  return {
    field,
    act: async (page) => {
      await number(page, field).fill(text);
      await page.keyboard.press('Enter');
    },
    shows: (page) => expect(number(page, field)).toHaveValue(reads),
  };
}

function chosen(field: string, label: string): Case {
  const box = (page: Page) => form(page).getByRole('combobox', { name: field, exact: true });
  return {
    field,
    act: async (page) => void (await box(page).selectOption({ label })),
    shows: (page) => expect(box(page).locator('option:checked')).toHaveText(label),
  };
}

function picked(field: string, choice: string): Case {
  const radio = (page: Page) => form(page).getByRole('radio', { name: choice, exact: true });
  return {
    field,
    act: (page) => radio(page).check({ force: true }),
    shows: (page) => expect(radio(page)).toBeChecked(),
  };
}

const text: Case = {
  field: 'Text',
  act: (page) => form(page).getByRole('textbox', { name: 'Text' }).fill('Kopi Flores'),
  shows: (page) => expect(page.locator(NAME)).toHaveAccessibleName(/text "Kopi Flores"/),
};

const ink: Case = {
  field: 'Ink',
  act: async (page) => {
    await form(page)
      .getByRole('button', { name: /^Kertas/ })
      .click();
    await number(page, 'Kertas Y').fill('60');
    await page.keyboard.press('Enter');
  },
  shows: (page) => expect(form(page).getByRole('button', { name: /^Kertas/ })).toContainText('60'),
};

/** A button that adds or takes away; another one shows that it did. */
function pressed(field: string, then: string): Case {
  const button = (page: Page, name: string) =>
    form(page).getByRole('button', { name, exact: true });
  return {
    field,
    act: (page) => button(page, field).click(),
    shows: (page) => expect(button(page, then)).toBeVisible(),
  };
}

const shape: readonly Case[] = [
  chosen('Fill', 'Jerami'),
  pressed('Add stroke', 'Remove stroke'),
  chosen('Stroke colour', 'Merah pengikat'),
  typed('Stroke width', '1'),
  typed('Corner', '4'),
];

/** Everything that says how a drawing looks, by what is drawn. */
const drawings: readonly (readonly [string, readonly Case[]])[] = [
  [
    'Rectangle',
    [
      ...shape,
      pressed('Corners one by one', 'Corners one by one'),
      typed('Top left corner', '8'),
      typed('Top right corner', '1'),
      typed('Bottom right corner', '9'),
      typed('Bottom left corner', '2'),
    ],
  ],
  [
    'Star',
    [
      typed('Points', '7'),
      typed('Inner radius', '30'),
      picked('Kind of fill', 'Linear'),
      typed('Gradient angle', '45'),
      chosen('Colour 2', 'Merah pengikat'),
      typed('Tint of colour 2', '90'),
      typed('Tint of colour 1', '80'),
      typed('Position of colour 1', '20'),
      typed('Position of colour 2', '70'),
      picked('Kind of fill', 'Radial'),
      typed('Centre X', '30'),
      typed('Centre Y', '40'),
      typed('Gradient radius', '35'),
      pressed('Add stroke', 'Remove stroke'),
      typed('Stroke width', '2'),
      chosen('Stroke colour', 'Merah pengikat'),
      typed('Stroke tint', '60'),
      picked('Stroke position', 'Inside'),
      picked('Stroke position', 'Outside'),
      typed('Point limit', '1'),
      chosen('Joins', 'Round'),
      chosen('Line style', 'Dashed'),
      typed('Dash', '3'),
      typed('Dash gap', '1'),
      chosen('Line ends', 'Round ends'),
      chosen('Line style', 'Dotted'),
      pressed('Add shadow', 'Remove shadow'),
      typed('Shadow X', '3'),
      typed('Shadow Y', '4'),
      chosen('Shadow colour', 'Jerami'),
      typed('Shadow tint', '70'),
      typed('Opacity', '50'),
    ],
  ],
  ['Polygon', [typed('Sides', '3'), typed('Opacity', '40')]],
  ['Arrow', [chosen('Line start', 'Dot'), chosen('Line end', 'Plain'), typed('Stroke width', '3')]],
];

/** A strip's ink, chosen in the popover of inks; Escape goes back to the strip. */
function inked(field: string, swatch: string): Case {
  const strip = (page: Page) => form(page).getByRole('button', { name: `${field}, ` });
  return {
    field,
    act: async (page) => {
      await strip(page).click();
      const inks = page.getByRole('dialog', { name: `Ink colour: ${field}` });
      await expect(inks.getByText(/^Contrast on /)).toBeVisible();
      await inks.getByRole('button', { name: swatch, exact: true }).click();
      await page.keyboard.press('Escape');
      await expect(strip(page)).toBeFocused();
    },
    shows: (page) => expect(strip(page)).toHaveAccessibleName(`${field}, ${swatch}`),
  };
}

/** A list as people write it, and how it stands there once it is understood. */
function listed(field: string, text: string, reads: RegExp): Case {
  const box = (page: Page) => form(page).getByRole('textbox', { name: field, exact: true });
  return {
    field,
    act: async (page) => {
      await box(page).fill(text);
      await expect(box(page)).toHaveValue(text);
      await box(page).blur();
    },
    shows: (page) => expect(box(page)).toHaveValue(reads),
  };
}

const BAMBOO = 'bambu-bumbung';

const groups: readonly (readonly [string, string | null, readonly Case[], string?])[] = [
  [
    'a text',
    NAME,
    [
      typed('X', '20'),
      typed('Y', '3.5cm', '35'),
      typed('Width', '50'),
      typed('Height', '30'),
      typed('Rotation', '15'),
      text,
      typed('Font size', '10mm', '28.35'),
      typed('Tracking', '50'),
      typed('Leading', '150'),
      chosen('Font', 'Besley'),
      chosen('Weight', 'Black'),
      chosen('Fill', 'Merah pengikat'),
      typed('Tint', '40'),
      picked('Alignment', 'Align right'),
    ],
  ],
  [
    'a pattern',
    '[data-type="pattern"]',
    [
      listed('Order of warps', '12', /^12$/),
      listed('Order of wefts', '1 1 -', /^11-$/),
      listed('Weaving draft', 'xx..\n.xx.\n..xx\nx..x', /^■■□□\n/),
      typed('Strip width', '6'),
      typed('Gap', '1'),
      typed('Bamboo fibre', '90'),
      typed('Shading', '10'),
      typed('Strip variation', '12'),
      typed('Skin side', '30'),
      typed('Shift across', '2'),
      typed('Shift down', '1'),
      chosen('Weave', 'Mata walik'),
      // Wider than twice the strip: below that the weave is as dense as it gets.
      typed('Eye', '20'),
      chosen('Weave', 'Sasag'),
      inked('Warp 1', 'Kertas'),
    ],
  ],
  [
    'bamboo',
    '[data-type="pattern"]',
    [
      listed('Order of culms', '6:1 9:2 5,5:1', /^6:1 9:2 5\.5:1$/),
      typed('Gap', '1'),
      typed('Node distance', '20'),
      typed('Strip variation', '12'),
      typed('Bamboo fibre', '90'),
      typed('Node swelling', '20'),
      typed('Shading', '10'),
      typed('Shift across', '2'),
      typed('Shift down', '3'),
      chosen('Form', 'Slats'),
    ],
    BAMBOO,
  ],
  [
    'the label',
    null,
    [
      typed('Bleed', '5'),
      { ...typed('Safe', '6'), unprinted: true },
      typed('Width', '100'),
      typed('Height', '120'),
      { ...picked('Stock', 'Kraft'), unprinted: true },
      ink,
    ],
  ],
];

/** The file that a print shop gets; findings do not keep it back here. */
async function printed(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const anyway = dialog.getByRole('button', { name: 'Save anyway' });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  const isHeld = await Promise.race([
    coming.then(() => false),
    anyway.waitFor().then(
      () => true,
      () => false,
    ),
  ]);
  if (isHeld) await anyway.click();
  const file = await coming;
  const bytes = await readFile(await file.path());
  await page.keyboard.press('Escape');
  return createHash('sha256').update(bytes).digest('hex');
}

for (const [what, select, cases, template] of groups) {
  test(`every field of ${what} changes the record, the canvas and the file`, async ({ page }) => {
    test.setTimeout(180_000);
    // A file carries the time of its last change: it must differ by its content.
    await page.clock.setFixedTime(new Date('2031-05-06T07:00:00Z'));
    await newDesign(page, template);
    const row = select ? page.locator(select).first() : null;
    await row?.click();
    const start = await pixels(page);
    let [seen, file] = [start, await printed(page)];
    for (const { field, act, shows, unprinted } of cases) {
      await test.step(field, async () => {
        await act(page);
        await shows(page);
        await expect.poll(() => pixels(page)).not.toBe(seen);
        seen = await pixels(page);
        const next = await printed(page);
        if (unprinted) expect(next).toBe(file);
        else expect(next).not.toBe(file);
        file = next;
      });
    }
    await saved(page);
    await page.reload();
    await canvasReady(page);
    await row?.click();
    expect(await printed(page)).toBe(file);
  });
}

for (const [name, cases] of drawings) {
  test(`every field of ${name} is seen on the label and can be undone`, async ({ page }) => {
    await newDesign(page);
    await (await insertBar(page)).getByRole('button', { name }).click();
    for (const { field, act, shows } of cases) {
      await test.step(field, async () => {
        const before = await pixels(page);
        await act(page);
        await shows(page);
        // The same corners, one number or four, look alike.
        if (field !== 'Corners one by one') await expect.poll(() => pixels(page)).not.toBe(before);
      });
    }
    const steps = cases.length + 1;
    for (let i = 0; i < steps; i++) await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
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
  await expect(x).toHaveAccessibleDescription(/Enter a number, for example/);
  await x.fill('20000');
  await page.keyboard.press('Enter');
  await expect(x).toHaveAccessibleDescription(/Enter a number -10,000–10,000 mm/);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  // What was typed for one object is not another's.
  const other = page.locator('[role=treeitem][data-type=text]:not([aria-selected=true])').first();
  await other.click();
  await expect(x).not.toHaveAttribute('aria-invalid', 'true');
  await expect(x).not.toHaveValue('20000');
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

test('a list keeps the comma that is being typed, and a wrong one says what it takes', async ({
  page,
}) => {
  await newDesign(page);
  const allergens = page.getByRole('form', { name: 'Product' }).getByLabel('Allergens');
  await allergens.fill('');
  await allergens.pressSequentially('susu, ');
  await expect(allergens).toHaveValue('susu, ');
  await allergens.pressSequentially('kacang');
  await expect(allergens).toHaveValue('susu, kacang');
  await page.keyboard.press('Control+z');
  await expect(allergens).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await allergens.blur();
  await expect(allergens).toHaveValue('susu, kacang');

  await page.locator('[data-type="pattern"]').first().click();
  const warps = form(page).getByRole('textbox', { name: 'Order of warps' });
  const before = await warps.inputValue();
  await warps.fill('119');
  await expect(warps).toHaveValue('119');
  await expect(warps).toHaveAccessibleDescription(/colour number of each warp/);
  await warps.blur();
  await expect(warps).toHaveValue(before);
});

test('each thing of the insert bar puts one object on the label', async ({ page }) => {
  await newDesign(page);
  const rows = page.getByRole('treeitem');
  const insert = await insertBar(page);
  for (const name of [
    'Rectangle',
    'Ellipse',
    'Line',
    'Arrow',
    'Polygon',
    'Star',
    'Pattern',
    'Text',
  ]) {
    const count = await rows.count();
    await insert.getByRole('button', { name }).click();
    await expect(rows).toHaveCount(count + 1);
    await expect(page.locator('[role=treeitem][aria-selected=true]')).toHaveCount(1);
  }
});
