import type { Locator, Page } from '@playwright/test';
import {
  boxOf,
  canvasReady,
  colourAt,
  drag,
  emptyLabel,
  expect,
  newDesign,
  saved,
  test,
  toClient,
} from './support';

const rows = (page: Page): Locator => page.getByRole('treeitem');
const chosen = (page: Page): Locator => page.locator('[role=treeitem][aria-selected=true]');
const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Canvas' });

/** A new label with nothing but rectangles of these boxes, in mm; the last is on top. */
async function withRectangles(
  page: Page,
  boxes: readonly (readonly number[])[],
): Promise<Locator[]> {
  await emptyLabel(page);
  for (const [x = 0, y = 0, w = 0, h = 0] of boxes) {
    await page.keyboard.press('r');
    const [from, to] = [await toClient(page, x, y), await toClient(page, x + w, y + h)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    const form = page.getByRole('form', { name: 'Properties' });
    for (const [name, value] of Object.entries({ X: x, Y: y, Width: w, Height: h })) {
      const field = form.getByRole('spinbutton', { name, exact: true });
      await field.fill(String(value));
      await field.press('Enter');
    }
    await canvas(page).focus();
  }
  const ids = await page
    .locator('[role=treeitem][data-type=shape]:not([data-hidden])')
    .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['node']!));
  return ids
    .slice(0, boxes.length)
    .reverse()
    .map((id) => page.locator(`[data-node="${id}"]`));
}

async function select(nodes: readonly Locator[]): Promise<void> {
  for (const [i, node] of nodes.entries()) {
    await node.click({ modifiers: i === 0 ? [] : ['Control'] });
  }
}

async function press(page: Page, keys: string): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press(keys);
}

const field = (page: Page, name: string): Locator =>
  page.getByRole('form', { name: 'Properties' }).getByRole('spinbutton', { name, exact: true });

test('objects are lined up and spaced from the inspector, each as one step', async ({ page }) => {
  const boxes = [
    [10, 8, 12, 6],
    [14, 20, 20, 8],
    [12, 40, 8, 5],
  ];
  const nodes = await withRectangles(page, boxes);
  await select(nodes);
  await expect(chosen(page)).toHaveCount(3);
  await expect(field(page, 'Vertical gap')).toHaveValue('');
  await expect(field(page, 'Vertical gap')).toHaveAttribute('placeholder', 'None');

  await page.getByRole('button', { name: 'Align left edges' }).click();
  for (const node of nodes) expect((await boxOf(node))[0]).toBe(10);
  await page.getByRole('button', { name: 'Make gaps equal' }).click();
  await expect(field(page, 'Vertical gap')).toHaveValue('9');
  await field(page, 'Vertical gap').fill('2,5');
  await field(page, 'Vertical gap').press('Enter');
  expect((await boxOf(nodes[1]!))[1]).toBe(16.5);
  expect((await boxOf(nodes[2]!))[1]).toBe(27);

  await page.getByRole('radio', { name: 'Label' }).check({ force: true });
  await page.getByRole('button', { name: 'Align tops' }).click();
  for (const node of nodes) expect((await boxOf(node))[1]).toBe(0);
  for (let i = 0; i < 4; i++) await press(page, 'Control+z');
  for (const [i, node] of nodes.entries()) expect(await boxOf(node)).toEqual(boxes[i]);
});

test('a gap is dragged by its handle and all gaps follow; Escape puts all back', async ({
  page,
}) => {
  const nodes = await withRectangles(page, [
    [10, 10, 20, 8],
    [10, 20, 20, 8],
    [10, 30, 20, 8],
  ]);
  await select(nodes);
  const from = await toClient(page, 20, 29);
  const to = await toClient(page, 20, 35);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  const hint = page.getByText('All gaps change together');
  await expect(hint).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);
  await page.mouse.up();
  expect((await boxOf(nodes[2]!))[1]).toBe(30);

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  // The second gap's middle goes one and a half gaps for each mm: 6 / 1.5.
  await expect(field(page, 'Vertical gap')).toHaveValue('6');
  expect((await boxOf(nodes[0]!))[1]).toBe(10);
  expect((await boxOf(nodes[1]!))[1]).toBe(24);
  expect((await boxOf(nodes[2]!))[1]).toBe(38);
  await press(page, 'Control+z');
  expect((await boxOf(nodes[2]!))[1]).toBe(30);
});

