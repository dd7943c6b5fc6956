import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, systemChromium } from './scripts/chromium.mjs';

const port = Number(process.env.BESEK_E2E_PORT ?? 4317);
const executablePath = systemChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Each has a browser of its own; files share nothing but the server.
  workers: 2,
  timeout: 60_000,
  // Machines that build and test at once are slow; what must hold holds later too.
  expect: { timeout: 15_000 },
  updateSnapshots: process.env.CI ? 'none' : 'missing',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'id-ID',
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: 'desk',
      use: { viewport: { width: 1440, height: 900 } },
      testIgnore: '**/*.phone.e2e.ts',
    },
    {
      name: 'phone',
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
      testIgnore: '**/*.desk.e2e.ts',
    },
  ],
  webServer: {
    command: 'node scripts/start.mjs --strict',
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: String(port), BROWSER: 'none' },
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
