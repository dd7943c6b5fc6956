import type { Locator, Page } from '@playwright/test';
import { boxOf, expect, newDesign, test, toClient, touch, type Spot, PHONES } from './support';
import { photo, textFile, type PictureFile } from './picture-support';

const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Canvas' });
const rows = (page: Page): Locator => page.getByRole('treeitem');
const chosen = (page: Page): Locator => page.locator('[role=treeitem][aria-selected=true]');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const view = (page: Page) => canvas(page).getAttribute('data-view');

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="20mm"><rect width="50" height="50"/></svg>';
/** Longer than a press has to be held. */
const HELD_MS = 700;

/** What another program leaves on the clipboard while Besek is not seen. */
async function leave(page: Page, type: string, content: string): Promise<void> {
  await page.evaluate(
    async ([kind, data]) => {
      const isPicture = kind === 'image/png';
      const bytes = isPicture ? Uint8Array.from(atob(data), (c) => c.charCodeAt(0)) : data;
      await navigator.clipboard.write([
        new ClipboardItem({ [kind]: new Blob([bytes], { type: kind }) }),
      ]);
      window.dispatchEvent(new Event('blur'));
    },
    [type, content] as const,
  );
}

async function rest(page: Page, at: Spot, row: string): Promise<void> {
  const finger = await touch(page);
  await finger.down(at);
  await page.waitForTimeout(HELD_MS);
  await finger.up();
  const sheet = page.getByRole('dialog', { name: 'Object menu' });
  await sheet.getByRole('button', { name: row, exact: true }).tap();
  await expect(sheet).toHaveCount(0);
}

test.describe('at 360 × 640', () => {
  test.use({
    viewport: { width: 360, height: 640 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('by thumb, what other programs have copied comes in, and what Besek has copied stays', async ({
    page,
  }) => {
    await newDesign(page);
    const name = page.locator('[data-fact="name"]').first();
    const ground = await toClient(page, 60, 15);
    const count = await rows(page).count();
    const [x = 0, y = 0, w = 0, h = 0] = await boxOf(name);
    await rest(page, await toClient(page, x + w / 2, y + h / 2), 'Copy');

    await leave(page, 'text/plain', 'Dari catatan');
    await rest(page, ground, 'Paste');
    await expect(chosen(page)).toHaveAccessibleName(/Dari catatan/);
    await button(page, 'Undo').tap();
    await expect(rows(page)).toHaveCount(count);
    await leave(page, 'text/plain', SVG);
    await rest(page, ground, 'Paste');
    await expect(chosen(page)).toHaveAttribute('data-type', 'path');
    await button(page, 'Undo').tap();
    await expect(rows(page)).toHaveCount(count);
    await leave(page, 'image/png', photo('kebun.png').buffer.toString('base64'));
    await rest(page, ground, 'Paste');
    await expect(chosen(page)).toHaveAttribute('data-type', 'image');
    await button(page, 'Undo').tap();
    await expect(rows(page)).toHaveCount(count);

    // The window was left and nothing was copied elsewhere: the object is pasted, not its words.
    await rest(page, await toClient(page, x + w / 2, y + h / 2), 'Copy');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await rest(page, ground, 'Paste');
    await expect(page.locator('[data-fact="name"]')).toHaveCount(2);
  });
});

/** What another program copies or lets go over the label, as the browser hands it over. */
async function give(
  page: Page,
  how: 'paste' | 'drop',
  what: PictureFile | string,
  at: Spot = { x: 0, y: 0 },
): Promise<void> {
  const given =
    typeof what === 'string' ? what : { ...what, buffer: what.buffer.toString('base64') };
  await canvas(page).evaluate(
    (host, { how, given, at }) => {
      const data = new DataTransfer();
      if (typeof given === 'string') data.setData('text/plain', given);
      else {
        const bytes = Uint8Array.from(atob(given.buffer), (c) => c.charCodeAt(0));
        data.items.add(new File([bytes], given.name, { type: given.mimeType }));
      }
      const rest = { bubbles: true, cancelable: true };
      host.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...rest, clipboardData: data })
          : new DragEvent('drop', { ...rest, dataTransfer: data, clientX: at.x, clientY: at.y }),
      );
    },
    { how, given, at },
  );
}

/** How far the middle of what is selected is from a place on the label, in mm. */
async function beside(page: Page, x: number, y: number): Promise<number> {
  const [left = 0, top = 0, w = 0, h = 0] = await boxOf(chosen(page));
  return Math.hypot(left + w / 2 - x, top + h / 2 - y);
}

