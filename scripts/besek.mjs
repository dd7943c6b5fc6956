#!/usr/bin/env node
// The command line's start: bundles src/cli when a source is newer, then runs it.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root } from './lib.mjs';

const bundled = join(root, 'node_modules/.cache/besek/besek.mjs');
const SOURCES = ['core', 'assets', 'paint', 'print', 'share', 'i18n', 'cli'];

/** Time of the newest source, in ms. */
async function newest() {
  const times = await Promise.all(
    SOURCES.map((name) => join(root, 'src', name)).map(async (folder) => {
      const names = await readdir(folder, { recursive: true });
      const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
      return Math.max(0, ...stats.map((each) => each.mtimeMs));
    }),
  );
  return Math.max(...times);
}

async function isFresh() {
  return existsSync(bundled) && (await stat(bundled)).mtimeMs > (await newest());
}

if (!(await isFresh())) await bundle(join(root, 'src/cli/index.ts'), bundled);
if (!existsSync(join(root, 'public/fonts'))) await (await import('./fonts.mjs')).prepareFonts();
// The reader may have heard enough (`| head`); that is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
const { main } = await import(pathToFileURL(bundled).href);
process.exitCode = await main(process.argv.slice(2), {
  root,
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
