import type { Page } from '@playwright/test';
import { boxOf, drag, expect, newDesign, pixels, test, toClient } from './support';

const chosen = (page: Page) => page.locator('[role=treeitem][aria-selected=true]');
const rows = (page: Page) => page.getByRole('treeitem');
const canvas = (page: Page) => page.getByRole('application', { name: 'Canvas' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Command' }).getByRole('option');
const palette = (page: Page) => page.getByRole('combobox', { name: 'Command' });
const free = '[role=treeitem][data-type=text][data-fact="kind"]';

async function select(page: Page): Promise<void> {
  await page.locator(free).first().click();
  await canvas(page).focus();
}

async function scale(page: Page): Promise<number> {
  return Number(((await canvas(page).getAttribute('data-view')) ?? '').split(',')[0]);
}

test('the palette finds a command by words, runs it with Enter and gives the focus back', async ({
  page,
}) => {
  await newDesign(page);
  await select(page);
  const count = await rows(page).count();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  const box = await page.getByRole('dialog', { name: 'Find a command' }).boundingBox();
  expect(box!.width).toBe(400);
  expect(box!.y).toBeCloseTo(180, 0);
  await page.keyboard.type('dupl');
  const first = options(page).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('b')).toHaveText('Dupl');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(count + 1);
  await expect(canvas(page)).toBeFocused();

  // What was used last comes first, and Esc only closes.
  await page.keyboard.press('Control+k');
  await expect(options(page).first()).toHaveText(/^\s*Duplicate/);
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();
  await expect(chosen(page)).toHaveCount(1);
});

test('the palette goes to panels and screens, and runs nothing that cannot be done', async ({
  page,
}) => {
  await newDesign(page);
  await canvas(page).focus();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('informasi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Informasi' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('ungroup');
  await expect(options(page).first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await palette(page).fill('pattern book');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Pattern book' })).toBeVisible();
});

test('? shows the keys, as do Help and the palette', async ({ page }) => {
  await newDesign(page);
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await canvas(page).focus();
  await page.keyboard.press('?');
  await expect(sheet).toContainText('Undo');
  await expect(sheet.locator('kbd', { hasText: /^Ctrl Z$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(canvas(page)).toBeFocused();
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(sheet).toBeVisible();
});

test('a right click opens the menu of what is under it; letters jump; Esc gives the focus back', async ({
  page,
}) => {
  await newDesign(page);
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(page.locator('[data-fact="name"]').first());
  const at = await toClient(page, x + w / 2, y + h / 2);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  await expect(chosen(page)).toHaveAttribute('data-fact', 'name');
  await page.keyboard.press('l');
  await expect(page.getByRole('menuitem', { name: 'Lock' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(canvas(page)).toBeFocused();
  await expect(chosen(page)).toHaveCount(1);

  // Within the selection it stays as it is, and the keyboard has its own way in.
  await page.keyboard.press('Control+a');
  const many = await chosen(page).count();
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await expect(menu).toBeVisible();
  await expect(chosen(page)).toHaveCount(many);
  await page.mouse.click(at.x + 1, at.y - 300);
  await expect(menu).toHaveCount(0);
  await select(page);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.locator(free)).toHaveCount(0);
});

test('a layer row has the same menu', async ({ page }) => {
  await newDesign(page);
  const row = page.locator('[data-fact="name"]').first();
  await row.click({ button: 'right' });
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await expect(row).toHaveAttribute('data-hidden', 'true');
});

test('the history names every step and goes to any of them, as Undo does that is held', async ({
  page,
}) => {
  await newDesign(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const place = await undo.boundingBox();
  await select(page);
  const count = await rows(page).count();
  const before = await boxOf(chosen(page));
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /^History/ }).click();
  const panel = page.getByRole('dialog', { name: 'History' });
  await expect(panel.getByRole('listitem')).toHaveText(['Start', 'Move', 'Duplicate', 'Delete']);
  await expect(panel.locator('[aria-current]')).toHaveText('Delete');
  await panel.getByRole('button', { name: 'Duplicate' }).click();
  await expect(rows(page)).toHaveCount(count + 1);
  await panel.getByRole('button', { name: 'Duplicate' }).press('Home');
  await page.keyboard.press('Enter');
  await expect(panel.locator('[aria-current]')).toHaveText('Start');
  await expect(rows(page)).toHaveCount(count);
  expect(await boxOf(chosen(page))).toEqual(before);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(panel.locator('[aria-current]')).toHaveText('Delete');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  // Whatever the bar says of saving and findings, nothing has moved from under the hand.
  const moved = (await undo.boundingBox())!.x - place!.x;
  expect(Math.abs(moved)).toBeLessThan(2);
  const list = page.getByRole('menu', { name: 'Steps' });
  const steps = list.getByRole('menuitemradio');
  await undo.hover();
  await page.mouse.down();
  await expect(steps).toHaveText(['Delete', 'Duplicate', 'Move', 'Start']);
  await expect(steps.first()).toBeChecked();
  await steps.nth(1).hover();
  await page.mouse.up();
  await expect(list).toHaveCount(0);
  await expect(rows(page)).toHaveCount(count + 1);
  // A key opens it too, and Escape gives the focus back; a plain press undoes one step as ever.
  await undo.press('ArrowDown');
  await expect(steps).toHaveCount(3);
  await expect(steps.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(undo).toBeFocused();
  await undo.press('Shift+F10');
  await expect(steps.first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect(await boxOf(chosen(page))).toEqual(before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click({ button: 'right' });
  await expect(steps).toHaveText(['Start', 'Move', 'Duplicate', 'Delete']);
  await steps.nth(2).click();
  await expect(rows(page)).toHaveCount(count + 1);
  await undo.click();
  await expect(rows(page)).toHaveCount(count);
});

test('undo brings back the panel and the selection', async ({ page }) => {
  await newDesign(page);
  await select(page);
  const id = await chosen(page).getAttribute('data-node');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByRole('tab', { name: 'Informasi' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: 'Depan' })).toHaveAttribute('aria-selected', 'true');
  await expect(chosen(page)).toHaveAttribute('data-node', id!);
});

test('the dark theme is chosen in the menu, kept, and leaves the label alone', async ({ page }) => {
  await newDesign(page);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  const face = async (): Promise<string> => {
    const tab = page.getByRole('tab', { name: 'Depan' }).locator('canvas, img').first();
    return tab.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  };
  const label = await face();
  const light = await pixels(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Dark theme' }).click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(36, 36, 36)',
  );
  expect(await pixels(page)).not.toBe(light);
  expect(await face()).toBe(label);
  await page.goto('./?lang=en');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await page.getByRole('menuitemradio', { name: 'As the device' }).click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('zoom: to the selection, to a percentage, to true size once the screen is matched', async ({
  page,
}) => {
  await newDesign(page);
  await select(page);
  const fit = await scale(page);
  await page.keyboard.press('Shift+2');
  expect(await scale(page)).toBeGreaterThan(fit);
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(chosen(page));
  const stage = (await canvas(page).boundingBox())!;
  for (const corner of [await toClient(page, x, y), await toClient(page, x + w, y + h)]) {
    expect(corner.x).toBeGreaterThan(stage.x);
    expect(corner.x).toBeLessThan(stage.x + stage.width);
    expect(corner.y).toBeGreaterThan(stage.y);
    expect(corner.y).toBeLessThan(stage.y + stage.height);
  }
  await page.getByRole('button', { name: /^Zoom, / }).click();
  await page.getByRole('menuitem', { name: 'Zoom to 200%' }).click();
  expect(await scale(page)).toBeCloseTo((2 * 96) / 25.4, 3);

  await page.keyboard.press('Control+0');
  await page.getByRole('status').getByRole('button', { name: 'Match screen' }).click();
  const slider = page.getByRole('dialog', { name: 'Match screen' }).getByRole('slider');
  await slider.fill('4.5');
  await page.getByRole('button', { name: 'They are the same size' }).click();
  await expect.poll(() => scale(page)).toBeCloseTo(4.5, 3);
  await canvas(page).focus();
  await page.keyboard.press('Shift+1');
  await page.keyboard.press('Control+0');
  await expect.poll(() => scale(page)).toBeCloseTo(4.5, 3);
});

test('the floating bar stands clear of texts, hides in a drag, and has the keyboard by Alt+F10', async ({
  page,
}) => {
  await newDesign(page);
  const row = page.locator('[data-fact="name"]').first();
  await row.click();
  const bar = page.getByRole('toolbar', { name: 'Selection bar' });
  await expect(bar).toBeVisible();
  const place = (await bar.boundingBox())!;
  expect(place.height).toBe(40);
  for (const text of await page.locator('[role=treeitem][data-type=text]').all()) {
    if (await text.getAttribute('data-hidden')) continue;
    const [x = 0, y = 0, w = 0, h = 0] = await boxOf(text);
    const [from, to] = [await toClient(page, x, y), await toClient(page, x + w, y + h)];
    const isClear =
      to.x <= place.x ||
      from.x >= place.x + place.width ||
      to.y <= place.y ||
      from.y >= place.y + place.height;
    expect(isClear, await text.innerText()).toBe(true);
  }
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(row);
  const at = await toClient(page, x + w / 2, y + h / 2);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await expect(bar).toHaveCount(0);
  await page.mouse.up();
  await expect(bar).toBeVisible();
  await drag(page, row, 0, 10);
  await expect(bar).toBeVisible();

  // Face and size of the text, two presses being one step.
  const size = page.getByRole('spinbutton', { name: 'Font size' });
  const before = await size.inputValue();
  const larger = bar.getByRole('button', { name: 'Larger letters' });
  // It was made smaller to fit: a larger size would not be seen.
  await expect(larger).toBeDisabled();
  await bar.getByRole('button', { name: 'Smaller letters' }).click();
  await bar.getByRole('button', { name: 'Smaller letters' }).click();
  await expect(size).toHaveValue('80');
  await expect(larger).toBeEnabled();
  await bar.getByRole('button', { name: 'Font, Gloock' }).click();
  const faces = page.getByRole('menu', { name: 'Font' });
  await expect(faces.getByRole('menuitemradio', { checked: true })).toBeFocused();
  await faces.getByRole('menuitemradio', { name: 'Besley' }).click();
  await expect(bar.getByRole('button', { name: 'Font, Besley' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(size).toHaveValue(before);
  await expect(bar.getByRole('button', { name: 'Font, Gloock' })).toBeVisible();
  await canvas(page).focus();
  await page.keyboard.press('Alt+F10');
  await expect(bar.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();
  await expect(row).toHaveAttribute('aria-selected', 'true');
});

test('F6 goes from the canvas to the bar, the panels, the inspector and on, Shift+F6 back', async ({
  page,
}) => {
  await newDesign(page);
  await select(page);
  const bar = page.getByRole('toolbar', { name: 'Selection bar' });
  await expect(bar).toBeVisible();
  const stops = [
    bar.getByRole('button').first(),
    page.getByRole('tab', { name: 'Depan' }),
    page.getByRole('form', { name: 'Properties' }).locator(':focus'),
    page.getByRole('banner').locator(':focus'),
  ];
  for (const stop of stops) {
    await page.keyboard.press('F6');
    await expect(stop).toBeFocused();
  }
  for (const stop of stops.slice(0, -1).reverse()) {
    await page.keyboard.press('Shift+F6');
    await expect(stop).toBeFocused();
  }
  await page.keyboard.press('Shift+F6');
  await expect(canvas(page)).toBeFocused();
});
