import type { Locator, Page } from '@playwright/test';
import { boxOf, emptyLabel, expect, test, toClient, touch, type Spot, PHONES } from './support';

type Box = readonly [x: number, y: number, w: number, h: number];
type Fingers = Awaited<ReturnType<typeof touch>>;

const chosen = (page: Page): Locator => page.locator('[role=treeitem][aria-selected=true]');
const rows = (page: Page): Locator => page.getByRole('treeitem');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator =>
  page.getByRole('form', { name: 'Properties' }).getByRole('spinbutton', { name, exact: true });
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Object menu' });
const scale = async (page: Page): Promise<number> =>
  Number(
    (
      (await page.getByRole('application', { name: 'Canvas' }).getAttribute('data-view')) ?? ''
    ).split(',')[0],
  );

/** Longer than a press has to be held. */
const HELD_MS = 700;
/** Right after a swipe the browser takes no press for a tap: no hand is so quick. */
const NEXT_MS = 350;

/** A rectangle on the label, in mm; it is what is selected after. */
async function rectangle(page: Page, [x, y, w, h]: Box): Promise<Locator> {
  await button(page, 'Design').tap();
  await button(page, 'Rectangle').tap();
  await button(page, 'Adjust').tap();
  for (const [name, value] of Object.entries({ Width: w, Height: h, X: x, Y: y })) {
    await field(page, name).fill(String(value));
    await field(page, name).press('Enter');
  }
  await field(page, 'Y').blur();
  const id = await chosen(page).getAttribute('data-node');
  return page.locator(`[data-node="${id}"]`);
}

const middleOf = (page: Page, [x, y, w, h]: Box): Promise<Spot> =>
  toClient(page, x + w / 2, y + h / 2);

/** A drag by mm that is not let go. */
async function pull(page: Page, finger: Fingers, box: Box, [dx, dy]: readonly [number, number]) {
  const from = await middleOf(page, box);
  const to = await middleOf(page, [box[0] + dx, box[1] + dy, box[2], box[3]]);
  await finger.down(from);
  for (const n of [1, 2, 3, 4]) {
    await finger.move({
      x: from.x + ((to.x - from.x) * n) / 4,
      y: from.y + ((to.y - from.y) * n) / 4,
    });
  }
}

/** The lower right corner is pulled by mm, and let go. */
async function pullCorner(
  page: Page,
  finger: Fingers,
  [x, y, w, h]: Box,
  [dx, dy]: readonly [number, number],
): Promise<void> {
  const from = await toClient(page, x + w, y + h);
  const px = await scale(page);
  const at = (part: number): Spot => ({
    x: from.x + 9 + dx * px * part,
    y: from.y + 9 + dy * px * part,
  });
  await finger.down(at(0));
  for (const part of [0.3, 0.6, 1]) await finger.move(at(part));
  await letGo(page, finger);
}

async function ratioIs(node: Locator, [, , w, h]: Box): Promise<void> {
  const [, , wide = 0, high = 0] = await boxOf(node);
  expect(wide).toBeGreaterThan(w + 1);
  expect(wide / high).toBeCloseTo(w / h, 1);
}

async function letGo(page: Page, finger: Fingers): Promise<void> {
  await finger.up();
  await page.waitForTimeout(NEXT_MS);
}

/** Rests on a point of the label until the menu has opened, and takes a row of it. */
async function choose(page: Page, finger: Fingers, at: Spot, name: string): Promise<void> {
  await finger.down(at);
  await page.waitForTimeout(HELD_MS);
  await finger.up();
  await sheet(page).getByRole('button', { name, exact: true }).tap();
  await expect(sheet(page)).toHaveCount(0);
  await still(page);
}

/** The view that a menu has moved for its object goes back when the menu has gone. */
async function still(page: Page): Promise<void> {
  const view = () => page.getByRole('application', { name: 'Canvas' }).getAttribute('data-view');
  await expect
    .poll(async () => {
      const before = await view();
      await page.waitForTimeout(NEXT_MS);
      return (await view()) === before;
    })
    .toBe(true);
}

/** How many pixels of the canvas say a distance: lines and words in the colour of measures. */
async function measured(page: Page): Promise<number> {
  const shot = await page.getByRole('application', { name: 'Canvas' }).screenshot();
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const ctx = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    ctx.drawImage(picture, 0, 0);
    const { data: px } = ctx.getImageData(0, 0, picture.width, picture.height);
    let count = 0;
    for (let i = 0; i < px.length; i += 4) {
      if (px[i] === 0xc2 && px[i + 1] === 0x18 && px[i + 2] === 0x5b) count++;
    }
    return count;
  }, shot.toString('base64'));
}

