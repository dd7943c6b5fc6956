import type { Locator, Page } from '@playwright/test';
import { packDesign } from '../../src/share';
import { aDocument, aText } from '../support/builders';
import { canvasReady, expect, openHome, saved, test, toClient } from './support';

const label = aDocument({
  nodes: [
    aText({
      ...{ id: 'arc', text: 'Kopi Tubruk', x: 5, y: 5, w: 50, h: 50, rotation: 10 },
      line: { kind: 'arc', side: 'top', span: 180 },
      overrides: { size: 7 },
    }),
    aText({
      ...{ id: 'stack', text: 'SORE PAGI', x: 22, y: 28, w: 16, h: 60, valign: 'top' },
      line: { kind: 'stack' },
      overrides: { size: 5, align: 'centre' },
    }),
  ],
});

async function openLabel(page: Page): Promise<void> {
  await openHome(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  const buffer = Buffer.from(packDesign(label, new Map()));
  await chooser.setFiles({ name: 'lengkung.besek', mimeType: 'application/zip', buffer });
  await canvasReady(page);
}

const field = (page: Page): Locator =>
  page.locator('[data-typing]').getByRole('textbox', { name: 'Text', exact: true });

async function placeCaret(page: Page, from: number, to = from): Promise<void> {
  await field(page).evaluate(
    (f: HTMLTextAreaElement, [a, b]) => f.setSelectionRange(a!, b!),
    [from, to],
  );
}

/** A press in the middle of the caret means the place that it stands at. */
async function pressOnCaret(page: Page, index: number): Promise<void> {
  const caret = page.locator('[data-caret]');
  await placeCaret(page, index);
  await expect(caret).toHaveAttribute('data-at', String(index));
  const box = await caret.boundingBox();
  await placeCaret(page, 0);
  await expect(caret).toHaveAttribute('data-at', '0');
  await page.waitForTimeout(450);
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
  await expect
    .poll(() => field(page).evaluate((f: HTMLTextAreaElement) => f.selectionStart))
    .toBe(index);
}

test('texts on an arc and upright stacks are typed where they stand', async ({ page }) => {
  await openLabel(page);
  const arc = page.locator('[data-node="arc"]');
  // The top of a circle of 25 mm about (30, 30), turned by 10°.
  const top = await toClient(page, 30 + 23 * Math.sin(0.17), 30 - 23 * Math.cos(0.17));
  await page.mouse.dblclick(top.x, top.y);
  await expect(field(page)).toBeFocused();
  for (const index of [0, 4, 8, 11]) await pressOnCaret(page, index);
  const caret = page.locator('[data-caret]');
  const turn = async (): Promise<number> => Number(await caret.getAttribute('data-turn'));
  await placeCaret(page, 0);
  await expect.poll(turn).toBeLessThan(-40);
  await placeCaret(page, 11);
  await expect.poll(turn).toBeGreaterThan(40);
  await placeCaret(page, 5, 11);
  await page.keyboard.type('Gayo');
  await expect(arc).toHaveAttribute('aria-label', /Kopi Gayo/);
  await page.keyboard.press('Shift+Home');
  await expect(page.locator('[data-typing] .box')).toHaveCount(9);
  await page.keyboard.press('Escape');

  const stack = page.locator('[data-node="stack"]');
  await stack.click();
  await page.getByRole('application', { name: 'Canvas' }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await pressOnCaret(page, 2);
  await expect.poll(turn).toBe(-90);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.type('A');
  await expect(stack).toHaveAttribute('aria-label', /SORA PAGI/);
  await page.keyboard.press('Escape');

  await arc.click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Turn into curves' }).click();
  const drawn = page.locator('[role=treeitem][aria-selected=true]');
  await expect(drawn).toHaveAttribute('data-type', 'path');
  await expect(drawn).toHaveAttribute('aria-label', /Kopi Gayo/);
  await expect(drawn).toHaveAttribute('data-rotation', '10');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(arc).toHaveAttribute('data-type', 'text');
  await saved(page);
});
