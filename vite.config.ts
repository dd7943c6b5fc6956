import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { PATTERNS } from './eslint.boundaries.js';
import { META_POLICY } from './scripts/headers.mjs';
import { templateCards } from './scripts/template-cards.mjs';

/**
 * Few files, each for one moment: over a slow net every file costs a round trip. A group brings
 * along what it imports, unless a group of higher priority has it.
 */
const CHUNKS = [
  { name: 'fabric', test: /node_modules[\\/]fabric/, priority: 5 },
  {
    name: 'shell',
    test: /node_modules[\\/]svelte[\\/]|vite[\\/]preload-helper|src[\\/]i18n[\\/](index|id\.ui|format)\.ts|src[\\/]ui[\\/](app\.svelte|route|screen|theme)\.ts|src[\\/]core[\\/]text[\\/](recall|faces)\.ts|src[\\/]core[\\/]document[\\/](query|ids|arrange|limits)\.ts|src[\\/]core[\\/]geometry[\\/]matrix\.ts/,
    priority: 4,
  },
  // The second language uses what the first brings, and comes only when asked for.
  { name: 'english', test: /src[\\/]i18n[\\/]en\.ui\.ts/, priority: 3 },
  {
    name: 'editor',
    test: /src[\\/](canvas|editor[\\/](?!clipboard|kernels[\\/](lay-pattern|wear|making|find|style-clip|picture|image|look|fit-text|pattern|palette|swatches))|storage|painting\.ts|generators\.ts|core[\\/](document[\\/](?!picture|blank|to-template|parse-template|from-template|about)|geometry|color[\\/](?!palettes|median-cut|contrast|screen)|scene[\\/](?!text-setting))|core[\\/]patterns[\\/](cell|knobs|random|roles|tone)\.|paint[\\/](canvas|pattern|tiles|path2d|resources)|ui[\\/]editor[\\/]EditorScreen)|node_modules[\\/]idb-keyval/,
    priority: 2,
  },
  // What the inspector, the clipboard and typing do: their screens come after the first view.
  {
    name: 'work',
    test: /src[\\/](editor[\\/](clipboard|kernels[\\/](find|style-clip|picture|image|look|fit-text|pattern|palette|swatches))|core[\\/](document[\\/]picture|scene[\\/]text-setting))\.ts/,
    priority: 1.9,
  },
  // A label fetches the code of its own patterns only.
  {
    name: (id: string) => /core[\\/]patterns[\\/]([a-z-]+)\.ts$/.exec(id)?.[1] ?? 'pattern',
    test: new RegExp(`core[\\\\/]patterns[\\\\/](${PATTERNS.join('|')})\\.ts$`),
    priority: 1.5,
  },
  // What only the makers of templates need.
  {
    name: 'making',
    test: /src[\\/](ui[\\/]making|editor[\\/]kernels[\\/]making|core[\\/]document[\\/]to-template|core[\\/]facts[\\/]trial|i18n[\\/]id\.making)/,
    priority: 2.5,
  },
  { name: 'start', test: /src[\\/]ui[\\/]home[\\/](new-design|product\.svelte)\.ts/, priority: 1 },
  // Small things that happen rarely: one file packs better than three.
  {
    name: 'rare',
    test: /src[\\/]ui[\\/](Crash|Refused)\.svelte|ui[\\/]parts[\\/](Notice|MenuList)\.svelte/,
    priority: 0.78,
  },
  // What lies over the editor when asked for, with all names of commands.
  {
    name: 'commands',
    test: /src[\\/](ui[\\/]editor[\\/](Over|FloatingBar|command-menu|actual-size)\.|i18n[\\/]id\.commands)/,
    priority: 0.75,
  },
  { name: 'wall', test: /src[\\/]ui[\\/]wall[\\/]/, priority: 0.8 },
  { name: 'home', test: /src[\\/](ui[\\/]home[\\/]Home\.svelte|i18n[\\/]id\.wall)/, priority: 0.9 },
  { name: 'tools', test: /src[\\/]ui[\\/]editor[\\/]tools\.ts/, priority: 1 },
];

/** Names of styles are most of what does not pack in a file of them: four letters are enough. */
const SHORT_CLASSES: Parameters<typeof svelte>[0] = {
  compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}` },
};

export default defineConfig({
  base: './',
  plugins: [templateCards(), svelte(SHORT_CLASSES), contentSecurityPolicy(), preloadEditor()],
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // A data: address would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: CHUNKS } },
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
        const modules = [...wanted].filter((file) => !html.includes(file));
        // Styles that the editor waits for; asked for by its code alone they would come a trip later.
        const styles = chunks
          .filter((chunk) => wanted.has(chunk.fileName))
          .flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
          .filter((file) => !html.includes(file));
        return [
          ...styles.map((file) => ({
            rel: 'preload',
            as: 'style',
            crossorigin: true,
            href: `./${file}`,
          })),
          ...modules.map((file) => ({
            rel: 'modulepreload',
            crossorigin: true,
            href: `./${file}`,
          })),
          { rel: 'preload', as: 'fetch', crossorigin: true, href: './icc/fogra39-srgb-9.bin' },
        ].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
      },
    },
  };
}
