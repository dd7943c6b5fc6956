import type { Locator, Page } from '@playwright/test';
import { aPicture } from '../support/pictures';
import { insertBar } from './support';

export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A colourful PNG with a dark disc, so that it looks different however it is cut or mirrored. */
export function photo(name: string, [width, height]: readonly [number, number] = [600, 400]) {
  const bytes = aPicture(width, height, (x, y) => {
    const isDark = Math.hypot(x - width * 0.35, y - height * 0.4) < height * 0.25;
    const shades = [Math.round((x / width) * 255), Math.round((y / height) * 255), 180];
    return isDark ? [20, 20, 40] : shades;
  });
  return { name, mimeType: 'image/png', buffer: Buffer.from(bytes) };
}

export function textFile(name: string, text: string, mimeType = 'image/png'): PictureFile {
  return { name, mimeType, buffer: Buffer.from(text, 'latin1') };
}

/** Picks files by the button of the insert bar. */
export async function insert(page: Page, ...files: readonly PictureFile[]): Promise<void> {
  const bar = await insertBar(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    bar.getByRole('button', { name: 'Picture', exact: true }).click(),
  ]);
  await chooser.setFiles([...files]);
}

export const chosen = (page: Page): Locator =>
  page.locator('[role=treeitem][data-type=image][aria-selected=true]');
export const rows = (page: Page): Locator => page.locator('[role=treeitem][data-type=image]');
export const area = (page: Page): Locator =>
  page.getByRole('application', { name: 'Crop picture' });
