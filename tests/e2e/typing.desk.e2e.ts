import type { Locator, Page } from '@playwright/test';
import { fill } from './colour-support';
import { boxOf, expect, newDesign, saved, test, toClient, insertBar } from './support';

const row = (page: Page, fact: string): Locator => page.locator(`[data-fact="${fact}"]`).first();
const field = (page: Page): Locator =>
  page.locator('[data-typing]').getByRole('textbox', { name: 'Text', exact: true });

/** A point of a node's frame, as shares of its width and height, on the screen. */
async function pointIn(page: Page, node: Locator, across: number, down: number) {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(node);
  const turn = (Number(await node.getAttribute('data-rotation')) * Math.PI) / 180;
  const [dx, dy] = [(across - 0.5) * w, (down - 0.5) * h];
  const at = [dx * Math.cos(turn) - dy * Math.sin(turn), dx * Math.sin(turn) + dy * Math.cos(turn)];
  return toClient(page, x + w / 2 + at[0]!, y + h / 2 + at[1]!);
}

async function typeInto(page: Page, node: Locator, across = 0.5, down = 0.6): Promise<void> {
  const { x, y } = await pointIn(page, node, across, down);
  await page.mouse.dblclick(x, y);
  await expect(field(page)).toBeFocused();
}

test('a double-click types on the label, and the fact changes everywhere in one step', async ({
  page,
}) => {
  await newDesign(page);
  const name = row(page, 'name');
  const before = await name.getAttribute('aria-label');
  await typeInto(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Kopi Gayo');
  await expect(name).toHaveAttribute('aria-label', /Kopi Gayo/);
  await expect(page.getByRole('textbox', { name: 'Product name' })).toHaveValue('Kopi Gayo');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole('application', { name: 'Canvas' })).toBeFocused();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(name).toHaveAttribute('aria-label', before!);
});

test('the caret stands where it is pressed: turned by 17°, zoomed, on two centred lines', async ({
  page,
}) => {
  await newDesign(page);
  await (await insertBar(page)).getByRole('button', { name: 'Text' }).click();
  const node = page.locator('[role=treeitem][aria-selected=true]');
  await expect(node).toHaveAttribute('data-type', 'text');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('official final\nkopi fine');
  await page.getByRole('spinbutton', { name: 'Font size' }).fill('14');
  await page.keyboard.press('Enter');
  const centred = page.getByRole('radio', { name: 'Align centre' });
  await centred.focus();
  await page.keyboard.press('Space');
  await expect(centred).toBeChecked();
  await page.getByRole('spinbutton', { name: 'Rotation' }).fill('17');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await typeInto(page, node, 0.5, 0.3);
  const caret = page.locator('[data-caret]');
  const text = 'official final\nkopi fine';
  for (const index of [0, 2, 3, 9, 14, 15, 18, 24]) {
    await field(page).evaluate((f: HTMLTextAreaElement, i) => f.setSelectionRange(i, i), index);
    // The caret follows with the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const box = await caret.boundingBox();
    // Beside the letter's own middle the press means this place again.
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
    const found = await field(page).evaluate((f: HTMLTextAreaElement) => f.selectionStart);
    expect(found, `${index} of ${JSON.stringify(text)}`).toBe(index);
    await page.waitForTimeout(450);
  }
});

test('words, lines and an input method', async ({ page }) => {
  await newDesign(page);
  const name = row(page, 'name');
  await typeInto(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Teh Hijau');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.type('Kopi ');
  await expect(name).toHaveAttribute('aria-label', /Kopi Hijau/);
  await page.keyboard.press('End');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    selectionStart: 2,
    selectionEnd: 2,
    text: 'ちゃ',
  });
  await expect(page.locator('.composed').first()).toBeVisible();
  await client.send('Input.insertText', { text: '茶' });
  await expect(name).toHaveAttribute('aria-label', /Kopi Hijau茶/);
  await expect(page.locator('.composed')).toHaveCount(0);
  await page.keyboard.type(' 👨‍👩‍👧');
  await page.keyboard.press('Backspace');
  await expect(field(page)).toHaveValue('Kopi Hijau茶 ');
  // The label's undo, not the field's.
  await page.keyboard.press('Control+z');
  await expect(field(page)).not.toHaveValue('Kopi Hijau茶 ');
  await page.keyboard.press('Escape');
});

