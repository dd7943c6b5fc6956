import type { Locator, Page } from '@playwright/test';
import { boxOf, emptyLabel, expect, newDesign, pixels, test, toClient, type Spot } from './support';

const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Canvas' });
const rows = (page: Page): Locator => page.getByRole('treeitem');
const chosen = (page: Page): Locator => page.locator('[role=treeitem][aria-selected=true]');
const view = (page: Page) => canvas(page).getAttribute('data-view');

/** A turn of a wheel's notch, in px: finer turns come from a pad, which moves the view. */
const NOTCH = 120;

async function middle(page: Page, node: Locator): Promise<Spot> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(node);
  return toClient(page, x + w / 2, y + h / 2);
}

/** Presses and pulls; what was begun is let go by what it returns. */
async function pull(page: Page, from: Spot, dx: number, dy: number, ...held: string[]) {
  for (const key of held) await page.keyboard.down(key);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 6 });
  return async () => {
    await page.mouse.up();
    for (const key of held) await page.keyboard.up(key);
  };
}

test('the hand: seen before it is pressed, through what is locked, put back, copied, gone into', async ({
  page,
}) => {
  await newDesign(page);
  const before = await view(page);
  const id = await page.locator('[data-fact="name"]').getAttribute('data-node');
  const name = page.locator(`[data-node="${id}"]`);
  const box = await boxOf(name);
  const at = await middle(page, name);
  const ground = await toClient(page, 60, 15);

  // Over a locked ground nothing is outlined, over a text it is; a press takes the text alone.
  await page.mouse.move(ground.x, ground.y);
  const plain = await pixels(page);
  await page.mouse.move(at.x, at.y);
  expect(await pixels(page)).not.toBe(plain);
  await page.mouse.click(ground.x, ground.y);
  await expect(chosen(page)).toHaveCount(0);
  await page.mouse.click(at.x, at.y);
  await expect(chosen(page)).toHaveAttribute('data-fact', 'name');

  // Escape in a drag puts all back, and letting go after it changes nothing.
  const left = page.getByRole('spinbutton', { name: 'X', exact: true });
  const was = await left.inputValue();
  const dropped = await pull(page, at, 40, 30);
  await expect(left).not.toHaveValue(was);
  await page.keyboard.press('Escape');
  await expect(left).toHaveValue(was);
  await dropped();
  expect(await boxOf(name)).toEqual(box);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  await (
    await pull(page, at, 40, 9, 'Control', 'Shift')
  )();
  const moved = await boxOf(name);
  expect(moved[0]).toBeGreaterThan(box[0]! + 1);
  expect(moved[1]).toBe(box[1]);
  await page.keyboard.press('Control+z');
  expect(await boxOf(name)).toEqual(box);

  // With Alt a copy goes along, as one step; undo gives the selection back too.
  const count = await rows(page).count();
  await (
    await pull(page, at, 0, 60, 'Alt')
  )();
  await expect(rows(page)).toHaveCount(count + 1);
  expect(await boxOf(name)).toEqual(box);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(count);
  await expect(chosen(page)).toHaveAttribute('data-fact', 'name');

  // In by a double click, out by Escape, then nothing is selected. The view never moved.
  await page.mouse.dblclick(at.x, at.y);
  await expect(page.locator('[data-typing]').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(0);
  expect(await view(page)).toBe(before);
});

test('the view: the wheel zooms at the pointer, Space pans, keys bring it back', async ({
  page,
}) => {
  await emptyLabel(page);
  const before = await view(page);
  const place = (await view(page))!.split(',').map(Number);
  const spot = await toClient(page, 20, 30);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.wheel(0, -NOTCH);
  await expect.poll(() => view(page)).not.toBe(before);
  const zoomed = (await view(page))!.split(',').map(Number);
  expect(zoomed[0]).toBeGreaterThan(place[0]!);
  const there = await toClient(page, 20, 30);
  expect(there.x).toBeCloseTo(spot.x, 0);
  expect(there.y).toBeCloseTo(spot.y, 0);

  await (
    await pull(page, spot, -70, 40, 'Space')
  )();
  const panned = (await view(page))!.split(',').map(Number);
  expect(panned[0]).toBe(zoomed[0]);
  expect(panned[1]! - zoomed[1]!).toBeCloseTo(-70, 0);
  expect(panned[2]! - zoomed[2]!).toBeCloseTo(40, 0);
  await page.keyboard.press('Shift+1');
  await expect.poll(() => view(page)).toBe(before);
});

test('keys and numbers: a held arrow is one step, fields do sums, labels are dragged', async ({
  page,
}) => {
  await emptyLabel(page);
  const field = (name: string): Locator =>
    page.getByRole('form', { name: 'Properties' }).getByRole('spinbutton', { name, exact: true });
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  const node = page.locator(
    `[data-node="${(await chosen(page).getAttribute('data-node')) ?? ''}"]`,
  );
  const x = async () => (await boxOf(node))[0];

  for (const [typed, mm] of [
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.2cm', 12],
    ['0.5in', 12.7],
    ['100/3', 33.333],
  ] as const) {
    await field('X').fill(typed);
    await field('X').press('Enter');
    expect(await x()).toBe(mm);
  }
  await field('X').fill('20');
  await field('X').press('ArrowUp');
  expect(await x()).toBe(20.1);
  await field('X').press('Shift+ArrowDown');
  expect(await x()).toBeCloseTo(19.1, 3);

  // Dragging its label turns the number; Escape in it restores.
  const label = (await page.locator('label').filter({ hasText: /^X$/ }).boundingBox())!;
  const from = { x: label.x + 3, y: label.y + label.height / 2 };
  await (
    await pull(page, from, 40, 0)
  )();
  expect(await x()).toBeCloseTo(20.1, 3);
  const dropped = await pull(page, from, 80, 0, 'Shift');
  expect(await x()).toBeGreaterThan(30);
  await page.keyboard.press('Escape');
  await dropped();
  expect(await x()).toBeCloseTo(20.1, 3);

  await canvas(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await x()).toBeCloseTo(20.2, 3);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await x()).toBeCloseTo(21.2, 3);
  for (let i = 0; i < 5; i++) await page.keyboard.down('ArrowLeft');
  await page.keyboard.up('ArrowLeft');
  expect(await x()).toBeCloseTo(20.7, 3);
  await page.keyboard.press('Control+z');
  expect(await x()).toBeCloseTo(21.2, 3);

  // Two that differ say so, and what is typed sets both.
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Control+a');
  await expect(chosen(page)).toHaveCount(2);
  await expect(field('X')).toHaveAttribute('placeholder', 'Mixed');
  await field('X').fill('5');
  await field('X').press('Enter');
  for (const row of await chosen(page).all()) expect((await boxOf(row))[0]).toBe(5);

  await canvas(page).focus();
  await page.keyboard.press('Control+g');
  await expect(chosen(page)).toHaveAttribute('data-type', 'group');
  await page.keyboard.press('Control+Shift+g');
  await expect(chosen(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  const first = await chosen(page).getAttribute('data-node');
  await page.keyboard.press('Tab');
  await expect(chosen(page)).not.toHaveAttribute('data-node', first!);

  const order = () =>
    rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['node']));
  const stack = await order();
  const isOnTop = stack[0] === (await chosen(page).getAttribute('data-node'));
  await page.keyboard.press(isOnTop ? '[' : ']');
  expect(await order()).toEqual(stack.toReversed());
  await page.keyboard.press('Control+z');
  expect(await order()).toEqual(stack);
});

