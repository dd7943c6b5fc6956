import { boxOf, expect, newDesign, pixels, saved, test, toClient, insertBar } from './support';
import { fill, inks, palette, share, violations } from './colour-support';
import type { Page } from '@playwright/test';

const object = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first();
const opener = (page: Page) => page.getByRole('button', { name: 'Ink colour: Fill' });

async function openInks(page: Page): Promise<void> {
  await opener(page).click();
  await expect(palette(page).first()).toBeVisible();
}

/** A rectangle, and a star above it that is selected. */
async function twoShapes(page: Page): Promise<void> {
  await newDesign(page);
  const insert = await insertBar(page);
  await insert.getByRole('button', { name: 'Rectangle' }).click();
  await insert.getByRole('button', { name: 'Star' }).click();
  await expect(fill(page)).toBeVisible();
}

test('by keyboard: inks open beside their field, and Esc gives the focus back', async ({
  page,
}) => {
  await twoShapes(page);
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(inks(page)).toBeVisible();
  await expect(inks(page).locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page, '[popover]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(inks(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test('a new colour, changed, is changed in all that it paints, and kept', async ({ page }) => {
  await twoShapes(page);
  await openInks(page);
  const before = await palette(page).count();
  await inks(page).getByRole('button', { name: 'Add a colour to the palette' }).click();
  await expect(palette(page)).toHaveCount(before + 1);
  const name = `Colour ${before + 1}`;
  await expect(fill(page).locator('option:checked')).toHaveText(name);
  // The other shape gets the same colour from its list, as ever.
  await object(page, /^rectangle/i).click();
  await fill(page).selectOption({ label: name });
  const plain = await pixels(page);
  await share(page, 'Magenta').fill('90');
  await page.keyboard.press('Enter');
  await share(page, 'Black').fill('0');
  await page.keyboard.press('Enter');
  expect(await pixels(page)).not.toBe(plain);
  await object(page, /^star/i).click();
  await expect(share(page, 'Magenta')).toHaveValue('90');
  await inks(page).getByRole('textbox', { name: 'Name of the colour' }).fill('Merah saya');
  await page.keyboard.press('Tab');
  await expect(fill(page).locator('option:checked')).toHaveText('Merah saya');
  await saved(page);
  await page.reload();
  await object(page, /^star/i).click();
  await expect(fill(page).locator('option:checked')).toHaveText('Merah saya');
  await openInks(page);
  await expect(share(page, 'Magenta')).toHaveValue('90');
});

test('adding a colour and painting with it is one step', async ({ page }) => {
  await twoShapes(page);
  await openInks(page);
  const before = await palette(page).count();
  const worn = await fill(page).inputValue();
  await inks(page).getByRole('button', { name: 'Add a colour to the palette' }).click();
  await expect(palette(page)).toHaveCount(before + 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(palette(page)).toHaveCount(before);
  await expect(fill(page)).toHaveValue(worn);
});

test('a colour is deleted for another one, in one step', async ({ page }) => {
  await twoShapes(page);
  await openInks(page);
  const before = await palette(page).count();
  const worn = await fill(page).inputValue();
  await inks(page).getByRole('button', { name: 'Delete colour' }).click();
  const other = inks(page).getByRole('combobox');
  const by = await other.inputValue();
  await inks(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(palette(page)).toHaveCount(before - 1);
  await expect(fill(page)).toHaveValue(by);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(palette(page)).toHaveCount(before);
  await expect(fill(page)).toHaveValue(worn);
});

test('a screen colour becomes ink, and what cannot be printed says so', async ({ page }) => {
  await twoShapes(page);
  await openInks(page);
  await inks(page).getByRole('button', { name: 'Add a colour to the palette' }).click();
  await inks(page).getByRole('radio', { name: 'Hex' }).check({ force: true });
  const hex = inks(page).getByRole('textbox', { name: 'Screen colour' });
  await hex.fill('#00ff00');
  await expect(inks(page).getByText(/Cannot be printed exactly\. Nearest ink: C/)).toBeVisible();
  await hex.fill('#5a3c1e');
  await expect(inks(page).getByText(/Cannot be printed/)).toHaveCount(0);
  await hex.fill('brown');
  await expect(inks(page).getByText('Write it like #1e5b3c.')).toBeVisible();
  expect(await violations(page, '[popover]')).toEqual([]);
  // The sentence about what was wrong goes with the field: the choice is pressed where it is seen.
  await inks(page).getByText('CMYK', { exact: true }).click();
  await expect(share(page, 'Yellow')).not.toHaveValue('0');
  await inks(page).getByRole('radio', { name: 'Spot' }).check({ force: true });
  await inks(page).getByRole('textbox', { name: 'Name of the spot ink' }).fill('PANTONE 469 C');
  expect(await violations(page, '[popover]')).toEqual([]);
  await page.keyboard.press('Escape');
  await openInks(page);
  await expect(inks(page).getByRole('radio', { name: 'Spot' })).toBeChecked();
});

test('a colour of the brand is there in the next design', async ({ page }) => {
  await twoShapes(page);
  await openInks(page);
  await inks(page).getByRole('button', { name: 'Add a colour to the palette' }).click();
  await share(page, 'Cyan').fill('37');
  await page.keyboard.press('Enter');
  await inks(page).getByRole('button', { name: 'Keep this colour in the brand' }).click();
  await expect(inks(page).getByRole('button', { name: /out of the brand/ })).toBeVisible();
  // No hand is so quick that the page goes while it is being kept.
  await saved(page);
  await page.waitForTimeout(300);
  await newDesign(page, 'kraft-sore');
  await (await insertBar(page)).getByRole('button', { name: 'Star' }).click();
  await openInks(page);
  const brand = inks(page).getByRole('group', { name: 'Brand' });
  await brand.getByRole('button', { name: /Delete takes it out/ }).click();
  await expect(share(page, 'Cyan')).toHaveValue('37');
  await brand.getByRole('button', { name: /Delete takes it out/ }).press('Delete');
  await expect(brand.getByRole('button', { name: /Delete takes it out/ })).toHaveCount(0);
  await brand.getByRole('button', { name: 'Save this palette' }).click();
  const kept = brand.getByRole('button', { name: /Delete takes it out/ });
  await expect.poll(() => kept.count()).toBeGreaterThan(1);
  await expect(brand.getByRole('button', { name: 'Save this palette' })).toHaveCount(0);
  await expect(object(page, /^star/i)).toBeVisible();
});

test('the eyedropper takes the swatch of what is pressed, and Esc leaves all as it was', async ({
  page,
}) => {
  await twoShapes(page);
  await openInks(page);
  await inks(page).getByRole('button', { name: 'Add a colour to the palette' }).click();
  await page.keyboard.press('Escape');
  const mine = await fill(page).inputValue();
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(object(page, /^star/i));
  await object(page, /^rectangle/i).click();
  const worn = await fill(page).inputValue();
  expect(worn).not.toBe(mine);
  const dropper = page.getByRole('application', { name: 'Take a colour' });
  await page.getByRole('application', { name: 'Canvas' }).focus();
  // Its code is still on its way: Esc takes it back all the same, and nothing else.
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route(/Eyedropper-.*\.js/, (route) => held.then(() => route.continue()));
  await page.keyboard.press('i');
  await page.keyboard.press('Escape');
  await expect(object(page, /^rectangle/i)).toHaveAttribute('aria-selected', 'true');
  const arrived = page.waitForResponse(/Eyedropper-.*\.js/);
  come();
  await (await arrived).finished();
  await page.keyboard.press('Shift+2');
  await expect(dropper).toHaveCount(0);
  await page.keyboard.press('i');
  await expect(dropper).toBeFocused();
  expect(await violations(page, '[aria-label="Take a colour"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dropper).toHaveCount(0);
  await expect(fill(page)).toHaveValue(worn);
  // From the inks beside the field: they make room, and have the focus again afterwards.
  await openInks(page);
  const pick = inks(page).getByRole('button', { name: 'Take a colour from the label' });
  await pick.click();
  await expect(pick).toBeHidden();
  await expect(dropper).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pick).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('i');
  await expect(dropper).toBeFocused();
  const at = await toClient(page, x + w / 2, y + h / 2);
  await page.mouse.move(at.x, at.y);
  await expect(dropper.getByRole('status')).toContainText(/^Colour \d+ · C/);
  await page.mouse.click(at.x, at.y);
  await expect(dropper).toHaveCount(0);
  await expect(fill(page)).toHaveValue(mine);
});