test('selected characters take a type of their own, and the others keep theirs', async ({
  page,
}) => {
  await newDesign(page);
  await (await insertBar(page)).getByRole('button', { name: 'Text' }).click();
  // A new text is typed at once, in its place.
  await expect(field(page)).toBeFocused();
  await field(page).fill('Kopi asli');
  const select = (from: number, to: number) =>
    field(page).evaluate(
      (f: HTMLTextAreaElement, [a, b]) => f.setSelectionRange(a!, b!),
      [from, to],
    );
  await select(0, 4);
  const size = page.getByRole('spinbutton', { name: 'Font size' });
  const usual = await size.inputValue();
  await size.fill('31');
  await page.keyboard.press('Enter');
  await select(6, 8);
  await expect(size).toHaveValue(usual);
  await select(1, 3);
  await expect(size).toHaveValue('31');
  const ink = fill(page);
  const before = await ink.inputValue();
  await ink.selectOption({ index: 1 });
  const after = await ink.inputValue();
  expect(after).not.toBe(before);
  await select(6, 8);
  await expect(ink).toHaveValue(before);
  // Once all letters are alike the text itself is what they are.
  await select(0, 9);
  await size.fill('20');
  await page.keyboard.press('Enter');
  await ink.selectOption(after);
  await field(page).press('Escape');
  await expect(size).toHaveValue('20');
  await expect(ink).toHaveValue(after);
});

test('two places that are pressed soon are two places, and Shift goes on from the caret', async ({
  page,
}) => {
  await newDesign(page);
  const node = row(page, 'kind');
  await typeInto(page, node);
  await page.waitForTimeout(450);
  const selected = () =>
    field(page).evaluate((f: HTMLTextAreaElement) => [f.selectionStart, f.selectionEnd]);
  const [near, far] = [await pointIn(page, node, 0.1, 0.5), await pointIn(page, node, 0.5, 0.5)];
  await page.mouse.click(near.x, near.y);
  const [from] = await selected();
  await page.mouse.click(far.x, far.y);
  const [to, end] = await selected();
  expect(end).toBe(to);
  expect(to!).toBeGreaterThan(from!);
  await page.waitForTimeout(450);
  await page.mouse.click(near.x, near.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(far.x, far.y);
  await page.keyboard.up('Shift');
  expect(await selected()).toEqual([from, to]);
});

test('a new text is typed at once, and one left empty goes', async ({ page }) => {
  await newDesign(page);
  const rows = page.getByRole('tree', { name: 'Layers' }).getByRole('treeitem');
  const count = await rows.count();
  await (await insertBar(page)).getByRole('button', { name: 'Text' }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Dari lereng Raung');
  await expect(rows.first()).toHaveAttribute('aria-label', /Dari lereng Raung/);
  // What is pasted right after is a step of its own.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect(field(page)).toHaveValue('Dari lereng RaungDari lereng Raung');
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('Dari lereng Raung');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(count);
});

test('a field’s own undo never brings back what the label has left behind', async ({ page }) => {
  await newDesign(page);
  const name = page.getByRole('textbox', { name: 'Product name' });
  const before = await name.inputValue();
  await name.fill('Teh Lontar');
  await saved(page);
  await name.fill('Teh Hijau');
  // Once more than there are steps: the browser would now undo in the field, on another text.
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
  await expect(name).toHaveValue(before);
  await name.fill('Kopi');
  await name.evaluate(() => document.execCommand('undo'));
  await expect(name).toHaveValue(before);
});

test('1 MB that is pasted is cut to what a field holds, and that is said', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newDesign(page);
  await page.evaluate(() => navigator.clipboard.writeText('Kopi '.repeat(210_000)));
  const says = (most: string) => page.getByText(`A text holds ${most} characters`);
  const facts = page.getByRole('textbox', { name: 'Ingredients' });
  await facts.press('Control+a');
  await facts.press('Control+v');
  await expect(says('2,000')).toBeVisible();
  await typeInto(page, row(page, 'name'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect(says('10,000')).toBeVisible();
  await expect(field(page)).toHaveValue(/^(Kopi ){2000}$/);
});

test('Ctrl+B makes a text bold and regular again, or the selected letters alone', async ({
  page,
}) => {
  await newDesign(page);
  const maker = page.locator('[data-node=pembuat]');
  const weight = page.getByRole('combobox', { name: 'Weight' });
  const bold = () => page.keyboard.press('Control+b');
  await maker.click();
  await expect(weight).toHaveValue('500');
  await bold();
  await expect(weight).toHaveValue('700');
  await bold();
  await expect(weight).toHaveValue('500');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(weight).toHaveValue('700');
  await page.getByRole('button', { name: 'Undo' }).click();

  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await field(page).evaluate((f: HTMLTextAreaElement) => f.setSelectionRange(0, 4));
  await bold();
  await expect(weight).toHaveValue('700');
  await field(page).evaluate((f: HTMLTextAreaElement) => f.setSelectionRange(6, 8));
  await expect(weight).toHaveValue('500');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');

  // Gloock comes in one weight.
  await row(page, 'name').click();
  await bold();
  await expect(page.getByText('The font Gloock has only one weight.')).toBeVisible();
});
