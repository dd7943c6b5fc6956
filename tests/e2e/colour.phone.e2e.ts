import { expect, newDesign, test, toClient, PHONES } from './support';
import { fill, inks, palette, share } from './colour-support';

for (const [width, height] of PHONES) {
  test(`at ${width} × ${height}: inks are a sheet, and a colour is taken by a finger`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await newDesign(page);
    await page.getByRole('button', { name: 'Design', exact: true }).tap();
    await page.getByRole('button', { name: 'Star' }).tap();
    await page.getByRole('button', { name: 'Adjust', exact: true }).tap();
    await page.getByRole('button', { name: 'Ink colour: Fill' }).tap();
    await expect(palette(page).first()).toBeVisible();
    const sheet = (await inks(page).boundingBox())!;
    expect(sheet.x).toBe(0);
    expect(sheet.width).toBe(width);
    expect(Math.round(sheet.y + sheet.height)).toBe(height);
    for (const chip of await palette(page).all()) {
      const box = (await chip.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5);
    }
    const before = await palette(page).count();
    await inks(page).getByRole('button', { name: 'Add a colour to the palette' }).tap();
    await expect(palette(page)).toHaveCount(before + 1);
    await share(page, 'Cyan').fill('70');
    const mine = await fill(page).inputValue();
    await palette(page).first().tap();
    await expect(fill(page)).not.toHaveValue(mine);
    await palette(page).nth(1).tap();
    await inks(page).getByRole('button', { name: 'Take a colour from the label' }).tap();
    const dropper = page.getByRole('application', { name: 'Take a colour' });
    await expect(dropper).toBeVisible();
    await expect(inks(page)).toBeHidden();
    const session = await page.context().newCDPSession(page);
    const send = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    // Beside the label there is no ink to take: the finger is followed on.
    const far = await toClient(page, -2, 30);
    const near = await toClient(page, 8, 12);
    await send('touchStart', far);
    await expect(dropper.getByRole('status')).not.toBeEmpty();
    await send('touchMove', { x: near.x, y: near.y + 56 });
    await expect(dropper.getByRole('status')).toHaveText(/ · C /);
    const [said = ''] = (await dropper.getByRole('status').textContent())!.split(' · ');
    await send('touchEnd');
    await expect(dropper).toHaveCount(0);
    await expect(inks(page)).toBeVisible();
    await expect(fill(page).locator('option:checked')).toHaveText(said);
  });
}
