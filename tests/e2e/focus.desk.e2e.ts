import type { Page } from '@playwright/test';
import { expect, newDesign, test } from './support';

const canvas = (page: Page) => page.getByRole('application', { name: 'Canvas' });
const rows = (page: Page) => page.getByRole('treeitem');
const over = (page: Page) => page.locator('[role=dialog], dialog, [role=menu]');

/** The keyboard is somewhere, and stays there when everything has come to rest. */
async function held(page: Page, after: string): Promise<void> {
  const where = () => page.evaluate(() => document.activeElement?.tagName ?? 'none');
  await expect.poll(where, { message: after }).not.toBe('BODY');
}

test('whatever had the keyboard goes away: it is never nowhere', async ({ page }) => {
  await newDesign(page);
  const count = await rows(page).count();

  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(count - 1);
  await expect(page.getByRole('tree').locator(':focus')).toHaveCount(1);

  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(undo).toBeDisabled();
  await held(page, 'the last undo');
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(count - 1);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(count);
  await held(page, 'redo and undo by keys');

  for (const place of ['[data-floating-bar]', 'form[aria-label=Properties]']) {
    await page.locator('[role=treeitem][data-type=shape]').first().click();
    await page.locator(place).getByRole('button', { name: 'Delete' }).focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(count - 1);
    await held(page, `deleted in ${place}`);
    await page.keyboard.press('Control+z');
    await expect(rows(page)).toHaveCount(count);
  }
});

test('everything that lies over the label gives the keyboard back', async ({ page }) => {
  await newDesign(page);
  for (const id of ['keys', 'history', 'find', 'menu', 'pattern-book', 'export', 'eyedropper']) {
    await rows(page).first().click();
    await canvas(page).focus();
    await page.keyboard.press('Control+k');
    await page.locator(`[data-command="${id}"]`).click();
    await expect(page.locator('[data-command]')).toHaveCount(0);
    if (id !== 'eyedropper') await over(page).first().waitFor();
    else await expect(page.getByRole('application', { name: 'Take a colour' })).toBeFocused();
    await held(page, `${id} opened`);
    await page.keyboard.press('Escape');
    await expect(over(page)).toHaveCount(0);
    await held(page, `${id} closed`);
  }
  for (const opener of await page.locator('[aria-haspopup=menu]:visible').all()) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[role=menu] :focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(over(page)).toHaveCount(0);
    await held(page, 'a menu');
  }
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await expect(page.getByRole('tree').locator('input')).toBeFocused();
  await page.keyboard.press('Escape');
  await held(page, 'a name');
  await page.getByRole('button', { name: 'Search layers' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await held(page, 'layers sought');
  await canvas(page).focus();
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-typing] textarea')).toBeFocused();
  await page.keyboard.press('Escape');
  await held(page, 'typing');
});

test('what is done is said once, by the name of its step', async ({ page }) => {
  await newDesign(page);
  const said = page.locator('.sr-only[aria-live=polite]');
  await canvas(page).focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Insert: rectangle');
  await page.keyboard.press('Control+d');
  await expect(said).toHaveText('Duplicate: rectangle');
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText(/^rectangle at \d/);
  await page.keyboard.press('Delete');
  await expect(said).toHaveText('Delete');
  await page.keyboard.press('Control+z');
  await expect(said).toHaveText('Undo: Delete');
  await page.keyboard.press('Control+Shift+z');
  await expect(said).toHaveText('Redo: Delete');
  await page.keyboard.press('Control+a');
  await expect(said).toHaveText(/^\d+ objects selected$/);
  await page.keyboard.press('Alt+a');
  await expect(said).toHaveText(/^Align: \d+ objects selected$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(said).toHaveText(/^(text|rectangle|line|pattern|group)/);
});
