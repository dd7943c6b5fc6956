import { boxOf, expect, newDesign, saved, test, toClient } from './support';

test('a block of facts is put on the label, leads to its field, and is let go as free text', async ({
  page,
  isMobile,
}) => {
  await newDesign(page, 'kraft-sore');
  const form = page.getByRole('form', { name: 'Product' });
  await form.getByText('Put on the label').click();
  await form.getByRole('button', { name: 'Ingredients and allergens' }).click();
  const row = page.locator('[role=treeitem][aria-selected=true]');
  await expect(row).toHaveAttribute('aria-label', /^Ingredients and allergens: text "Komposisi: /);

  // It is styled and refitted as any text: its field shows what it says, and none may type there.
  if (isMobile) await page.getByRole('button', { name: 'Adjust' }).click();
  const properties = page.getByRole('form', { name: 'Properties' });
  const size = properties.getByRole('spinbutton', { name: 'Font size' });
  await size.fill('9');
  await size.press('Enter');
  await expect(properties.getByRole('textbox', { name: 'Text' })).toHaveAttribute('readonly');
  await expect(properties.getByText('Ingredients, Allergens')).toBeVisible();

  const [x = 0, y = 0, w = 0, h = 0] = await boxOf(row);
  const middle = await toClient(page, x + w / 2, y + h / 2);
  await page.mouse.dblclick(middle.x, middle.y);
  const field = form.getByRole('textbox', { name: 'Ingredients' });
  await expect(field).toBeFocused();
  await expect(page.getByText('This block is filled from the field Ingredients.')).toBeVisible();
  await field.fill('Singkong, garam');
  await expect(row).toHaveAttribute('aria-label', /Komposisi: Singkong, garam/);

  // Enter on the canvas leads there too; the notice offers the way out.
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Unlink' }).click();
  await field.fill('Singkong');
  await expect(row).toHaveAttribute('aria-label', /Komposisi: Singkong, garam/);
  await saved(page);
});