test('guides come out of the rulers, are typed, locked, and go', async ({ page }) => {
  const [node] = await withRectangles(page, [[30, 10, 10, 8]]);
  const host = (await canvas(page).boundingBox())!;
  const at = await toClient(page, 12, 50);
  await page.mouse.move(host.x + 10, host.y + 300);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y, { steps: 5 });
  await page.mouse.up();
  const guide = page.getByRole('spinbutton', { name: 'Vertical 1' });
  await expect(guide).toHaveValue('12');
  await guide.fill('20');
  await guide.press('Enter');

  // It attracts what is dragged: from 30 to within half a mm of 20.
  const [start, end] = [await toClient(page, 35, 14), await toClient(page, 25.4, 14)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
  expect((await boxOf(node!))[0]).toBe(20);

  const line = await toClient(page, 20, 60);
  await page.getByRole('button', { name: 'Lock guide' }).click();
  await page.mouse.move(line.x, line.y);
  await page.mouse.down();
  await page.mouse.move(line.x + 80, line.y, { steps: 4 });
  await page.mouse.up();
  await expect(guide).toHaveValue('20');
  await page.getByRole('button', { name: 'Lock guide' }).click();
  await page.mouse.move(line.x, line.y);
  await page.mouse.down();
  await page.mouse.move(host.x + 8, line.y, { steps: 6 });
  await page.mouse.up();
  await expect(guide).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(guide).toHaveValue('20');

  await page.mouse.click(line.x, line.y);
  await page.keyboard.press('Delete');
  await expect(guide).toHaveCount(0);
  await expect(node!).toHaveCount(1);
});

test('a guide by keyboard: added, typed, and taken away', async ({ page }) => {
  await newDesign(page, 'kraft-sore');
  await page.getByRole('button', { name: 'Add guide' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Horizontal' }).press('Enter');
  const guide = page.getByRole('spinbutton', { name: 'Horizontal 1' });
  await guide.focus();
  await page.keyboard.type('41.6');
  await page.keyboard.press('Enter');
  await expect(guide).toHaveValue('41.6');
  await saved(page);
  await page.reload();
  await canvasReady(page);
  await expect(guide).toHaveValue('41.6');
  await guide.focus();
  await page.keyboard.press('Delete');
  await expect(guide).toHaveCount(0);
});

test('layers are renamed, locked, hidden, searched and moved in the stack', async ({ page }) => {
  const [low, high] = await withRectangles(page, [
    [10, 10, 10, 8],
    [30, 10, 10, 8],
  ]);
  await low!.click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Object name' }).fill('Dasar');
  await page.keyboard.press('Enter');
  await expect(low!).toContainText('Dasar');
  await expect(low!).toBeFocused();

  await low!.getByRole('button', { name: 'Lock' }).click();
  await expect(low!.getByRole('button', { name: 'Lock' })).toHaveAttribute('aria-pressed', 'true');
  await low!.getByRole('button', { name: 'Lock' }).click();
  await low!.hover();
  await low!.getByRole('button', { name: 'Hide' }).click();
  await expect(low!).toHaveAttribute('data-hidden', 'true');
  await low!.getByRole('button', { name: 'Hide' }).click();

  await page.getByRole('button', { name: 'Search layers' }).click();
  await page.getByRole('searchbox', { name: 'Search layers' }).fill('dasar');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');

  const order = (): Promise<(string | undefined)[]> =>
    rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['node']));
  const ids = [await low!.getAttribute('data-node'), await high!.getAttribute('data-node')];
  const isAbove = async (): Promise<boolean> => {
    const all = await order();
    return all.indexOf(ids[0]!) < all.indexOf(ids[1]!);
  };
  expect(await isAbove()).toBe(false);
  await low!.focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await isAbove()).toBe(true);
  await expect(low!).toBeFocused();
  await page.keyboard.press('Control+z');
  expect(await isAbove()).toBe(false);

  const [from, to] = [(await low!.boundingBox())!, (await high!.boundingBox())!];
  await page.mouse.move(from.x + 60, from.y + 16);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 10, { steps: 6 });
  await page.mouse.move(to.x + 60, to.y + 4, { steps: 3 });
  await page.mouse.up();
  expect(await isAbove()).toBe(true);
});

test('rows go into a group and out of it, fold with it, and Shift takes all between', async ({
  page,
}) => {
  const [a, b, c] = await withRectangles(page, [
    [10, 10, 10, 8],
    [30, 10, 10, 8],
    [50, 10, 10, 8],
  ]);
  await c!.click();
  await b!.click({ modifiers: ['Shift'] });
  await expect(chosen(page)).toHaveCount(2);
  await press(page, 'Control+g');
  const group = page.locator('[role=treeitem][data-type=group]');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await group.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect(c!).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(c!).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(group).toBeFocused();
  await group.locator('button').first().click();
  await expect(b!).toHaveCount(0);
  // What is selected on the label is shown, the rest of the label greyed.
  const inside = await toClient(page, 55, 14);
  await page.mouse.dblclick(inside.x, inside.y);
  await expect(c!).toHaveAttribute('aria-selected', 'true');
  await expect(a!).toHaveClass(/outside/);
  await expect(c!).not.toHaveClass(/outside/);
  const box = await boxOf(a!);
  await a!.click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(a!).toHaveAttribute('aria-level', '2');
  expect(await boxOf(a!)).toEqual(box);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(a!).toHaveAttribute('aria-level', '1');
  expect(await boxOf(a!)).toEqual(box);
});

