import type { Locator, Page } from '@playwright/test';
import { boxOf, expect, newDesign, test, toClient, touch, type Spot, PHONES } from './support';

type Fingers = Awaited<ReturnType<typeof touch>>;

const chosen = (page: Page): Locator => page.locator('[role=treeitem][aria-selected=true]');
const name = (page: Page): Locator => page.locator('[data-fact="name"]').first();
const view = async (page: Page): Promise<readonly number[]> =>
  ((await page.getByRole('application', { name: 'Canvas' }).getAttribute('data-view')) ?? '')
    .split(',')
    .map(Number);
const button = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: label, exact: true });

/** Longer than a press has to be held. */
const HELD_MS = 700;

async function middle(page: Page, node = name(page)): Promise<Spot> {
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(node);
  return toClient(page, x + w / 2, y + h / 2);
}

/** A finger's way in a few moves, as a hand makes it. */
function way(from: Spot, dx: number, dy: number): Spot[] {
  return [1, 2, 3, 4].map((n) => ({ x: from.x + (dx * n) / 4, y: from.y + (dy * n) / 4 }));
}

/** Right after a swipe the browser takes no press for a tap: no hand is so quick. */
const NEXT_MS = 350;

async function swipe(page: Page, finger: Fingers, from: Spot, dx: number, dy: number) {
  await finger.down(from);
  for (const spot of way(from, dx, dy)) await finger.move(spot);
  await finger.up();
  await page.waitForTimeout(NEXT_MS);
}

