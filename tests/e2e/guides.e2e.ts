import type { Page } from '@playwright/test';
import { expect, newDesign, test, toClient } from './support';

/** The colour of the screen beside a point of the panel, as the user sees it: `r,g,b`. */
async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const at = await toClient(page, x, y);
  const clip = { x: Math.round(at.x), y: Math.round(at.y), width: 1, height: 1 };
  const shot = await page.screenshot({ clip, scale: 'css' });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const ctx = new OffscreenCanvas(1, 1).getContext('2d');
    ctx?.drawImage(picture, 0, 0);
    return [...(ctx?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
  }, shot.toString('base64'));
}

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
