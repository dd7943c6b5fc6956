import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { aPicture, aPng } from '../support/pictures';
import { inks } from './colour-support';
import { boxOf, expect, insertBar, newDesign, pixels, saved } from './support';
import { openDrawer, test, toClient } from './support';
import { area, chosen, insert, photo, rows, textFile, type PictureFile } from './picture-support';

/** Files let go over a point of the panel, or pasted, as the browser hands them over. */
async function give(
  page: Page,
  files: readonly PictureFile[],
  how: { readonly at: readonly [number, number]; readonly altKey?: boolean } | 'pasted',
): Promise<void> {
  const at = how === 'pasted' ? { x: 0, y: 0 } : await toClient(page, how.at[0], how.at[1]);
  const altKey = how !== 'pasted' && how.altKey === true;
  const plain = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  await page.evaluate(
    ({ plain, at, isPasted, altKey }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of plain) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const host = document.getElementById('canvas')!;
      const rest = { bubbles: true, cancelable: true };
      const event = isPasted
        ? new ClipboardEvent('paste', { ...rest, clipboardData: data })
        : new DragEvent('drop', {
            ...{ ...rest, altKey, dataTransfer: data },
            ...{ clientX: at.x, clientY: at.y },
          });
      host.dispatchEvent(event);
    },
    { plain, at, isPasted: how === 'pasted', altKey },
  );
}

/** The middle of the selected picture in panel mm. */
async function centre(page: Page): Promise<readonly [number, number]> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(chosen(page));
  return [x + w / 2, y + h / 2];
}

async function turn(page: Page, degrees: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name: 'Rotation' });
  await field.fill(String(degrees));
  await field.press('Enter');
}

/** Drags with the mouse from a grip of the crop frame by mm of the screen's axes. */
async function pull(page: Page, grip: string, dx: number, dy: number): Promise<void> {
  const box = (await page.locator(`[data-grip="${grip}"]`).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const view = await page.getByRole('application', { name: 'Canvas' }).getAttribute('data-view');
  const scale = Number(view!.split(',')[0]);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx * scale, y + dy * scale, { steps: 6 });
  await page.mouse.up();
}

test('pictures come by the picker, all in one step, and go by one undo', async ({ page }) => {
  await newDesign(page);
  const empty = await pixels(page);
  await insert(page, photo('kebun.png'), photo('biji.png', [300, 300]));
  await expect(rows(page)).toHaveCount(2);
  await expect(chosen(page)).toHaveCount(2);
  await expect.poll(() => pixels(page)).not.toBe(empty);
  await saved(page);
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(2);
});

test('a picture stands at its own size in print, and a large one within the label', async ({
  page,
}) => {
  await newDesign(page);
  await insert(page, photo('kecil.png', [300, 150]));
  await expect(chosen(page)).toHaveAttribute('data-box', /^.+,.+,25\.4,12\.7$/);
  await expect(page.getByText('300 ppi')).toBeVisible();
  await insert(page, photo('besar.png', [1800, 900]));
  // Six tenths of a label of 90 mm.
  await expect(chosen(page)).toHaveAttribute('data-box', /^.+,.+,54,27$/);
});

test('dropped pictures lie where they were dropped; one on a picture takes its place', async ({
  page,
}) => {
  await newDesign(page);
  await give(page, [photo('kebun.png')], { at: [30, 40] });
  await expect(chosen(page)).toHaveCount(1);
  const [x, y] = await centre(page);
  // A pointer stands on whole pixels.
  expect(Math.hypot(x - 30, y - 40)).toBeLessThan(0.4);
  const frame = await chosen(page).getAttribute('data-box');
  await expect(page.getByText('kebun.png')).toBeVisible();
  await give(page, [photo('biji.png', [300, 700])], { at: [31, 41] });
  await expect(page.getByText('biji.png')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(chosen(page)).toHaveAttribute('data-box', frame!);
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('kebun.png')).toBeVisible();
  // With Alt it lies on the other.
  await give(page, [photo('biji.png', [300, 700])], { at: [31, 41], altKey: true });
  await expect(rows(page)).toHaveCount(2);
});

test('a picture in the clipboard is placed, and one placed twice is one file of the design', async ({
  page,
}) => {
  await newDesign(page);
  await give(page, [photo('kebun.png')], 'pasted');
  await expect(rows(page)).toHaveCount(1);
  await give(page, [photo('kebun.png')], 'pasted');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Escape');
  await openDrawer(page, 'Images');
  const tile = page.getByRole('button', { name: 'Place kebun.png' });
  await expect(tile).toHaveCount(1);
  await tile.click();
  await expect(rows(page)).toHaveCount(3);
});