for (const [width, height] of PHONES) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('fingers: through what is locked, drag, scale, two to look around, a hold for the menu', async ({
      page,
    }) => {
      await newDesign(page);
      const finger = await touch(page);
      const box = await boxOf(name(page));
      const ground = await toClient(page, 60, 15);
      await page.touchscreen.tap(ground.x, ground.y);
      await expect(chosen(page)).toHaveCount(0);
      const at = await middle(page);
      await page.touchscreen.tap(at.x, at.y);
      await expect(chosen(page)).toHaveAttribute('data-fact', 'name');
      // What is right below lies under the handles of a label as small as this: a tap reaches it.
      const kind = await middle(page, page.locator('[data-fact="kind"]').first());
      await page.touchscreen.tap(kind.x, kind.y);
      await expect(chosen(page)).toHaveAttribute('data-fact', 'kind');
      await page.touchscreen.tap(at.x, at.y);
      await expect(chosen(page)).toHaveAttribute('data-fact', 'name');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Command' }).fill('select several');
      await page.keyboard.press('Enter');
      await page.touchscreen.tap(kind.x, kind.y);
      await expect(chosen(page)).toHaveCount(2);
      await page.waitForTimeout(NEXT_MS);
      await page.touchscreen.tap(kind.x, kind.y);
      await expect(chosen(page)).toHaveAttribute('data-fact', 'name');
      await button(page, 'Select several').tap();

      // A drag is one step; undo leaves the object selected.
      await swipe(page, finger, at, 24, 30);
      expect((await boxOf(name(page)))[1]).toBeGreaterThan(box[1]! + 2);
      await page.keyboard.press('Control+z');
      await expect.poll(() => boxOf(name(page))).toEqual(box);
      await expect(chosen(page)).toHaveAttribute('data-fact', 'name');

      // A corner has 44 px of its own; what is pulled there grows.
      const [x = 0, y = 0, w = 0, h = 0] = box;
      const corner = await toClient(page, x + w, y + h);
      const beside = { x: corner.x + 9, y: corner.y + 9 };
      await swipe(page, finger, beside, -30, -14);
      expect((await boxOf(name(page)))[2]).toBeLessThan(w - 3);
      await page.keyboard.press('Control+z');
      await expect.poll(() => boxOf(name(page))).toEqual(box);

      // A second finger puts the drag back.
      const fit = await view(page);
      const [a, b] = [
        { x: at.x - 30, y: at.y },
        { x: at.x + 30, y: at.y },
      ];
      await finger.down(a);
      for (const spot of way(a, 0, 20)) await finger.move(spot);
      await finger.down({ x: a.x, y: a.y + 20 }, b);
      await finger.up();
      expect(await boxOf(name(page))).toEqual(box);

      // Two look around: what lies between them stays there, and goes along.
      const before = await view(page);
      const between = await middle(page);
      await finger.down(a);
      await finger.down(a, b);
      for (const n of [1, 2, 3]) {
        await finger.move({ x: a.x - 10 * n, y: a.y }, { x: b.x + 10 * n, y: b.y });
      }
      await expect.poll(async () => (await view(page))[0]! / before[0]!).toBeCloseTo(2, 1);
      const wide = await view(page);
      const now = await middle(page);
      expect(now.x - at.x).toBeCloseTo(2 * (between.x - at.x), 0);
      expect(now.y - at.y).toBeCloseTo(2 * (between.y - at.y), 0);
      for (const n of [1, 2]) {
        await finger.move({ x: a.x - 30, y: a.y + 20 * n }, { x: b.x + 30, y: b.y + 20 * n });
      }
      await finger.up();
      await expect.poll(async () => (await view(page))[2]! - wide[2]!).toBeCloseTo(40, 0);
      expect((await view(page))[0]).toBeCloseTo(wide[0]!, 3);
      expect(await boxOf(name(page))).toEqual(box);
      await page.waitForTimeout(NEXT_MS);
      // A sheet that goes and comes leaves the place that was zoomed to.
      const zoomed = await view(page);
      await button(page, 'Adjust').tap();
      await expect(page.locator('.sheet')).toHaveCount(0);
      await button(page, 'Design').tap();
      await expect(button(page, 'Fit')).toBeVisible();
      expect(await view(page)).toEqual(zoomed);
      await button(page, 'Fit').tap();
      await expect.poll(() => view(page)).toEqual(fit);

      await finger.down(at);
      await page.waitForTimeout(HELD_MS);
      await finger.up();
      const sheet = page.getByRole('dialog', { name: 'Object menu' });
      await sheet.getByRole('button', { name: 'Duplicate' }).tap();
      await expect(sheet).toHaveCount(0);
      await expect(page.locator('[data-fact="name"]')).toHaveCount(2);
      await page.keyboard.press('Control+z');
      await expect(page.locator('[data-fact="name"]')).toHaveCount(1);
      expect(await view(page)).toEqual(fit);
    });

    test('fingers: twice on a text writes in a field, a number’s label is dragged', async ({
      page,
    }) => {
      await newDesign(page);
      const at = await middle(page);
      await page.touchscreen.tap(at.x, at.y);
      await page.touchscreen.tap(at.x, at.y);
      const text = page
        .getByRole('form', { name: 'Properties' })
        .getByRole('textbox', { name: 'Text', exact: true });
      await expect(text).toBeFocused();
      await text.fill('Teh Poci');
      await expect(name(page)).toHaveAccessibleName(/Teh Poci/);
      await text.blur();
      await page.keyboard.press('Control+z');
      await expect(name(page)).toHaveAccessibleName(/Bilik/);

      const [x = 0] = await boxOf(name(page));
      const field = page.getByRole('spinbutton', { name: 'X', exact: true });
      for (const [typed, mm] of [
        ['12,5', 12.5],
        ['12.5', 12.5],
        ['0.5in', 12.7],
        ['100/3', 33.333],
        ['1.2cm', 12],
      ] as const) {
        await field.fill(typed);
        await field.press('Enter');
        expect((await boxOf(name(page)))[0]).toBe(mm);
      }
      await field.press('ArrowUp');
      await field.press('Shift+ArrowUp');
      expect((await boxOf(name(page)))[0]).toBeCloseTo(13.1, 3);
      for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
      await expect(field).toHaveValue('12');
      await field.blur();
      const label = (await page.locator('label').filter({ hasText: /^X$/ }).boundingBox())!;
      const from = { x: label.x + 4, y: label.y + label.height / 2 };
      const finger = await touch(page);
      await swipe(page, finger, from, 40, 0);
      expect((await boxOf(name(page)))[0]).toBeCloseTo(13, 3);
      await page.keyboard.press('Control+z');
      expect((await boxOf(name(page)))[0]).toBe(12);
      for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
      await expect.poll(async () => (await boxOf(name(page)))[0]).toBe(x);
    });
  });
}
