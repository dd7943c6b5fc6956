import type { Page } from '@playwright/test';
import { boxOf, emptyLabel, expect, pixels, test, toClient } from './support';

type Box = readonly [x: number, y: number, w: number, h: number];

/** Rectangles on an empty label, with the rotation given; in mm and degrees, the last on top. */
async function label(page: Page, boxes: readonly Box[], rotations: readonly number[] = []) {
  await emptyLabel(page);
  const canvas = page.getByRole('application', { name: 'Canvas' });
  const ids: string[] = [];
  for (const [i, [x, y, w, h]] of boxes.entries()) {
    await canvas.focus();
    await page.keyboard.press('r');
    await page.keyboard.press('Enter');
    const fields = { Width: w, Height: h, Rotation: rotations[i] ?? 0, X: x, Y: y };
    for (const [name, value] of Object.entries(fields)) {
      const field = page
        .getByRole('form', { name: 'Properties' })
        .getByRole('spinbutton', { name, exact: true });
      await field.fill(String(value));
      await field.press('Enter');
    }
    const row = page.locator('[role=treeitem][aria-selected=true]');
    ids.push((await row.getAttribute('data-node'))!);
  }
  return ids.map((id) => page.locator(`[data-node="${id}"]`));
}

/** Drags from a point of the panel to another, in mm; `held` goes down before and up after. */
async function pull(page: Page, from: Box, by: readonly [number, number], held?: string) {
  const [x, y, w, h] = from;
  const a = await toClient(page, x + w / 2, y + h / 2);
  const b = await toClient(page, x + w / 2 + by[0], y + h / 2 + by[1]);
  if (held) await page.keyboard.down(held);
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move(b.x, b.y, { steps: 10 });
  return async () => {
    await page.mouse.up();
    if (held) await page.keyboard.up(held);
  };
}

test('a box stands between two others with equal gaps; Ctrl suspends that', async ({ page }) => {
  const moving: Box = [24, 60, 7, 8];
  const nodes = await label(page, [[6, 20, 9, 10], [52, 21, 11, 9], moving]);
  // The middle of the free room is 33.5: it is let go 0.4 mm beside it.
  const drop = await pull(page, moving, [6.4, -38.5]);
  await drop();
  expect((await boxOf(nodes[2]!))[0]).toBe(30);
  await page.keyboard.press('Control+z');
  await (
    await pull(page, moving, [6.4, -38.5], 'Control')
  )();
  expect((await boxOf(nodes[2]!))[0]).toBeCloseTo(30.4, 0);
  expect((await boxOf(nodes[2]!))[0]).not.toBe(30);
});

test('a gap is repeated beside a turned neighbour, measured to the box around it', async ({
  page,
}) => {
  const moving: Box = [50, 62, 7, 8];
  const nodes = await label(page, [[6, 20, 8, 10], [22, 20, 10, 10], moving], [0, 45]);
  const half = 5 * Math.SQRT2;
  const gap = 27 - half - 14;
  const wanted = 27 + half + gap;
  await (
    await pull(page, moving, [wanted + 0.3 - 50, -39])
  )();
  expect((await boxOf(nodes[2]!))[0]).toBeCloseTo(wanted, 2);
});

test('a gap is repeated beside a group', async ({ page }) => {
  const moving: Box = [50, 62, 7, 8];
  const nodes = await label(page, [[6, 20, 8, 10], [18, 20, 5, 10], [25, 20, 5, 10], moving]);
  await nodes[1]!.click();
  await nodes[2]!.click({ modifiers: ['Control'] });
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Control+g');
  await nodes[3]!.click();
  await (
    await pull(page, moving, [34.3 - 50, -39])
  )();
  expect((await boxOf(nodes[3]!))[0]).toBe(34);
});

test('a side becomes as long as another, of a turned object too', async ({ page }) => {
  const nodes = await label(
    page,
    [
      [6, 8, 13, 10],
      [40, 40, 20, 10],
    ],
    [0, 30],
  );
  await nodes[1]!.click();
  // The right side's handle of the turned one, pulled along its own axis to 13.3 mm.
  const [cx, cy, r] = [50, 45, Math.PI / 6];
  const at = (d: number) => toClient(page, cx + d * Math.cos(r), cy + d * Math.sin(r));
  const [from, to] = [await at(10), await at(10 - 6.7)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  expect((await boxOf(nodes[1]!))[2]).toBe(13);
});

test('distances show while dragging and go with it', async ({ page }) => {
  const moving: Box = [24, 60, 7, 8];
  await label(page, [[6, 20, 9, 10], [52, 21, 11, 9], moving]);
  const drop = await pull(page, moving, [6.4, -38.5]);
  const shown = await pixels(page);
  await page.keyboard.down('Control');
  await page.mouse.move(...(Object.values(await toClient(page, 33.9, 25.5)) as [number, number]));
  expect(await pixels(page)).not.toBe(shown);
  await page.keyboard.up('Control');
  await drop();
});

test('trim, safe area, middles and edges attract a drag; a corner keeps the ratio by Shift', async ({
  page,
}) => {
  const moving: Box = [24, 60, 7, 8];
  const nodes = await label(page, [[6, 20, 9, 10], [52, 21, 11, 9], moving]);
  const node = nodes[2]!;
  for (const [near, x, y] of [
    [[36.9, 0.4], 36.5, 0],
    [[52.3, 69.4], 52, 69],
    [[7.2, 30.3], 7, 30],
  ] as const) {
    await (
      await pull(page, moving, [near[0] - moving[0], near[1] - moving[1]])
    )();
    expect((await boxOf(node)).slice(0, 2)).toEqual([x, y]);
    await page.keyboard.press('Control+z');
    expect(await boxOf(node)).toEqual([...moving]);
  }
  const corner: Box = [moving[0] + moving[2], moving[1] + moving[3], 0, 0];
  await (
    await pull(page, corner, [7, 2], 'Shift')
  )();
  const [left, top, w = 0, h = 0] = await boxOf(node);
  expect([left, top]).toEqual([24, 60]);
  expect(w).toBeGreaterThan(8);
  expect(w / h).toBeCloseTo(7 / 8, 3);
});