for (const [width, height] of PHONES) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('fingers arrange: equal gaps in mm, freely when asked, several at once', async ({
      page,
    }) => {
      await emptyLabel(page);
      const finger = await touch(page);
      const moving: Box = [24, 60, 7, 8];
      const left = await rectangle(page, [6, 20, 9, 10]);
      const right = await rectangle(page, [52, 21, 11, 9]);
      const node = await rectangle(page, moving);
      const ground = await toClient(page, 70, 70);

      // The middle of the free room is 33.5: let go 0.4 mm beside it, with both distances said.
      await pull(page, finger, moving, [6.4, -38.5]);
      expect(await measured(page)).toBeGreaterThan(500);
      await letGo(page, finger);
      expect((await boxOf(node))[0]).toBe(30);
      expect(await measured(page)).toBe(0);
      await button(page, 'Undo').tap();
      await expect.poll(() => boxOf(node)).toEqual([...moving]);
      await expect(chosen(page)).toHaveCount(1);

      // The label's middle and its edge, the safe area, another's edge and middle, and a guide.
      await button(page, 'Design').tap();
      await button(page, 'Add guide').tap();
      await page.getByRole('menuitem', { name: 'Horizontal' }).tap();
      const guide = page.getByRole('spinbutton', { name: 'Horizontal 1' });
      await guide.fill('50');
      await guide.press('Enter');
      await guide.blur();
      for (const [near, x, y] of [
        [[36.9, 0.4], 36.5, 0],
        [[52.3, 69.4], 52, 69],
        [[7.2, 50.3], 7, 50],
      ] as const) {
        await pull(page, finger, moving, [near[0] - moving[0], near[1] - moving[1]]);
        await finger.up();
        expect((await boxOf(node)).slice(0, 2)).toEqual([x, y]);
        await page.keyboard.press('Control+z');
        await expect.poll(() => boxOf(node)).toEqual([...moving]);
      }
      await page.waitForTimeout(NEXT_MS);

      // What a key suspends on a desk, a row of the menu does here, until it is let go.
      await choose(page, finger, await middleOf(page, moving), 'Move without snapping');
      const free = page.getByRole('button', { name: 'Move without snapping', pressed: true });
      expect((await free.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      await pull(page, finger, moving, [6.4, -38.5]);
      expect(await measured(page)).toBe(0);
      await letGo(page, finger);
      expect((await boxOf(node))[0]).not.toBe(30);
      expect((await boxOf(node))[0]).toBeCloseTo(30.4, 0);
      await button(page, 'Undo').tap();
      await free.tap();
      await expect(free).toHaveCount(0);

      // The same for an axis and a ratio; the lock in the sheet keeps the ratio alone.
      await choose(page, finger, await middleOf(page, moving), 'Move straight, pull in ratio');
      const straight = page.getByRole('button', { name: /^Move straight/, pressed: true });
      await pull(page, finger, moving, [16.4, 3]);
      await letGo(page, finger);
      expect((await boxOf(node))[1]).toBe(moving[1]);
      expect((await boxOf(node))[0]).toBeGreaterThan(moving[0] + 10);
      await page.keyboard.press('Control+z');
      await expect.poll(() => boxOf(node)).toEqual([...moving]);
      await pullCorner(page, finger, moving, [9, 2]);
      await ratioIs(node, moving);
      await straight.tap();
      await expect(straight).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect.poll(() => boxOf(node)).toEqual([...moving]);
      await pullCorner(page, finger, moving, [9, 2]);
      const [, , wide = 0, high = 0] = await boxOf(node);
      expect(wide / high).toBeGreaterThan(1.2);
      await page.keyboard.press('Control+z');
      await button(page, 'Adjust').tap();
      await button(page, 'Lock ratio').tap();
      await still(page);
      await pullCorner(page, finger, moving, [9, 2]);
      await ratioIs(node, moving);
      await button(page, 'Lock ratio').tap();
      await page.keyboard.press('Control+z');
      await expect.poll(() => boxOf(node)).toEqual([...moving]);

      // One press after the other adds, and takes away.
      await choose(page, finger, await middleOf(page, moving), 'Select several');
      const several = page.getByRole('button', { name: 'Select several', pressed: true });
      for (const box of [[6, 20, 9, 10], [52, 21, 11, 9], moving] as const) {
        const at = await middleOf(page, box);
        await page.touchscreen.tap(at.x, at.y);
      }
      await expect(node).toHaveAttribute('aria-selected', 'false');
      await expect(chosen(page)).toHaveCount(2);
      await several.tap();

      // Two that differ say so, and what is typed sets both, in one step.
      await expect(field(page, 'X')).toHaveAttribute('placeholder', 'Mixed');
      await field(page, 'X').fill('1.2cm');
      await field(page, 'X').press('Enter');
      await field(page, 'X').blur();
      for (const row of [left, right]) expect((await boxOf(row))[0]).toBe(12);
      await button(page, 'Undo').tap();
      await expect.poll(async () => (await boxOf(left))[0]).toBe(6);
      await expect(chosen(page)).toHaveCount(2);
      await button(page, 'Redo').tap();
      await expect.poll(async () => (await boxOf(right))[0]).toBe(12);
      await button(page, 'Undo').tap();

      // Into the group by two taps, on its parts there; out of it beside.
      const first = await middleOf(page, [6, 20, 9, 10]);
      await choose(page, finger, first, 'Group');
      await expect(chosen(page)).toHaveAttribute('data-type', 'group');
      await page.touchscreen.tap(first.x, first.y);
      await page.touchscreen.tap(first.x, first.y);
      await expect(left).toHaveAttribute('aria-selected', 'true');
      await expect(chosen(page)).toHaveCount(1);
      await page.waitForTimeout(NEXT_MS);
      await page.touchscreen.tap(ground.x, ground.y);
      await expect(chosen(page)).toHaveCount(0);
      // A press and a rest right after it are no double tap: the menu is the group's.
      await page.waitForTimeout(NEXT_MS);
      await page.touchscreen.tap(first.x, first.y);
      await choose(page, finger, first, 'Ungroup');
      await expect(chosen(page)).toHaveCount(2);
      await expect(rows(page)).toHaveCount(3);
    });

    test('fingers: a look is carried over, the view goes to the selection and to true size', async ({
      page,
    }) => {
      await emptyLabel(page);
      const finger = await touch(page);
      const [one, two]: readonly [Box, Box] = [
        [8, 10, 20, 16],
        [45, 40, 20, 16],
      ];
      await rectangle(page, one);
      await field(page, 'Opacity').fill('40');
      await field(page, 'Opacity').press('Enter');
      await rectangle(page, two);
      await expect(field(page, 'Opacity')).toHaveValue('100');
      await choose(page, finger, await middleOf(page, one), 'Copy style');
      await choose(page, finger, await middleOf(page, two), 'Paste style');
      await expect(field(page, 'Opacity')).toHaveValue('40');
      await button(page, 'Undo').tap();
      await expect(field(page, 'Opacity')).toHaveValue('100');

      await choose(page, finger, await middleOf(page, two), 'Copy');
      await choose(page, finger, await toClient(page, 40, 74), 'Paste');
      await expect(rows(page)).toHaveCount(3);
      await button(page, 'Undo').tap();
      await expect(rows(page)).toHaveCount(2);

      const fit = await scale(page);
      await choose(page, finger, await middleOf(page, two), 'Zoom to selection');
      await expect.poll(() => scale(page)).toBeGreaterThan(fit * 1.5);
      const canvas = (await page.getByRole('application', { name: 'Canvas' }).boundingBox())!;
      const corner = await toClient(page, two[0], two[1]);
      expect(corner.x).toBeGreaterThan(canvas.x);
      expect(corner.y).toBeGreaterThan(canvas.y);
      await button(page, 'Design').tap();
      await button(page, 'Fit').tap();
      await expect.poll(() => scale(page)).toBeCloseTo(fit, 3);
      await choose(page, finger, await toClient(page, 40, 74), 'Actual size');
      await page.getByRole('status').getByRole('button', { name: 'Match screen' }).tap();
      // As many px as a millimetre has on common phones: the card is wider than it finds room below.
      await page.getByRole('dialog', { name: 'Match screen' }).getByRole('slider').fill('5.8');
      const same = button(page, 'They are the same size');
      await expect(same).toBeInViewport({ ratio: 1 });
      await same.tap();
      await expect.poll(() => scale(page)).toBeCloseTo(5.8, 3);
    });
  });
}
