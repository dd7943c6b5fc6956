// Makes a fresh clone ready: packages as the lock file says, fonts in public/fonts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must, root, runIfMain } from './lib.mjs';
import { prepareFonts } from './fonts.mjs';

/** Installs only when node_modules is not what the lock file asks for. Writes to stderr only. */
export async function prepare() {
  if (!(await installed())) {
    console.error('Installing packages from package-lock.json …');
    await must(...npm('ci'), { quiet: true });
  }
  await prepareFonts();
}

/** npm as a command and its arguments; Windows cannot spawn `npm` itself. */
function npm(...args) {
  const script = process.env.npm_execpath;
  return script ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** Whether every package of the lock file is there in its version; optional ones may be missing. */
async function installed() {
  const wanted = await readPackages('package-lock.json');
  const found = await readPackages('node_modules/.package-lock.json');
  if (!found) return false;
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || (found[path] ? found[path].version === version : optional === true),
  );
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

runIfMain(import.meta.url, prepare);
