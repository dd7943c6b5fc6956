import type { Page } from '@playwright/test';
import { boxOf, expect, insertBar, newDesign, pixels, test, toClient } from './support';
import { fill, inks, palette, violations } from './colour-support';

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selection bar' });
const button = (page: Page, name: string | RegExp) => bar(page).getByRole('button', { name });
const number = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true });
const canvas = (page: Page) => page.getByRole('application', { name: 'Canvas' });
const chosen = (page: Page) => page.locator('[role=treeitem][aria-selected=true]');

test('the bar of a text: its colour by the same inks, its alignment step by step', async ({
  page,
}) => {
  await newDesign(page);
  await page.locator('[data-fact="name"]').first().click();
  const swatch = button(page, /^Fill, /);
  await expect(swatch).toHaveAccessibleName('Fill, Wulung');
  // A text that fits its frame says the size that is seen, and smaller is smaller at once.
  const size = bar(page).locator('output');
  await expect(size).toHaveText('81.8 pt');
  await expect(page.getByText('Made smaller to fit, 81.8 pt')).toBeVisible();
  await button(page, 'Smaller letters').click();
  await expect(size).toHaveText('81 pt');
  await expect(number(page, 'Font size')).toHaveValue('81');
  await expect(page.getByText('Made smaller to fit')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await swatch.click();
  await expect(inks(page).locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page, '[data-floating-bar]')).toEqual([]);
  // Arrows in what it has opened are not the bar's.
  await inks(page).getByRole('spinbutton', { name: 'Cyan' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(inks(page).getByRole('spinbutton', { name: 'Cyan' })).toBeFocused();
  const other = palette(page).nth(2);
  const name = (await other.getAttribute('aria-label'))!;
  await other.click();
  await expect(swatch).not.toHaveAccessibleName('Fill, Wulung');
  const named = await fill(page).locator('option:checked').innerText();
  await expect(swatch).toHaveAccessibleName(`Fill, ${named}`);
  expect(name).toContain(named);

  // Another colour is taken off the label while its inks wait.
  await inks(page).getByRole('button', { name: 'Take a colour from the label' }).click();
  const [x = 0, y = 0, w = 0] = await boxOf(
    page.locator('[role=treeitem][data-type=shape]').last(),
  );
  const spot = await toClient(page, x + w / 2, y + 1);
  await expect(bar(page)).toBeHidden();
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.click(spot.x, spot.y);
  await expect(swatch).not.toHaveAccessibleName(`Fill, ${named}`);
  await expect(inks(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inks(page)).toHaveCount(0);
  await expect(swatch).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(swatch).toHaveAccessibleName('Fill, Wulung');

  // By arrows: face, smaller, larger, colour, alignment, more, and round.
  await page.keyboard.press('ArrowRight');
  const align = button(page, /^Align/);
  await expect(align).toBeFocused();
  for (const [now, next] of [
    ['left', 'centre'],
    ['centre', 'right'],
    ['right', 'left'],
  ] as const) {
    await expect(align).toHaveAccessibleName(`Align ${now}, press to align ${next}`);
    await page.keyboard.press('Enter');
    const radio = page.getByRole('radio', { name: `Align ${next}`, exact: true });
    await expect(radio).toBeChecked();
    await expect(align).toBeFocused();
  }
  await page.keyboard.press('Control+z');
  await expect(align).toHaveAccessibleName(/^Align right/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(bar(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  for (const row of [/^Edit text/, /^Duplicate/, /^Delete/]) {
    await expect(page.getByRole('menuitem', { name: row })).toBeVisible();
  }
  await page.keyboard.press('Escape');

  // A press on the label puts the inks away.
  await swatch.click();
  await expect(inks(page)).toBeVisible();
  await page.mouse.click(spot.x, spot.y);
  await expect(inks(page)).toHaveCount(0);
});

test('the bar of a shape begins with its colour: its fill, or its outline where it has none', async ({
  page,
}) => {
  await newDesign(page);
  await page
    .getByRole('treeitem', { name: /^rectangle/i })
    .first()
    .click();
  await expect(bar(page).getByRole('button').first()).toHaveAccessibleName(/^Stroke colour, /);
  await bar(page).getByRole('button').first().click();
  const outline = page.getByRole('combobox', { name: 'Stroke colour' });
  const before = await outline.inputValue();
  await palette(page).nth(2).click();
  await expect(outline).not.toHaveValue(before);
  await expect(fill(page).locator('option:checked')).toHaveText('None');
  await page.keyboard.press('Escape');

  const insert = await insertBar(page);
  await insert.getByRole('button', { name: 'Star' }).click();
  const swatch = button(page, /^Fill, /);
  await expect(swatch).toBeVisible();
  await page.getByRole('radio', { name: 'Linear' }).check({ force: true });
  await expect(swatch).toHaveAccessibleName('Fill, Linear');
  await swatch.click();
  await palette(page).nth(2).click();
  await expect(page.getByRole('radio', { name: 'Flat' })).toBeChecked();
  await page.keyboard.press('Escape');
  for (const name of ['Copy style', 'Duplicate', 'Delete']) {
    await expect(button(page, name)).toBeVisible();
  }

  // Of what is locked the inspector says so in the place of what cannot be done, and lets go of it.
  await page.locator('[data-node=anyaman-atas]').click();
  const properties = page.getByRole('form', { name: 'Properties' });
  const lock = properties.getByRole('button', { name: 'Lock', exact: true });
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  await expect(properties.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0);
  const gap = properties.getByRole('slider', { name: 'Gap' });
  expect(Math.abs(Number(await gap.inputValue()) - 0.33)).toBeLessThan(0.1);
  await lock.click();
  await expect(lock).toHaveCount(0);
  await expect(properties.getByRole('button', { name: 'Delete', exact: true })).toBeEnabled();
});

test('the ratio is kept by fields that are typed in, dragged and stepped, one step each', async ({
  page,
}) => {
  await newDesign(page);
  await (await insertBar(page)).getByRole('button', { name: 'Rectangle' }).click();
  const lock = page.getByRole('button', { name: 'Lock ratio' });
  const [width, height] = [number(page, 'Width'), number(page, 'Height')];
  for (const [field, value] of [
    [width, '30'],
    [height, '10'],
  ] as const) {
    await field.fill(value);
    await field.press('Enter');
  }
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  await width.fill('45');
  await width.press('Enter');
  await expect(height).toHaveValue('15');
  await height.fill('4');
  await height.press('Enter');
  await expect(width).toHaveValue('12');
  await page.keyboard.press('Control+z');
  await expect(width).toHaveValue('45');
  await expect(height).toHaveValue('15');

  const label = page.locator('label', { hasText: /^W$/ });
  const { x, y } = (await label.boundingBox())!;
  await page.mouse.move(x + 4, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + 404, y + 8, { steps: 10 });
  await expect(width).toHaveValue('55');
  await expect(height).toHaveValue('18.33');
  await page.mouse.move(x + 4, y + 8, { steps: 10 });
  await expect(height).toHaveValue('15');
  await page.mouse.move(x + 124, y + 8, { steps: 10 });
  await page.mouse.up();
  await expect(height).toHaveValue('16');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(height).toHaveValue('15');

  // It is of the screen: a line has one side, the next shape keeps its own ratio.
  await (await insertBar(page)).getByRole('button', { name: 'Line', exact: true }).click();
  await expect(lock).toHaveCount(0);
  await page
    .getByRole('treeitem', { name: /^rectangle/i })
    .first()
    .click();
  await lock.click();
  await height.fill('5');
  await height.press('Enter');
  await expect(width).toHaveValue('45');
});

test('what is selected is mirrored about its middle, by key, sign, menu and palette', async ({
  page,
}) => {
  await newDesign(page);
  const insert = await insertBar(page);
  await insert.getByRole('button', { name: 'Line', exact: true }).click();
  await number(page, 'Rotation').fill('30');
  await page.keyboard.press('Enter');
  const line = chosen(page);
  await expect(line).toHaveAttribute('data-rotation', '30');
  const [box, before] = [await boxOf(line), await pixels(page)];
  await canvas(page).focus();
  await page.keyboard.press('Shift+h');
  await expect(line).toHaveAttribute('data-rotation', '330');
  expect(await boxOf(line)).toEqual(box);
  expect(await pixels(page)).not.toBe(before);
  await page.keyboard.press('Shift+v');
  await expect(line).toHaveAttribute('data-rotation', '30');
  await page.getByRole('button', { name: 'Flip vertically' }).click();
  await expect(line).toHaveAttribute('data-rotation', '330');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toHaveAttribute('data-rotation', '30');

  // Two change places; letters stay readable and one text alone has nothing to mirror.
  const rows = page.locator('[role=treeitem][data-type=text]');
  const name = page.locator('[data-fact="name"]').first();
  await name.click();
  await expect(page.getByRole('button', { name: 'Flip horizontally' })).toBeDisabled();
  await rows.nth(3).click({ modifiers: ['Control'] });
  await expect(chosen(page)).toHaveCount(2);
  const [a, b] = [await boxOf(name), await boxOf(rows.nth(3))];
  await canvas(page).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Flip vertically' }).click();
  const low = Math.min(a[1]!, b[1]!) + Math.max(a[1]! + a[3]!, b[1]! + b[3]!);
  await expect.poll(async () => (await boxOf(name))[1]).toBeCloseTo(low - a[1]! - a[3]!, 2);
  await page.keyboard.press('Control+k');
  await page.locator('[data-command="mirror-v"]').click();
  await expect.poll(() => boxOf(name)).toEqual(a);
  expect(await boxOf(rows.nth(3))).toEqual(b);
});

test('under a finger the desk’s bar is as large as its buttons, layers are as high, and nothing sticks out', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: baseURL!, viewport: { width: 1180, height: 820 } },
    ...{ hasTouch: true, isMobile: true },
  });
  const page = await context.newPage();
  await newDesign(page);
  await page.locator('[data-fact=name]').first().click();
  const bar = page.locator('[data-floating-bar]');
  const outer = (await bar.boundingBox())!;
  const last = (await bar.getByRole('button').last().boundingBox())!;
  expect(last.height).toBe(44);
  expect(outer.height).toBe(44 + 8);
  expect(last.x + last.width).toBeLessThanOrEqual(outer.x + outer.width);
  const canvas = (await page.getByRole('application', { name: 'Canvas' }).boundingBox())!;
  expect(outer.x + outer.width).toBeLessThanOrEqual(canvas.x + canvas.width);
  for (const layer of await page.locator('[role=treeitem]').all())
    expect((await layer.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  const out = await page
    .getByRole('form', { name: 'Properties' })
    .evaluate((form) =>
      [...form.querySelectorAll('button, input')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth)
        .map((each) => each.getAttribute('aria-label')),
    );
  expect(out).toEqual([]);
  await context.close();
});
