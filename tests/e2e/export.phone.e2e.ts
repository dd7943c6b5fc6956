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
