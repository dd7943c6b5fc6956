// Sizes of the built folder, gzipped, against their budgets. `held` is what today's build keeps to:
// it may only go down, towards `max`. Ends with code 1 when a build is larger than it held.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, runIfMain } from './lib.mjs';

const dist = join(root, 'dist');
const kB = 1000;

/** What must have arrived when, in gzipped bytes. */
const BUDGETS = {
  shell: { title: 'JavaScript of the shell', max: 35 * kB, held: 35 * kB },
  // Fabric alone is 40, the shell 35; the rest is the document, its parser and storage, the scene and
  // the canvas. Layers, panels and forms come after the label has been seen.
  interactive: { title: 'JavaScript to first interactive editor', max: 95 * kB, held: 161 * kB },
  css: { title: 'CSS to first interactive editor', max: 12 * kB, held: 12 * kB },
  firstEdit: { title: 'All bytes before the first edit', max: 480 * kB, held: 480 * kB },
};

/** Sizes in bytes by file name; fonts are packed already. */
async function sizes() {
  const entries = await readdir(join(dist, 'assets'));
  const files = await Promise.all(
    entries.map(async (name) => [
      name,
      gzipSync(await readFile(join(dist, 'assets', name)), { level: 9 }).length,
    ]),
  );
  return new Map(files);
}

/** Files that the page asks for by itself: its scripts and what they import, and what it preloads. */
async function staged(all) {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const named = (pattern) => [...html.matchAll(pattern)].map((match) => match[1]);
  const scripts = named(/<script[^>]+src="\.\/assets\/([^"]+)"/g);
  const preloaded = named(/<link rel="modulepreload"[^>]+href="\.\/assets\/([^"]+)"/g);
  const css = named(/href="\.\/assets\/([^"]+\.css)"/g);
  const shell = await closure(scripts);
  const interactive = new Set([...shell, ...(await closure(preloaded))]);
  const sum = (names) => [...names].reduce((total, name) => total + (all.get(name) ?? 0), 0);
  return {
    shell: sum(shell),
    interactive: sum(interactive),
    css: sum(css),
    firstEdit: sum(interactive) + sum(css) + (await engineBytes(all)) + (await dataBytes()),
  };
}

/** Modules with everything they import at once. */
async function closure(entries) {
  const seen = new Set();
  const visit = async (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const imports = [
      ...(await text(name)).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g),
    ];
    for (const match of imports) await visit(match[1]);
  };
  for (const entry of entries) await visit(entry);
  return seen;
}

/** HarfBuzz: its wasm and the glue that names it; the subsetter is the printer's. */
async function engineBytes(all) {
  const wasm = [...all.keys()].find(
    (name) => /^harfbuzz-[^.]*\.wasm$/.test(name) && !name.includes('subset'),
  );
  if (!wasm) return 0;
  let bytes = all.get(wasm);
  for (const [name, size] of all) {
    if (name.endsWith('.js') && (await text(name)).includes(wasm)) bytes += size;
  }
  return bytes;
}

function text(name) {
  return readFile(join(dist, 'assets', name), 'utf8');
}

/** The screen's colour grid, the interface's fonts, and the two label faces of a usual design. */
async function dataBytes() {
  const files = [
    'icc/fogra39-srgb-9.bin',
    'fonts/ui/plus-jakarta-sans-500.woff2',
    'fonts/ui/plus-jakarta-sans-600.woff2',
    'fonts/gloock-400.latin.woff',
    'fonts/barlow-condensed-500.latin.woff',
  ].filter((file) => existsSync(join(dist, file)));
  const packed = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(dist, file));
      return file.endsWith('.bin') ? gzipSync(bytes).length : bytes.length;
    }),
  );
  return packed.reduce((total, size) => total + size, 0);
}

/** The budgets as figures for the bench. */
export async function sizeFigures() {
  const found = await staged(await sizes());
  return Object.entries(BUDGETS).map(([key, { title, max }]) => {
    return { title, value: found[key] / kB, budget: max / kB, unit: 'kB' };
  });
}

/** Prints every chunk and every budget; resolves to the titles of those that grew. */
async function reportBudgets() {
  const all = await sizes();
  const found = await staged(all);
  const line = (name, size, note = '') =>
    console.log(`${name.padEnd(44)}${(size / kB).toFixed(1).padStart(8)} kB ${note}`);
  for (const [name, size] of [...all].sort((a, b) => b[1] - a[1])) line(name, size);
  console.log('-'.repeat(70));
  const grown = [];
  for (const [key, { title, max, held }] of Object.entries(BUDGETS)) {
    line(
      title,
      found[key],
      `of ${max / kB}${found[key] > max ? `  OVER, held at ${held / kB}` : ''}`,
    );
    if (!(found[key] > 0 && found[key] <= held)) grown.push(title);
  }
  return grown;
}

runIfMain(import.meta.url, async () => {
  const grown = await reportBudgets();
  if (grown.length > 0) throw new Error(`Larger than held: ${grown.join(', ')}`);
});