for (const [width, height] of PHONES) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('what is pasted by keys or dropped lies on the label and goes by one undo', async ({
      page,
    }) => {
      await newDesign(page);
      const count = await rows(page).count();
      const MIDDLE: Record<'paste' | 'drop', [number, number]> = {
        paste: [45, 65],
        drop: [30, 40],
      };
      const size = page.getByRole('spinbutton', { name: 'Font size', exact: true });
      const drawing = textFile('cap.svg', SVG, 'image/svg+xml');
      const place = await toClient(page, ...MIDDLE.drop);
      for (const [how, what, type] of [
        ['paste', photo('kebun.png'), 'image'],
        ['paste', drawing, 'path'],
        ['paste', SVG, 'path'],
        ['paste', 'Dari catatan di ponsel, yang panjang', 'text'],
        ['drop', photo('kebun.png'), 'image'],
        ['drop', drawing, 'path'],
      ] as const) {
        await give(page, how, what, place);
        await expect(chosen(page)).toHaveAttribute('data-type', type);
        // A finger stands on whole pixels, of which the label has few here.
        expect(await beside(page, ...MIDDLE[how])).toBeLessThan(0.8);
        if (type === 'text') {
          // In a style of the label's own in which so many words have room, not in its name's.
          await button(page, 'Adjust').tap();
          expect(Number(await size.inputValue())).toBeLessThan(40);
        }
        await button(page, 'Undo').tap();
        await expect(rows(page)).toHaveCount(count);
        await expect(chosen(page)).toHaveCount(0);
        await expect(button(page, 'Undo')).toBeDisabled();
      }
      await give(
        page,
        'drop',
        textFile('kopi.csv', 'Kolom;Isi\nNama produk;Kopi Sembalun\n', 'text/csv'),
      );
      await expect(page.locator('[data-fact="name"]')).toHaveAccessibleName(/Kopi Sembalun/);
      await button(page, 'Undo').first().tap();
      await expect(page.locator('[data-fact="name"]')).toHaveAccessibleName(/Bilik/);
    });

    test('a hardware keyboard on a phone: every key that a desk knows', async ({ page }) => {
      await newDesign(page);
      const fit = await view(page);
      const name = page.locator('[data-fact="name"]').first();
      const before = await boxOf(name);
      const take = async (row: Locator): Promise<void> => {
        await row.focus();
        await page.keyboard.press('Enter');
        await canvas(page).focus();
      };
      await take(name);
      for (let i = 0; i < 4; i++) await page.keyboard.down('ArrowRight');
      await page.keyboard.up('ArrowRight');
      expect((await boxOf(name))[0]! - before[0]!).toBeCloseTo(0.4, 3);
      await page.keyboard.press('Control+z');
      expect(await boxOf(name)).toEqual(before);
      await page.keyboard.press('Shift+ArrowDown');
      expect((await boxOf(name))[1]! - before[1]!).toBeCloseTo(1, 3);
      await page.keyboard.press('Control+z');

      // Escape puts back what a finger drags, comes out of a text, and then deselects.
      const finger = await touch(page);
      const [x = 0, y = 0, w = 0, h = 0] = before;
      const at = await toClient(page, x + w / 2, y + h / 2);
      await finger.down(at);
      for (const far of [10, 20, 30]) await finger.move({ x: at.x, y: at.y + far });
      await page.keyboard.press('Escape');
      await finger.up();
      expect(await boxOf(name)).toEqual(before);
      await expect(button(page, 'Undo')).toBeDisabled();
      await page.keyboard.press('Enter');
      const text = page.getByRole('form', { name: 'Properties' }).getByRole('textbox').first();
      await expect(text).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(canvas(page)).toBeFocused();
      await expect(chosen(page)).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(chosen(page)).toHaveCount(0);
      await page.keyboard.press('Tab');
      await expect(chosen(page)).toHaveCount(1);

      const count = await rows(page).count();
      await take(name);
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+v');
      await expect(rows(page)).toHaveCount(count + 1);
      await page.keyboard.press('Control+x');
      await expect(rows(page)).toHaveCount(count);
      for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+d');
      await expect(rows(page)).toHaveCount(count + 1);
      const stack = () =>
        rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['node']));
      const order = await stack();
      await page.keyboard.press('[');
      expect(await stack()).not.toEqual(order);
      await page.keyboard.press(']');
      expect(await stack()).toEqual(order);
      for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
      await expect(rows(page)).toHaveCount(count);
      await page.keyboard.press('Control+a');
      const many = await chosen(page).count();
      await page.keyboard.press('Control+g');
      await expect(chosen(page)).toHaveAttribute('data-type', 'group');
      await page.keyboard.press('Control+Shift+g');
      await expect(chosen(page)).toHaveCount(many);
      for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');

      await take(name);
      expect(await view(page)).toBe(fit);

      await page.keyboard.press('Shift+2');
      await expect.poll(() => view(page)).not.toBe(fit);
      await page.keyboard.press('Shift+1');
      await expect.poll(() => view(page)).toBe(fit);
      await page.keyboard.press('Control+0');
      await expect(
        page.getByRole('status').getByRole('button', { name: 'Match screen' }),
      ).toBeVisible();

      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await expect(keys).toContainText('Ctrl Z');
      await page.keyboard.press('Escape');
      await expect(canvas(page)).toBeFocused();

      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: 'Command' });
      await expect(field).toBeFocused();
      const dialog = (await page.getByRole('dialog', { name: 'Find a command' }).boundingBox())!;
      expect(dialog.x).toBeGreaterThanOrEqual(0);
      expect(dialog.x + dialog.width).toBeLessThanOrEqual(width);
      expect(dialog.y + dialog.height).toBeLessThanOrEqual(height);
      await page.keyboard.type('dupl');
      await page.keyboard.press('Enter');
      await expect(rows(page)).toHaveCount(count + 1);
      await expect(canvas(page)).toBeFocused();
      await page.keyboard.press('Control+z');
      await expect(rows(page)).toHaveCount(count);

      // Undo goes back to the panel and the selection that it was done on.
      const id = await chosen(page).getAttribute('data-node');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.getByRole('tab', { name: 'Informasi' }).tap();
      await button(page, 'Undo').tap();
      await expect(page.getByRole('tab', { name: 'Depan' })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(chosen(page)).toHaveAttribute('data-node', id!);
    });
  });
}
