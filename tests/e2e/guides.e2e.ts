import { colourAt, expect, newDesign, test } from './support';

const SURROUND = '232,232,232';

test('a phone shows the label cut out, a desk shows its bleed and the lines', async ({ page }) => {
  await newDesign(page);
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
  // The bleed beside a strip of the weave, well clear of every line.
  const bleed = await colourAt(page, -1.5, 10.5);
  if (isPhone) expect(bleed).toBe(SURROUND);
  else expect(bleed).not.toBe(SURROUND);
  const legend = page.getByText('Cut line');
  if (isPhone) await expect(legend).toBeHidden();
  else await expect(legend).toBeInViewport({ ratio: 1 });
});

test('the legend gives way when the label lies under it', async ({ page }) => {
  await newDesign(page);
  for (let i = 0; i < 5; i++) await page.keyboard.press('+');
  await expect(page.getByText('Cut line')).toBeHidden();
});
