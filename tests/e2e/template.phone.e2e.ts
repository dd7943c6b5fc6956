import type { Page } from '@playwright/test';
import { boxOf, expect, newDesign, saved, test, toClient } from './support';

test('a template is made by finger: what is missing is said, mended, kept, and on the wall', async ({
  page,
}) => {
  await newDesign(page, 'pasar-kres');
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('menuitem', { name: 'Make a template' }).tap();
  const part = (name: string | RegExp) => page.getByRole('tab', { name });
  const checks = page.getByRole('list', { name: 'Template checks' });
  const keep = page.getByRole('button', { name: 'Save as template' });
  await expect(checks).toContainText('Author: is not said yet.');
  await expect(part('Checks 3')).toHaveAttribute('aria-selected', 'true');
  await expect(keep).toBeDisabled();
  expect(await tooSmall(page)).toEqual([]);
  // No sign is cut by the head above or hidden by the panels beside.
  const signs = page.locator('[data-badge]');
  await expect(signs.first()).toBeAttached();
  const [top, right] = await page.locator('main').evaluate((main) => {
    const panels = main.querySelector('.pages')!.getBoundingClientRect();
    return [main.getBoundingClientRect().top, panels.left];
  });
  for (const sign of await signs.all()) {
    const { x = 0, y = 0, width = 0 } = (await sign.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(top);
    expect(x + width).toBeLessThanOrEqual(right);
  }

  // What an object may be stands where it is adjusted; its sign on the label says the same.
  const kind = page.locator('[data-fact=variant]').first();
  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(kind);
  const at = await toClient(page, x + w / 2, y + h / 2);
  await page.touchscreen.tap(at.x, at.y);
  await expect(kind).toHaveAttribute('aria-selected', 'true');
  const owner = page.getByRole('radiogroup', { name: "The label's owner may" });
  await owner.getByText('Optional', { exact: true }).tap();
  await expect(owner.getByRole('radio', { name: 'Optional' })).toBeChecked();
  const id = (await kind.getAttribute('data-node'))!;
  await expect(page.locator(`[data-badge=optional][data-of="${id}"]`)).toBeAttached();

  // From what is missing to its field.
  await page.getByRole('button', { name: 'Design', exact: true }).tap();
  for (const [field, text] of [
    ['Author', 'Sanggar Uji'],
    ['Idea', 'The first bite is heard down the street.'],
    ['Idea (Indonesian)', 'Gigitan pertama terdengar sampai ke jalan.'],
  ] as const) {
    await part(/^Checks/).tap();
    const fault = checks.getByRole('listitem').filter({ hasText: `${field}: is not said yet.` });
    await fault.getByRole('button', { name: 'Show' }).tap();
    const box = page.getByRole('textbox', { name: field, exact: true });
    await expect(box).toBeFocused();
    await box.fill(text);
    await box.blur();
    await part(/^Checks/).tap();
    await expect(fault).toHaveCount(0);
  }
  await part('About').tap();
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Finger crunch');
  await page.getByRole('textbox', { name: 'Title (Indonesian)', exact: true }).fill('Kres Jari');

  // All sizes in a row that is drawn along; nothing else goes sideways.
  await part('Sizes').tap();
  const row = page.getByRole('group', { name: 'Short name', exact: true });
  await expect(row.getByRole('group').first()).toBeVisible();
  expect(await row.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
  expect(await page.locator('.content').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  expect(await tooSmall(page)).toEqual([]);

  // Objects are still there to be put on, and all are read aloud in every part.
  await expect(page.getByRole('tree', { name: 'Layers' })).toBeAttached();
  await part('Insert').tap();
  await expect(page.getByRole('toolbar', { name: 'Insert' })).toBeVisible();
  await expect(page.getByRole('tree', { name: 'Layers' })).toHaveCount(1);

  await expect(keep).toBeEnabled();
  await Promise.all([page.waitForEvent('download'), keep.tap()]);
  await page.getByRole('button', { name: 'Done making the template' }).tap();
  await expect(part('About')).toHaveCount(0);
  await saved(page);
  await page.getByRole('button', { name: 'Home' }).first().tap();
  await expect(page.locator('[data-template="pasar-kres-jari"]')).toBeVisible();
});

/** Names of controls in the sheet that a finger would miss. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('.sheet').evaluate((sheet) => {
    const all = [...sheet.querySelectorAll<HTMLElement>('button, input, select, textarea')];
    return all.flatMap((control) => {
      const isChoice = control.matches('[type=radio], [type=checkbox]');
      const target = (isChoice && control.closest('label')) || control;
      const { width, height } = target.getBoundingClientRect();
      const isSmall = width < 44 || height < 44;
      return isSmall && !control.closest('.sr-only')
        ? [`${target.innerText} ${width}×${height}`]
        : [];
    });
  });
}