test('a font’s name stands in its own face, which comes when the name is seen', async ({
  page,
}) => {
  await newDesign(page);
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('/fonts/molle')) asked.add(request.url());
  });
  await page.locator('[data-fact="name"]').first().click();
  const bar = page.getByRole('toolbar', { name: 'Selection bar' });
  const now = bar.getByRole('button', { name: 'Font, Gloock' });
  await expect(now.getByText('Gloock')).toHaveCSS('font-family', /name Gloock/);
  const list = page.getByRole('combobox', { name: 'Font' });
  await expect(list).toHaveCSS('font-family', /name Gloock/);
  expect(asked.size).toBe(0);

  const width = (await now.boundingBox())!.width;
  await now.click();
  const molle = page.getByRole('menuitemradio', { name: 'Molle' });
  await expect(molle.getByText('Molle')).toHaveCSS('font-family', /name Molle/);
  expect(await page.evaluate(() => document.fonts.check('16px "name Molle"'))).toBe(true);
  expect(asked.size).toBe(1);
  await page.keyboard.press('Escape');
  expect((await now.boundingBox())!.width).toBe(width);
  await expect(list.getByRole('option', { name: 'Caprasimo', includeHidden: true })).toHaveCSS(
    'font-family',
    /Plus Jakarta Sans/,
  );
  await list.click();
  await expect(list.getByRole('option', { name: 'Caprasimo' })).toHaveCSS(
    'font-family',
    /name Caprasimo/,
  );
});

test('the words of the rail stand in one line, in both languages', async ({ page }) => {
  for (const [lang, width] of [
    ['id', 1440],
    ['id', 360],
    ['en', 1440],
    ['en', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./?lang=${lang}&template=anyaman-bilik`);
    const opener = page.getByRole('button', { name: /^(Desain|Design)$/ });
    if (width === 360) await opener.click();
    const bar = page.getByRole('toolbar', {
      name: width === 360 ? /^(Sisipkan|Insert)$/ : /^(Panel kiri|Left panel)$/,
    });
    await bar.waitFor();
    const [heights, wide] = await bar.getByRole('button').evaluateAll((all) => {
      const words = document.createRange();
      const heightOf = (button: Element): number => {
        words.selectNode([...button.childNodes].find((node) => node.nodeType === 3)!);
        return Math.round(words.getBoundingClientRect().height);
      };
      const isWide = (button: Element): boolean => button.scrollWidth > button.clientWidth;
      return [all.map(heightOf), all.filter(isWide).map((button) => button.textContent)];
    });
    expect(new Set(heights).size, `${lang} ${width}: ${heights!.join()}`).toBe(1);
    expect(wide, `${lang} ${width}`).toEqual([]);
  }
});
