import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

export const inks = (page: Page) => page.getByRole('dialog', { name: /^Ink colour/ });
export const palette = (page: Page) =>
  inks(page).getByRole('group', { name: "This label's palette" }).locator('button[aria-pressed]');
export const share = (page: Page, name: string) =>
  inks(page).getByRole('spinbutton', { name, exact: true });
export const fill = (page: Page) => page.getByRole('combobox', { name: 'Fill', exact: true });

/** What axe finds in a part of the page. */
export async function violations(page: Page, part: string): Promise<readonly string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  const session = await page.context().newCDPSession(page);
  // The page's policy lets no foreign script in: it is run as the debugger would.
  await session.send('Runtime.evaluate', { expression: await readFile(axe, 'utf8') });
  return page.evaluate(async (selector) => {
    interface Found {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { html: string }[];
      }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(part: string): Promise<Found> } };
    const { violations } = await axe.run(selector);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  }, part);
}
