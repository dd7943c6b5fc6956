import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { META_POLICY } from './scripts/headers.mjs';

export default defineConfig({
  base: './',
  plugins: [svelte(), contentSecurityPolicy(), preloadCanvas()],
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // A data: address would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'fabric', test: /node_modules[\\/]fabric/ }] } },
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

/** Vite preloads static imports only; waiting for the shell to ask for the canvas costs 0.5 s on slow nets. */
function preloadCanvas(): Plugin {
  return {
    name: 'besek-preload-canvas',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const canvas = chunks.find((chunk) =>
          chunk.facadeModuleId?.endsWith('/src/canvas/index.ts'),
        );
        return [canvas?.fileName, ...(canvas?.imports ?? [])]
          .filter((file) => file !== undefined && !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
