import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { canvasReady, expect, test, touch } from './support';

test('on a phone the dialog is three steps for a thumb, and nothing is cut off', async ({
  page,
}) => {
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const steps = dialog.getByRole('navigation', { name: 'Steps' });
  const inSight = async (): Promise<void> => {
    const small = await dialog.getByRole('button').evaluateAll((all) =>
      all
        .map((it) => [it.ariaLabel ?? it.textContent, it.getBoundingClientRect()] as const)
        // What lies in another step is beside the window.
        .filter(([, box]) => box.width > 0 && box.left >= 0 && box.left < innerWidth)
        .filter(([, box]) => box.height < 44 || box.width < 44 || box.right > innerWidth + 0.5)
        .map(([name]) => name),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  };
  await inSight();
  await dialog.getByRole('button', { name: 'Next step' }).tap();
  await expect(steps.getByRole('button', { name: 'Requests' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(dialog.getByRole('heading', { name: 'What the shop asks for' })).toBeInViewport();
  await inSight();
  await dialog.getByRole('button', { name: 'Next step' }).tap();
  await expect(dialog.getByRole('group', { name: 'Page 1 of 3' })).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('checkbox', { name: 'Black' })).toBeInViewport({ ratio: 1 });
  await inSight();

  // Two fingers enlarge the page about the place between them; one moves it and stays on the step.
  const canvas = dialog.getByRole('group', { name: 'Page 1 of 3' }).locator('canvas');
  const whole = (await canvas.boundingBox())!;
  const [x, y] = [whole.x + whole.width / 2, whole.y + whole.height / 2];
  const fingers = await touch(page);
  await fingers.down({ x: x - 40, y }, { x: x + 40, y });
  for (const off of [50, 65, 80]) await fingers.move({ x: x - off, y }, { x: x + off, y });
  await fingers.up();
  await expect
    .poll(async () => (await canvas.boundingBox())!.width / whole.width)
    .toBeCloseTo(2, 1);
  await fingers.down({ x, y });
  for (const off of [30, 60, 90]) await fingers.move({ x: x - off, y });
  await fingers.up();
  await expect(steps.getByRole('button', { name: 'Page' })).toHaveAttribute('aria-current', 'step');
  await dialog.getByRole('button', { name: 'Whole page' }).tap();

  // What was saved is said in the dialog itself, which covers all notices.
  await dialog.getByRole('button', { name: 'Save file' }).tap();
  await expect(dialog.getByText('Bilik-press.pdf is in your downloads')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeInViewport({ ratio: 1 });
  await inSight();

  await dialog.getByRole('button', { name: 'Back' }).tap();
  await expect(dialog.getByRole('heading', { name: 'What the shop asks for' })).toBeInViewport();
  await steps.getByRole('button', { name: 'Place' }).tap();
  await expect(dialog.getByRole('radio', { name: 'Print shop', exact: true })).toBeInViewport();
});

test('a phone gives its label as a PNG, which looks as the SVG does', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: File[] = [];
    navigator.canShare = () => true;
    navigator.share = async (data) => void shared.push(...(data?.files ?? []));
    Object.assign(globalThis, { shared });
  });
  await page.goto('./?lang=en&template=kraft-sore');
  await canvasReady(page);
  await page.getByRole('button', { name: 'Export', exact: true }).tap();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const steps = dialog.getByRole('navigation', { name: 'Steps' });
  await dialog.getByRole('radio', { name: 'Screen', exact: true }).tap();
  await steps.getByRole('button', { name: 'Page' }).tap();
  // The lid: round, on kraft paper, which shines through the inks.
  for (let at = 1; at < 3; at++) await dialog.getByRole('button', { name: 'Next page' }).tap();
  const save = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).tap(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
    return readFile(await file.path(), 'base64');
  };
  const svg = await save('Late afternoon-screen.svg');
  await expect(dialog.getByRole('button', { name: 'Send by WhatsApp' })).toHaveCount(0);

  await steps.getByRole('button', { name: 'Requests' }).tap();
  const type = dialog.getByRole('combobox', { name: 'File type' });
  await expect(type).toHaveValue('svg');
  expect((await type.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await type.selectOption({ label: 'PNG, for WhatsApp' });
  await steps.getByRole('button', { name: 'Page' }).tap();
  const png = await save('Late afternoon-screen.png');
  const { length } = Buffer.from(png, 'base64');
  const about = `PNG · 2000 × 2000 px · ${Math.round(length / 1000)} kB`;
  await expect(dialog.getByText(about, { exact: true })).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('button', { name: 'Send by WhatsApp' }).tap();
  const sent = await page.evaluate(() => {
    const { shared } = globalThis as unknown as { shared: File[] };
    return shared.map(({ name, type, size }) => [name, type, size]);
  });
  expect(sent).toEqual([['Late afternoon-screen.png', 'image/png', length]]);

  const seen = await compared(
    page,
    `data:image/png;base64,${png}`,
    `data:image/svg+xml;base64,${svg}`,
  );
  expect(seen).toMatchObject({ width: 2000, height: 2000, corner: 0, middle: 255 });
  expect(seen.difference).toBeLessThan(0.01);
  // It is no empty page that equals another.
  expect(seen.shades).toBeGreaterThan(50);
});

/** A picture beside another that is drawn as large: their mean difference, of 1. */
async function compared(page: Page, one: string, other: string) {
  return page.evaluate(
    async ([one, other]) => {
      const loaded = async (src: string): Promise<HTMLImageElement> => {
        const image = Object.assign(new Image(), { src });
        await image.decode();
        return image;
      };
      const first = await loaded(one!);
      const { naturalWidth: width, naturalHeight: height } = first;
      const pixelsOf = (image: HTMLImageElement): Uint8ClampedArray => {
        const ctx = new OffscreenCanvas(width, height).getContext('2d')!;
        ctx.drawImage(image, 0, 0, width, height);
        return ctx.getImageData(0, 0, width, height).data;
      };
      const [a, b] = [pixelsOf(first), pixelsOf(await loaded(other!))] as const;
      const sum = a.reduce((all, value, i) => all + Math.abs(value - b[i]!), 0);
      return {
        ...{ width, height, difference: sum / a.length / 255 },
        ...{ corner: a[3]!, middle: a[4 * (width * (height >> 1) + (width >> 1)) + 3]! },
        shades: new Set(new Uint32Array(a.buffer)).size,
      };
    },
    [one, other],
  );
}
