import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { META_POLICY } from './scripts/headers.mjs';

export default defineConfig({
  base: './',
  plugins: [svelte(), contentSecurityPolicy(), preloadEditor()],
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // A data: address would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'fabric', test: /node_modules[\\/]fabric/ },
            // The second language uses what the first brings, and comes only when asked for.
            {
              name: 'shell',
              test: /node_modules[\\/]svelte[\\/]|src[\\/]i18n[\\/](id(\.ui)?|format)\.ts/,
              priority: 2,
            },
            { name: 'english', test: /src[\\/]i18n[\\/]en(\.ui)?\.ts/, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  optimizeDeps: { include: ['fabric/es'] },
});

/** Repeats the policy in the page for hosts that send no headers; the dev server needs inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'besek-csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** What the first design needs and the shell asks for only later. */
const EARLY = [
  '/src/painting.ts',
  '/src/storage/index.ts',
  '/src/ui/editor/EditorScreen.svelte',
  '/src/canvas/index.ts',
];

/** Vite preloads static imports only; waiting for the shell to ask costs 0.5 s on slow nets. */
function preloadEditor(): Plugin {
  return {
    name: 'besek-preload-editor',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const wanted = new Set<string>();
        const add = (name: string): void => {
          if (wanted.has(name)) return;
          wanted.add(name);
          chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(add);
        };
        chunks
          .filter((chunk) => EARLY.some((path) => chunk.facadeModuleId?.endsWith(path)))
          .forEach((chunk) => add(chunk.fileName));
        return [...wanted]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