test('what is no picture is refused with the reason; the others are placed', async ({ page }) => {
  await newDesign(page);
  const long = {
    ...photo('panjang.png', [9, 6]),
    buffer: Buffer.from(aPng({ width: 60_000, height: 16 })),
  };
  const heic = `\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(64)}`;
  const big = {
    ...photo('raksasa.png', [9, 6]),
    buffer: Buffer.concat([photo('x', [9, 6]).buffer, Buffer.alloc(26 << 20)]),
  };
  const whole = photo('potong.png');
  const cut = { ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) };
  for (const [file, says] of [
    [textFile('gerak.gif', 'GIF89a\x10\0\x10\0\0\0\0;'), 'a GIF file cannot be used'],
    [textFile('foto.heic', heic), 'HEIC photos cannot be read'],
    [textFile('catatan.png', 'Kopi Raung dari Kalibaru, 250 g.'), 'this is text, not a picture'],
    [long, 'pixels long'],
    [big, 'larger than'],
    [cut, 'damaged or cut off'],
  ] as const) {
    await insert(page, file);
    await expect(page.getByRole('status').filter({ hasText: `${file.name}:` })).toContainText(says);
    await expect(rows(page)).toHaveCount(0);
  }
  await insert(page, textFile('catatan.png', 'Kopi'), photo('kebun.png', [90, 60]));
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('kebun.png')).toBeVisible();
});

test('masks and mirroring show on the label and go back', async ({ page }) => {
  await newDesign(page);
  await insert(page, photo('kebun.png'));
  await expect(chosen(page)).toHaveCount(1);
  await page.mouse.move(5, 500);
  const shown = [await pixels(page)];
  for (const name of ['Rounded corners', 'Ellipse', 'Arch', 'Diamond']) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    shown.push(await pixels(page));
  }
  await page.getByRole('button', { name: 'Flip horizontally' }).click();
  await page.mouse.move(5, 500);
  await expect.poll(() => pixels(page)).not.toBe(shown.at(-1));
  shown.push(await pixels(page));
  expect(new Set(shown).size).toBe(shown.length);
  await page.getByRole('application', { name: 'Canvas' }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z');
  await expect.poll(() => pixels(page)).toBe(shown[0]);
});

test('in a turned frame the side under the mouse crops, the other sides and the picture stay', async ({
  page,
}) => {
  await newDesign(page);
  await insert(page, photo('kebun.png'));
  await expect(chosen(page)).toHaveCount(1);
  await turn(page, 30);
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(chosen(page));
  const middle = await toClient(page, x + w / 2, y + h / 2);
  await page.mouse.dblclick(middle.x, middle.y);
  await expect(area(page)).toBeFocused();
  // Ten millimetres inwards along the frame's own side.
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  await pull(page, 'frame-right', -10 * cos, -10 * sin);
  await page.keyboard.press('Enter');
  await expect(area(page)).toHaveCount(0);
  const [x2 = 0, y2 = 0, w2 = 0, h2 = 0] = await boxOf(chosen(page));
  expect(Math.abs(w - w2 - 10)).toBeLessThan(0.4);
  expect(h2).toBeCloseTo(h, 3);
  const left = (bx: number, by: number, bw: number, bh: number) => [
    bx + bw / 2 - (bw / 2) * cos,
    by + bh / 2 - (bw / 2) * sin,
  ];
  const [before, after] = [left(x, y, w, h), left(x2, y2, w2, h2)];
  expect(Math.hypot(before[0]! - after[0]!, before[1]! - after[1]!)).toBeLessThan(0.01);
  await page.keyboard.press('Control+z');
  expect(await boxOf(chosen(page))).toEqual([x, y, w, h]);
});

test('cropping is one step, Esc restores, and Ctrl+Z within it goes one pull back', async ({
  page,
}) => {
  await newDesign(page);
  await insert(page, photo('kebun.png'));
  await expect(chosen(page)).toHaveCount(1);
  const before = await chosen(page).getAttribute('data-box');
  await page.getByRole('button', { name: 'Crop', exact: true }).click();
  await pull(page, 'frame-left', 8, 0);
  await pull(page, 'frame-bottom', 0, -5);
  await page.keyboard.press('Escape');
  await expect(area(page)).toHaveCount(0);
  await expect(chosen(page)).toHaveAttribute('data-box', before!);
  await page.getByRole('button', { name: 'Crop', exact: true }).click();
  await pull(page, 'frame-left', 8, 0);
  await pull(page, 'frame-bottom', 0, -5);
  await page.keyboard.press('Control+z');
  await page
    .getByRole('toolbar', { name: 'Crop bar' })
    .getByRole('button', { name: 'Done' })
    .click();
  const [, , w = 0, h = 0] = await boxOf(chosen(page));
  const [, , w0 = 0, h0 = 0] = before!.split(',').map(Number);
  expect(Math.abs(w0 - w - 8)).toBeLessThan(0.4);
  expect(h).toBeCloseTo(h0, 3);
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Control+z');
  await expect(chosen(page)).toHaveAttribute('data-box', before!);
  await page.keyboard.press('Control+Shift+z');
  expect((await boxOf(chosen(page)))[2]).toBe(w);
});

