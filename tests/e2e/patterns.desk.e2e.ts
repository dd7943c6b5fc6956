import type { Page } from '@playwright/test';
import { boxOf, expect, newDesign, openDrawer, pixels, saved, test } from './support';

test('a pattern is turned, changed in place and taken to the border in the panel of patterns', async ({
  page,
}) => {
  await newDesign(page, 'anyaman-bubu');
  await openDrawer(page, 'Patterns');
  const panel = page.locator('.left .drawer');
  const tile = (name: string) => panel.getByRole('button', { name, exact: true });
  const ground = page.getByRole('treeitem', { name: 'Anyaman bubu' });
  const select = (row = ground) => row.evaluate((element: HTMLElement) => element.click());
  await panel.getByRole('tab', { name: 'Batik' }).click();
  await expect(panel.getByRole('group', { name: 'Use as' })).toBeVisible();

  // Its tile is the chosen one, its knobs stand there and nowhere else.
  await select();
  await expect(tile('Mata walik')).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByRole('group', { name: 'Use as' })).toHaveCount(0);
  const width = panel.getByRole('spinbutton', { name: 'Strip width' });
  await expect(page.getByRole('spinbutton', { name: 'Strip width' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Set in the Patterns panel' }).press('Enter');
  await expect(panel.locator('[data-knobs] select')).toBeFocused();

  // Turned under the hand: one step for as long as it is held, and no tile is painted anew.
  await mark(page);
  const [before, seen] = [await width.inputValue(), await pixels(page)];
  const slider = panel.getByRole('slider', { name: /^Strip width/ });
  await slider.scrollIntoViewIfNeeded();
  const track = (await slider.boundingBox())!;
  await page.mouse.move(track.x + 20, track.y + track.height / 2);
  await page.mouse.down();
  await page.mouse.move(track.x + 60, track.y + track.height / 2, { steps: 4 });
  const held = await width.inputValue();
  expect(held).not.toBe(before);
  await expect.poll(() => pixels(page)).not.toBe(seen);
  // However long it is looked at meanwhile.
  await page.waitForTimeout(1100);
  await page.mouse.move(track.x + 90, track.y + track.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await width.inputValue()).not.toBe(held);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(width).toHaveValue(before);
  await select(page.locator('[data-fact=name]').first());
  await expect(panel.getByRole('group', { name: 'Use as' })).toBeVisible();
  await select();
  await expect(width).toBeVisible();
  expect(await marked(page)).toEqual({ kept: 9, tiles: 9 });

  // Another page takes its place, with what was set by hand; one step back gives it again.
  await width.fill('4');
  await width.press('Enter');
  const [box, rows] = [await boxOf(ground), await page.getByRole('treeitem').count()];
  await tile('Wajik').focus();
  await page.keyboard.press('Enter');
  await expect(tile('Wajik')).toHaveAttribute('aria-pressed', 'true');
  await expect(tile('Wajik')).toBeFocused();
  await expect(width).toHaveValue('4');
  expect(await boxOf(ground)).toEqual(box);
  await expect(page.getByRole('treeitem')).toHaveCount(rows);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tile('Mata walik')).toHaveAttribute('aria-pressed', 'true');

  // A band along the edge may be as the ground is.
  const border = panel.getByRole('button', { name: 'Use for the border too' });
  await expect(border).toHaveCount(0);
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Escape');
  await panel.getByRole('tab', { name: 'Batik' }).click();
  await tile('Truntum').click();
  await panel.getByRole('button', { name: 'Use as band' }).click();
  await select();
  await border.click();
  await expect(border).toHaveCount(0);
  await select(page.getByRole('treeitem', { name: 'Truntum' }));
  await expect(tile('Mata walik')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(border).toBeVisible();
  await select(page.getByRole('treeitem', { name: 'Truntum' }));
  await expect(tile('Truntum')).toHaveAttribute('aria-pressed', 'true');
  await saved(page);
});

/** A dot on every tile that only painting it anew takes away. */
async function mark(page: Page): Promise<void> {
  const tiles = page.locator('.left .drawer canvas');
  // A canvas that nothing has been painted on is 300 px wide.
  await expect
    .poll(() => tiles.evaluateAll((all) => all.every((c) => (c as HTMLCanvasElement).width < 300)))
    .toBe(true);
  await tiles.evaluateAll((all) => {
    for (const canvas of all as HTMLCanvasElement[]) {
      const context = canvas.getContext('2d')!;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = '#ff00ff';
      context.fillRect(0, 0, 1, 1);
    }
  });
}

async function marked(page: Page): Promise<{ kept: number; tiles: number }> {
  return page.locator('.left .drawer canvas').evaluateAll((all) => {
    const kept = all.filter((canvas) => {
      const [r, g, b] = (canvas as HTMLCanvasElement)
        .getContext('2d')!
        .getImageData(0, 0, 1, 1).data;
      return r === 255 && g === 0 && b === 255;
    });
    return { kept: kept.length, tiles: all.length };
  });
}
