import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { PATTERNS } from './eslint.boundaries.js';
import { FIRST_SCRIPT, META_POLICY } from './scripts/headers.mjs';
import { templateCards } from './scripts/template-cards.mjs';

/**
 * Few files, each for one moment: over a slow net every file costs a round trip. A group brings
 * along what it imports, unless a group of higher priority has it.
 */
const CHUNKS = [
  {
    name: 'shell',
    test: /node_modules[\\/]svelte[\\/]|vite[\\/]preload-helper|rolldown[\\/]runtime|src[\\/]i18n[\\/](index|id\.ui|format)\.ts|src[\\/]ui[\\/](app\.svelte|route|screen|theme)\.ts|src[\\/]core[\\/]text[\\/](recall|faces)\.ts|src[\\/]core[\\/]document[\\/](query|ids|arrange|limits)\.ts|src[\\/]core[\\/]geometry[\\/]matrix\.ts/,
    priority: 4,
  },
  // The second language uses what the first brings, and comes only when asked for.
  { name: 'english', test: /src[\\/]i18n[\\/]en\.ui\.ts/, priority: 3 },
  {
    name: 'editor',
    test: /src[\\/](first-view\.ts|editor[\\/](?!clipboard|kernels[\\/](insert|curves|combine|drawing|drop|fonts|lay-pattern|rearrange|replace-pattern|match-border|wear|making|find|style-clip|picture|image|look|fit-text|pattern|palette|swatches|mirror))|storage[\\/](?!sweep|memory)|painting\.ts|generators\.ts|core[\\/](document[\\/](?!picture|blank|to-template|parse-template|from-template|about)|geometry[\\/](?!inside)|color[\\/](?!palettes|median-cut|contrast|screen)|scene[\\/](?!text-setting|beneath|seen-ink|letters))|core[\\/]patterns[\\/](cell|knobs|random|roles|tone)\.|paint[\\/](canvas|pattern|tiles|path2d|resources)|ui[\\/]editor[\\/]EditorScreen)|node_modules[\\/]idb-keyval/,
    priority: 2,
  },
  // What the inspector, the clipboard and typing do: their screens come after the first view.
  {
    name: 'work',
    test: /src[\\/](ui[\\/]editor[\\/]insert|editor[\\/](clipboard|kernels[\\/](insert|combine|curves|drawing|fonts|find|style-clip|picture|image|look|fit-text|pattern|palette|swatches|mirror))|core[\\/](document[\\/]picture|scene[\\/]text-setting))\.ts/,
    priority: 1.9,
  },
  // A label fetches the code of its own patterns only.
  {
    name: (id: string) => /core[\\/]patterns[\\/]([a-z-]+)\.ts$/.exec(id)?.[1] ?? 'pattern',
    test: new RegExp(`core[\\\\/]patterns[\\\\/](${PATTERNS.join('|')})\\.ts$`),
    priority: 1.5,
  },
  // What tries a template: for the checks, and for its makers.
  {
    name: 'trial',
    test: /src[\\/]core[\\/](document[\\/]to-template|facts[\\/]trial)\.ts/,
    priority: 1.1,
  },
  // What only the makers of templates need.
  {
    name: 'making',
    test: /src[\\/](ui[\\/]making|editor[\\/]kernels[\\/]making|i18n[\\/]id\.making)/,
    priority: 0.95,
  },
  // What the home and the editor's forms share.
  {
    name: 'parts',
    test: /src[\\/](ui[\\/](facts|paint-queue|label-picture|parts[\\/](Select|TextField|NumberField|Section|Segment|LabelPicture))\.|core[\\/](color[\\/]palettes|document[\\/]parse-template)\.ts)|icons[\\/](x|copy|trash(-2)?|shuffle|pencil)\./,
    priority: 1.2,
  },
  { name: 'start', test: /src[\\/]ui[\\/]home[\\/]new-design\.ts/, priority: 1 },
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
  plugins: [
    templateCards(),
    svelte(SHORT_CLASSES),
    withoutFacades(),
    contentSecurityPolicy(),
    preloadEditor(),
    firstScript(),
  ],
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

/** What a design needs to be seen, and what it needs to be touched: the shell asks for both later. */
const SEEN = '/src/first-view.ts';
const TOUCHED = '/src/canvas/index.ts';
const GRID = { rel: 'preload', as: 'fetch', href: './icc/fogra39-srgb-9.bin' };

/**
 * Asks at once for what the first design needs, in the order in which it does: browsers fetch some
 * six files at a time. Vite preloads static imports only; waiting for the shell to ask costs 0.5 s on
 * slow nets.
 */
function preloadEditor(): Plugin {
  return {
    name: 'besek-preload-editor',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const isNew = (file: string): boolean => !html.includes(file);
        const seen = closureOf(SEEN, chunks);
        const touched = closureOf(TOUCHED, chunks).filter((chunk) => !seen.includes(chunk));
        // Styles are waited for; asked for by the code alone they would come a trip later.
        const styles = seen.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        const module = ({ fileName }: Chunk) => ({ rel: 'modulepreload', href: `./${fileName}` });
        const fresh = (some: readonly Chunk[]) => some.filter(({ fileName }) => isNew(fileName));
        return [
          ...styles
            .filter(isNew)
            .map((file) => ({ rel: 'preload', as: 'style', href: `./${file}` })),
          ...fresh(seen).map(module),
          GRID,
          ...fresh(touched).map(module),
        ].map((attrs) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}

/**
 * Puts the first script into the page: browsers run it before any file has come, styles too, which
 * scripts that stand below them wait for.
 */
function firstScript(): Plugin {
  return {
    name: 'besek-first-script',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const seen = closureOf(SEEN, chunks);
        const files = PATTERNS.map((name) => {
          const own = closureOf(`core/patterns/${name}.ts`, chunks);
          const fresh = own.filter((chunk) => !seen.includes(chunk));
          return [`${name}@1`, fresh.map(({ fileName }) => `./${fileName}`)];
        });
        const patterns = JSON.stringify(Object.fromEntries(files));
        const script = `<script data-patterns='${patterns}'>${FIRST_SCRIPT}</script>`;
        return html.replace('<title>', () => `${script}\n    <title>`);
      },
    },
  };
}

/** All that stands in the file of a lazy module whose code a group has taken in. */
const FACADE = /^export\{([^}]+)\}from"\.\/([^"]+)";\s*$/;
const LAZY = /\bimport\(([`"'])\.\/([^`"']+)\1\)/g;

/**
 * Such a file passes names on and nothing else: over a slow net a round trip for one line. Who asks
 * for it asks for the group's file instead. Names of files stay true to their content: an asker's
 * name changes with the facade's, and that with the line it holds.
 */
function withoutFacades(): Plugin {
  return {
    name: 'besek-without-facades',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const facades = new Map<string, string>();
        for (const { fileName, code, isEntry } of chunks) {
          const [, names = '', target = ''] = FACADE.exec(code) ?? [];
          if (!target || isEntry) continue;
          const passed = names.split(',').map((each) => {
            const [inside, outside = inside] = each.trim().split(' as ');
            return `${outside}:m.${inside}`;
          });
          facades.set(fileName, `import("./${target}").then(m=>({${passed.join()}}))`);
          delete bundle[fileName];
        }
        // Groups take in dozens: where none is found, the bundler writes them in another way by now.
        if (facades.size === 0) this.error('no facade was found');
        const inFolder = (from: string, name: string): string =>
          from.slice(0, from.lastIndexOf('/') + 1) + name;
        for (const chunk of chunks) {
          chunk.code = chunk.code.replace(
            LAZY,
            (call, _quote, name: string) => facades.get(inFolder(chunk.fileName, name)) ?? call,
          );
        }
      },
    },
  };
}

type Chunk = Rolldown.OutputChunk;

/** A module's chunk and all that it imports, the largest first. */
function closureOf(module: string, chunks: readonly Chunk[]): readonly Chunk[] {
  const found = new Set<Chunk>();
  const add = (chunk: Chunk | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  add(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))));
  return [...found].sort((a, b) => b.code.length - a.code.length);
}
