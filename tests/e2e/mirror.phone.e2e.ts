import { boxOf, emptyLabel, expect, test } from './support';

test('with a finger: the ratio is kept, and what leans is turned over', async ({ page }) => {
  await emptyLabel(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const number = (name: string) => page.getByRole('spinbutton', { name, exact: true });
  await button('Design').tap();
  await button('Rectangle').tap();
  await button('Adjust').tap();
  const lock = button('Lock ratio');
  await number('Width').fill('30');
  await number('Height').fill('10');
  await number('Height').press('Enter');
  await lock.tap();
  for (const name of ['Lock ratio', 'Flip horizontally', 'Flip vertically']) {
    const { width, height } = (await button(name).boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await number('Height').fill('20');
  await number('Height').press('Enter');
  await expect(number('Width')).toHaveValue('60');
  await number('Rotation').fill('20');
  await number('Rotation').press('Enter');
  const chosen = page.locator('[role=treeitem][aria-selected=true]');
  const box = await boxOf(chosen);
  await button('Flip horizontally').tap();
  await expect(chosen).toHaveAttribute('data-rotation', '340');
  expect(await boxOf(chosen)).toEqual(box);
});
