import { boxOf, expect, newDesign, saved, test, toClient, touch, PHONES } from './support';
import { area, chosen, insert, photo } from './picture-support';

for (const [width, height] of PHONES) {
  test(`at ${width} × ${height}: a picture is placed, two fingers scale it in its frame, one moves it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await newDesign(page);
    await page.getByRole('button', { name: 'Design', exact: true }).tap();
    await insert(page, photo('kebun.png'));
    await expect(chosen(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Adjust', exact: true }).tap();
    const [x = 0, y = 0, w = 0, h = 0] = await boxOf(chosen(page));
    const spot = await toClient(page, x + w / 2, y + h / 2);
    for (let i = 0; i < 2; i++) await page.touchscreen.tap(spot.x, spot.y);
    await expect(area(page)).toBeFocused();
    const bar = page.getByRole('toolbar', { name: 'Crop bar' });
    const percent = bar.getByRole('button', { name: /%/ });
    await expect(percent).toHaveText('100 %');
    await expect(page.getByRole('button', { name: 'Done', exact: true })).toHaveCount(1);
    for (const button of await bar.getByRole('button').all()) {
      const box = (await button.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height - 56);
    }
    const at = await toClient(page, x + w / 2, y + h / 2);
    const fingers = await touch(page);
    await fingers.down({ x: at.x - 20, y: at.y }, { x: at.x + 20, y: at.y });
    await fingers.move({ x: at.x - 40, y: at.y }, { x: at.x + 40, y: at.y });
    await fingers.up();
    await expect(percent).toHaveText('200 %');
    const grip = async () => (await page.locator('[data-grip="corner-topLeft"]').boundingBox())!;
    const before = await grip();
    await fingers.down(at);
    await fingers.move({ x: at.x + 10, y: at.y + 6 });
    await fingers.up();
    const after = await grip();
    expect(after.x - before.x).toBeCloseTo(10, 0);
    expect(after.y - before.y).toBeCloseTo(6, 0);
    await bar.getByRole('button', { name: 'Done' }).tap();
    await expect(area(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Done', exact: true })).toHaveCount(1);
    expect(await boxOf(chosen(page))).toEqual([x, y, w, h]);
    await saved(page);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await page.getByRole('button', { name: 'Crop', exact: true }).tap();
    await expect(percent).toHaveText('100 %');
  });
}
