import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { platesOfDesign } from './tests/support/plates-command';
import { rasterDesign, rasterTemplate } from './tests/support/raster-commands';
import { CHROMIUM_ARGS, systemChromium } from './scripts/chromium.mjs';

const executablePath = systemChromium();
const BROWSER = 'tests/**/*.browser.test.ts';
const LONG = 'tests/**/*.long.test.ts';

export default defineConfig({
  test: {
    allowOnly: !process.env.CI,
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [BROWSER, LONG, 'tests/e2e/**'],
          testTimeout: 60_000,
          // By itself Vitest leaves a core free: of two that is half of them.
          maxWorkers: '100%',
        },
      },
      {
        plugins: [svelte()],
        // What is found on the way makes the page load anew, in the middle of a test.
        optimizeDeps: {
          include: [
            ...['fabric/es', 'pdf-lib', 'fast-check', 'vitest-browser-svelte'],
            ...['@jsquash/webp/decode.js', 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs'],
          ],
        },
        test: {
          name: 'browser',
          include: [BROWSER],
          env: { VITE_CI: process.env.CI ?? '' },
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            commands: { platesOfDesign, rasterDesign, rasterTemplate },
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      ...(process.env.BESEK_LONG
        ? [{ test: { name: 'long', include: [LONG], testTimeout: 600_000 } }]
        : []),
    ],
  },
});
