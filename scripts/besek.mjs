#!/usr/bin/env node
// The command line's start: bundles src/cli when a source is newer, then runs it.
import { existsSync } from 'node:fs';
import { readdir, rename, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib.mjs';

const cache = join(root, 'node_modules/.cache/besek');
const bundle = join(cache, 'besek.mjs');
const SOURCES = ['core', 'assets', 'paint', 'print', 'share', 'i18n', 'cli'];

/** Time of the newest source, in ms. */
async function newest() {
  const times = await Promise.all(
    SOURCES.map((name) => join(root, 'src', name))
      .filter(existsSync)
      .map(async (folder) => {
        const names = await readdir(folder, { recursive: true });
        const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
        return Math.max(0, ...stats.map((each) => each.mtimeMs));
      }),
  );
  return Math.max(...times, (await stat(import.meta.filename ?? new URL(import.meta.url))).mtimeMs);
}

async function isFresh() {
  return existsSync(bundle) && (await stat(bundle)).mtimeMs > (await newest());
}

/** Written beside its place and moved there: two calls at once never run half a bundle. */
async function build() {
  const { build: bundleWith } = await import('rolldown');
  const draft = `besek.${process.pid}.mjs`;
  await bundleWith({
    input: join(root, 'src/cli/index.ts'),
    platform: 'node',
    logLevel: 'silent',
    external: (id) => !id.startsWith('.') && !isAbsolute(id) && !id.includes('?'),
    plugins: [browserAddresses],
    output: { dir: cache, entryFileNames: draft, format: 'esm', codeSplitting: false },
  });
  await rename(join(cache, draft), bundle);
}

/** Addresses that only a browser's build can give, such as a worker's. */
const browserAddresses = {
  name: 'besek-browser-addresses',
  resolveId: (id) => (id.includes('?') ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0') && id.includes('?') ? "export default '';" : null),
};

if (!(await isFresh())) await build();
if (!existsSync(join(root, 'public/fonts'))) await (await import('./fonts.mjs')).prepareFonts();
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2), {
  root,
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