test('copy, cut and paste, in place and across panels; a duplicate repeats', async ({ page }) => {
  const [node] = await withRectangles(page, [[10, 10, 12, 8]]);
  const id = await node!.getAttribute('data-node');
  await node!.click();
  await press(page, 'Control+c');
  await press(page, 'Control+v');
  await expect(chosen(page)).toHaveCount(1);
  expect(await boxOf(chosen(page))).toEqual([13, 13, 12, 8]);
  await press(page, 'Control+v');
  expect(await boxOf(chosen(page))).toEqual([16, 16, 12, 8]);
  await press(page, 'Control+z');
  await press(page, 'Control+z');

  await node!.click();
  await press(page, 'Control+x');
  await expect(page.locator(`[data-node="${id}"]`)).toHaveCount(0);
  await press(page, 'Control+Shift+v');
  await expect(chosen(page)).toHaveCount(1);
  expect(await boxOf(chosen(page))).toEqual([10, 10, 12, 8]);
  await press(page, 'PageDown');
  await press(page, 'Control+Shift+v');
  // It lies where the first lies: only their number tells that it has come.
  const all = page.getByRole('treeitem');
  await expect(all).toHaveCount(2);
  expect(await boxOf(chosen(page))).toEqual([10, 10, 12, 8]);

  await press(page, 'Control+d');
  await expect(all).toHaveCount(3);
  await drag(page, chosen(page), 7, 0);
  await press(page, 'Control+d');
  await expect(all).toHaveCount(4);
  expect(await boxOf(chosen(page))).toEqual([30, 16, 12, 8]);
});

test('words from elsewhere become a text; broken clips do nothing', async ({ page }) => {
  await newDesign(page, 'kraft-sore');
  const count = await rows(page).count();
  const paste = (type: string, text: string): Promise<void> =>
    canvas(page).evaluate(
      (host, [kind, words]) => {
        const data = new DataTransfer();
        data.setData(kind!, words!);
        host.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [type, text],
    );
  await paste('application/x-besek-objects', '{"parent":"x","document":{"format":"besek-design"}}');
  await expect(rows(page)).toHaveCount(count);
  await paste('text/plain', 'Halo dari luar');
  await expect(rows(page)).toHaveCount(count + 1);
  await expect(chosen(page)).toContainText('Halo dari luar');
});

test('a style is copied to another object', async ({ page }) => {
  const [a, b] = await withRectangles(page, [
    [10, 10, 10, 8],
    [30, 10, 10, 8],
  ]);
  await a!.click();
  const opacity = field(page, 'Opacity');
  await opacity.fill('40');
  await opacity.press('Enter');
  // 40 % of the accent's ink on paper as it prints; light would mix 233,172,169.
  await expect.poll(() => colourAt(page, 12, 16)).toMatch(/^23[123],17[678],1(58|59|60)$/);
  await press(page, 'Control+Alt+c');
  await b!.click();
  await expect(opacity).toHaveValue('100');
  await press(page, 'Control+Alt+v');
  await expect(opacity).toHaveValue('40');
  await press(page, 'Control+z');
  await expect(opacity).toHaveValue('100');
});

test('words and colours are found and replaced in all panels', async ({ page }) => {
  await newDesign(page, 'kraft-sore');
  await press(page, 'Control+f');
  const panel = page.getByRole('dialog', { name: 'Find and replace' });
  await panel.getByRole('textbox', { name: 'Find' }).fill('Dapur Bu Yem');
  await expect(panel.getByRole('status')).toHaveText('1 of 1');
  await expect(panel).toContainText('Product fact');
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('Dapur Bu Siti');
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await expect(panel.getByRole('status')).toHaveText('Replaced 1 place.');
  await expect(page.getByRole('textbox', { name: 'Producer' })).toHaveValue('Dapur Bu Siti');
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();
  await press(page, 'Control+z');
  await expect(page.getByRole('textbox', { name: 'Producer' })).toHaveValue('Dapur Bu Yem');
});

test('a colour is replaced by another everywhere', async ({ page }) => {
  await newDesign(page, 'anyaman-bilik');
  await press(page, 'Control+f');
  const panel = page.getByRole('dialog', { name: 'Find and replace' });
  await panel.getByRole('radio', { name: 'Colour' }).check({ force: true });
  const [from, to] = [panel.getByRole('combobox').nth(0), panel.getByRole('combobox').nth(1)];
  await from.selectOption({ index: 1 });
  await expect(panel.getByRole('status')).toContainText('Used in');
  const used = await panel.getByRole('status').textContent();
  await to.selectOption({ index: 2 });
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await expect(panel.getByRole('status')).toContainText('Replaced');
  await from.selectOption({ index: 1 });
  await from.selectOption({ index: 0 });
  await expect(panel.getByRole('status')).toHaveText('Not used in this design.');
  await page.keyboard.press('Escape');
  await press(page, 'Control+z');
  await press(page, 'Control+f');
  await panel.getByRole('radio', { name: 'Colour' }).check({ force: true });
  await from.selectOption({ index: 1 });
  await expect(panel.getByRole('status')).toHaveText(used!);
});
