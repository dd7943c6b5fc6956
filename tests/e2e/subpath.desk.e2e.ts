import { serve } from '../../scripts/serve.mjs';
import { canvasReady, expect, saved, test as base } from './support';

const PORT = 4391;

const test = base.extend<{ folder: string }>({
  folder: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium');
    const below = '/label/besek/';
    const { server, port } = await serve({ folder: 'dist', port: PORT, base: below, strict: true });
    await use(`http://127.0.0.1:${port}${below}`);
    server.close();
    server.closeAllConnections();
  },
});
test.use({ baseURL: `http://127.0.0.1:${PORT}/` });

test('everything works from a folder of a static host, with the headers on', async ({
  page,
  folder,
}) => {
  const response = await page.goto(`${folder}?lang=en`);
  expect(response!.headers()['content-security-policy']).toContain("default-src 'none'");
  await page.locator('[data-template="anyaman-bilik"]').click();
  await canvasReady(page);
  await saved(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-press\.pdf$/);
});
