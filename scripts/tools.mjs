// Programs that the tests need beside Node: found, or installed where apt can do it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium, systemChromium } from './chromium.mjs';
import { run } from './lib.mjs';

/** Readers of PDF that did not write it, by the Debian package that brings them. */
const READERS = {
  qpdf: ['qpdf'],
  'poppler-utils': ['pdftotext', 'pdftoppm', 'pdffonts', 'pdfimages'],
  'mupdf-tools': ['mutool'],
  ghostscript: ['gs'],
};
const MINUTES = 60_000;

/** Installs what is missing; resolves to what is still missing, by program. */
export async function prepareTools() {
  const lacking = Object.entries(READERS)
    .filter(([, programs]) => programs.some((program) => !has(program)))
    .map(([name]) => name);
  if (lacking.length > 0) await apt(lacking);
  await prepareChromium();
  const programs = Object.values(READERS)
    .flat()
    .filter((program) => !has(program));
  return (await findChromium()) ? programs : [...programs, 'chromium'];
}

async function prepareChromium() {
  if (await findChromium()) return;
  console.error('Installing a Chromium for the tests …');
  await run('npx', ['playwright', 'install', 'chromium'], { quiet: true, timeout: 5 * MINUTES });
  if (!(await findChromium())) await apt(['chromium']);
  if (systemChromium()) process.env.CHROMIUM_PATH = systemChromium();
}

/** Only root can; elsewhere the caller names what is missing. */
async function apt(packages) {
  if (!has('apt-get') || process.getuid?.() !== 0) return;
  console.error(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { quiet: true, timeout: 10 * MINUTES, env };
  await run('apt-get', ['update'], options);
  const result = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    options,
  );
  if (result.code !== 0) console.error(result.output.slice(-2000));
}

/** Whether a program is on the path. */
export function has(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) =>
    ['', '.exe'].some((end) => existsSync(join(folder, program + end))),
  );
}
