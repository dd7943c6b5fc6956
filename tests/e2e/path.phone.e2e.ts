import { boxOf, canvasReady, expect, openHome, saved, test, toClient, PHONES } from './support';

test('the whole way on a phone', async ({ page }) => {
  await openHome(page);
  await page.getByRole('textbox', { name: 'Product name' }).fill('Kopi Kintamani');
  await page.locator('[data-template="anyaman-bilik"]').tap();
  await canvasReady(page);
  const name = page.locator('[data-fact="name"]');
  await expect(name).toHaveAccessibleName(/Kopi Kintamani/);
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(name);
  const at = await toClient(page, x + w / 2, y + h / 2);
  await page.touchscreen.tap(at.x, at.y);
  await expect(name).toHaveAttribute('aria-selected', 'true');
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text).toHaveValue('Kopi Kintamani');
  await text.fill('Kopi Bajawa');
  await expect(name).toHaveAccessibleName(/Kopi Bajawa/);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(name).toHaveAccessibleName(/Kopi Kintamani/);
  await page.getByRole('button', { name: 'Redo' }).tap();
  await saved(page);
  await page.reload();
  await canvasReady(page);
  await expect(name).toHaveAccessibleName(/Kopi Bajawa/);
});

for (const [width, height] of PHONES) {
  test(`at ${width} × ${height} nothing scrolls sideways and every control suits a finger`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openHome(page);
    await checkFit(page);
    await page.locator('[data-template="anyaman-bilik"]').tap();
    await canvasReady(page);
    for (const sheet of ['Design', 'Adjust', 'Check', 'Product']) {
      await page.getByRole('button', { name: sheet, exact: true }).tap();
      await checkFit(page);
    }
    await page.getByRole('button', { name: 'Export', exact: true }).tap();
    await page.getByRole('checkbox', { name: 'Cyan' }).waitFor({ state: 'attached' });
    await checkFit(page);
  });
}

async function checkFit(page: import('@playwright/test').Page): Promise<void> {
  const found = await page.evaluate(() => {
    const small: string[] = [];
    const seen = 'a[href], button, input:not(.sr-only, [hidden], [type=radio]), select, textarea';
    for (const control of document.querySelectorAll<HTMLElement>(seen)) {
      // A box to tick is as large as its row.
      const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
      const area = (isBox && control.closest('label')) || control;
      const { width, height } = area.getBoundingClientRect();
      const hidden = !control.checkVisibility() || control.closest('.sr-only, .word');
      if (!hidden && (width < 43.5 || height < 43.5)) {
        small.push(`${control.ariaLabel ?? control.textContent} ${width} × ${height}`);
      }
    }
    return { small, across: document.documentElement.scrollWidth - window.innerWidth };
  });
  expect(found).toEqual({ small: [], across: 0 });
}

test('the label keeps at least 45 % of the height beside a sheet, and lies under no column', async ({
  page,
}) => {
  await page.goto('./?lang=en&template=anyaman-bilik');
  await canvasReady(page);
  await page.getByRole('button', { name: 'Adjust', exact: true }).tap();
  const canvas = page.getByRole('application', { name: 'Canvas' });
  await expect
    .poll(async () => {
      const view = (await canvas.getAttribute('data-view')) ?? '';
      return (130 * Number(view.split(',')[0])) / 844;
    })
    .toBeGreaterThanOrEqual(0.45);
  // Without a sheet it is as wide as the screen, but for the column of panels.
  await page.getByRole('button', { name: 'Adjust', exact: true }).tap();
  await expect(page.locator('.sheet')).toHaveCount(0);
  const column = (await page.locator('.pages').boundingBox())!;
  await expect.poll(async () => (await toClient(page, 0, 0)).x).toBeLessThan(20);
  expect((await toClient(page, 90, 0)).x).toBeLessThanOrEqual(column.x);
});