test('by keyboard: Enter crops, plus and arrows move the picture, its frame stays', async ({
  page,
}) => {
  await newDesign(page);
  await insert(page, photo('kebun.png'));
  await expect(chosen(page)).toHaveCount(1);
  await turn(page, 340);
  const before = await chosen(page).getAttribute('data-box');
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.mouse.move(5, 500);
  const whole = await pixels(page);
  await page.keyboard.press('Enter');
  await expect(area(page)).toBeFocused();
  const percent = page.getByRole('toolbar', { name: 'Crop bar' }).getByText('100 %');
  await expect(percent).toBeVisible();
  for (let i = 0; i < 6; i++) await page.keyboard.press('+');
  await expect(page.getByRole('toolbar', { name: 'Crop bar' }).getByText('134 %')).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: 'Canvas' })).toBeFocused();
  await expect(chosen(page)).toHaveAttribute('data-box', before!);
  const cropped = await pixels(page);
  expect(cropped).not.toBe(whole);
  await page.keyboard.press('Control+z');
  await expect.poll(() => pixels(page)).toBe(whole);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => pixels(page)).toBe(cropped);
});

test('a logo in one ink is traced beside the page and written once', async ({ page }) => {
  await newDesign(page);
  await insert(page, photo('logo.png'));
  await expect(chosen(page)).toHaveCount(1);
  await page.mouse.move(5, 500);
  const photoShown = await pixels(page);
  const toggle = page.getByRole('switch', { name: 'Make one ink' });
  await toggle.check();
  await expect(page.getByText(/^Vector trace, \d+ paths?, sharp at any size\.$/)).toBeVisible();
  await page.mouse.move(5, 500);
  const traced = await pixels(page);
  expect(traced).not.toBe(photoShown);
  // One hold of the slider, whatever it passes, is one step.
  const threshold = page.getByRole('slider', { name: 'Threshold' });
  const track = (await threshold.boundingBox())!;
  const y = track.y + track.height / 2;
  await page.mouse.move(track.x + track.width / 2, y);
  await page.mouse.down();
  const passed = [traced];
  for (const share of [0.4, 0.33, 0.25]) {
    await page.mouse.move(track.x + track.width * share, y);
    await expect.poll(() => pixels(page)).not.toBe(passed.at(-1));
    passed.push(await pixels(page));
  }
  await page.mouse.up();
  await expect(page.getByText(/^Vector trace/)).toHaveAttribute('aria-busy', 'false');
  const undo = page.getByRole('button', { name: 'Undo' });
  const value = await threshold.inputValue();
  expect(Number(value)).toBeLessThan(40);
  await expect(threshold).toHaveValue(value);
  await undo.click();
  await expect(threshold).toHaveValue('50');
  await page.mouse.move(5, 500);
  await expect.poll(() => pixels(page)).toBe(traced);
  await undo.click();
  await expect(toggle).not.toBeChecked();
  await page.mouse.move(5, 500);
  await expect.poll(() => pixels(page)).toBe(photoShown);
});

for (const place of ['Print shop', 'Print shop with CorelDRAW']) {
  test(`${place}: the file holds the picture in inks`, async ({ page }) => {
    await newDesign(page);
    await insert(page, photo('kebun.png', [900, 600]));
    await expect(chosen(page)).toHaveCount(1);
    await page.getByRole('radio', { name: 'Ellipse', exact: true }).check({ force: true });
    await saved(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const places = dialog.getByRole('radiogroup', { name: 'Where will you print?' });
    await places.getByRole('radio', { name: place, exact: true }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    const list = execFileSync('pdfimages', ['-list', await download.path()], { encoding: 'utf8' });
    const images = list
      .split('\n')
      .slice(2)
      .filter((line) => /\bimage\b/.test(line));
    expect(images).toHaveLength(1);
    expect(images[0]).toMatch(/\bcmyk\b/);
  });
}

test('soft pixels on a spot are said before a file without transparency is saved', async ({
  page,
}) => {
  await newDesign(page);
  await (await insertBar(page)).getByRole('button', { name: 'Rectangle' }).click();
  await page.getByRole('button', { name: 'Ink colour: Fill' }).click();
  await inks(page).getByRole('button', { name: 'Add a colour to the palette' }).click();
  await inks(page).getByRole('radio', { name: 'Spot' }).check({ force: true });
  await inks(page).getByRole('textbox', { name: 'Name of the spot ink' }).fill('Emas');
  await page.keyboard.press('Escape');
  const fading = aPicture(60, 60, (x) => [90, 40, 20, x * 4]);
  const buffer = Buffer.from(fading);
  await insert(page, { name: 'bayangan.png', mimeType: 'image/png', buffer });
  await expect(chosen(page)).toHaveCount(1);
  await saved(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const said = dialog.getByText('would mix with a spot colour, which a file without transparency');
  await dialog.getByRole('radio', { name: /CorelDRAW/ }).check();
  await expect(said).toBeVisible();
  await dialog.getByRole('radio', { name: 'Print shop', exact: true }).check();
  await expect(said).toHaveCount(0);
});
