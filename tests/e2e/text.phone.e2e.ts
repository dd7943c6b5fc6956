import { boxOf, expect, newDesign, PHONES, pixels, test, toClient } from './support';

for (const [width, height] of PHONES) {
  test(`what is wanted most of a text stands beside its label, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await newDesign(page);
    const [x = 0, y = 0, w = 0, h = 0] = await boxOf(page.locator('[data-fact="kind"]').first());
    const middle = await toClient(page, x + w / 2, y + h / 2);
    await page.touchscreen.tap(middle.x, middle.y);
    const form = page.getByRole('form', { name: 'Properties' });
    const larger = form.getByRole('button', { name: 'Larger letters' });
    const centre = form.getByRole('radio', { name: 'Align centre' });
    const colour = form.getByRole('button', { name: 'Merah pengikat' });
    const bar = await page.getByRole('button', { name: 'Adjust' }).boundingBox();
    const text = form.getByRole('textbox').first();
    for (const field of [
      text,
      form.getByRole('combobox', { name: 'Font' }),
      larger,
      centre,
      colour,
    ]) {
      await expect(field).toBeInViewport({ ratio: 1 });
      const box = (await field.boundingBox())!;
      expect(box.y + box.height).toBeLessThan(bar!.y);
    }
    for (const press of [larger, centre, colour]) {
      const before = await pixels(page);
      await press.tap();
      await expect.poll(() => pixels(page)).not.toBe(before);
    }
    await expect(colour).toHaveAttribute('aria-pressed', 'true');
    await expect(centre).toBeChecked();
  });
}
