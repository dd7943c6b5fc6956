// `npm run bench`: the budgets, measured, as a table and as JSON in test-results/bench.json.
// The browser's figures come with the plain-canvas floor of the same run: machines differ.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { must, root, runIfMain } from './lib.mjs';
import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

const cache = join(root, 'node_modules/.cache/besek');

/** A module of tests/bench. */
async function ours(name) {
  const file = join(cache, `${name}.mjs`);
  await bundle(join(root, `tests/bench/${name}.ts`), file);
  return import(pathToFileURL(file).href);
}

/** Figures of the code that needs no screen. */
async function coreFigures() {
  const { measure } = await ours('core.bench');
  return measure({ read: (path) => readFile(join(root, path)) });
}

/** Every template of the house. */
async function templateFiles() {
  const folder = join(root, 'templates');
  const paths = await readdir(folder, { recursive: true });
  const files = paths.filter((path) => basename(path) === 'template.json').sort();
  return Promise.all(files.map(async (path) => JSON.parse(await readFile(join(folder, path)))));
}

/** Figures of the production build in a browser. */
async function browserFigures() {
  const { measureBrowser } = await import('./bench-browser.mjs');
  const { crowd, COLUMNS, PITCH } = await ours('crowd');
  const { server, port } = await serve({ folder: join(root, 'dist'), port: 4390 });
  const given = {
    crowd: (n) => JSON.stringify(crowd(n)),
    columns: COLUMNS,
    pitch: PITCH,
    templates: await templateFiles(),
  };
  try {
    return await measureBrowser(`http://127.0.0.1:${port}/`, given);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** A group that cannot be measured is told, and fails the run, without hiding the others. */
async function group(name, measure) {
  try {
    return await measure();
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return [{ title: `${name} could not be measured`, value: NaN, budget: 0, unit: '' }];
  }
}

function show({ title, value, budget, unit, note = '' }) {
  const round = (x) => (Math.abs(x) < 10 ? x.toFixed(2) : x.toFixed(x < 100 ? 1 : 0));
  const fits = value <= budget;
  return {
    what: title,
    measured: `${round(value)} ${unit}`,
    budget: budget === Infinity ? 'to compare' : `${round(budget)} ${unit}`,
    fits,
    note,
  };
}

runIfMain(import.meta.url, async () => {
  await prepare();
  await must(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    quiet: true,
  });
  const { sizeFigures } = await import('./budgets.mjs');
  const figures = [
    ...(await group('Sizes', sizeFigures)),
    ...(await group('Core', coreFigures)),
    ...(await group('Browser', browserFigures)),
  ];
  console.table(figures.map(show));
  await mkdir(join(root, 'test-results'), { recursive: true });
  await writeFile(join(root, 'test-results/bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
  const over = figures.filter(({ value, budget }) => !(value <= budget));
  console.log(`${figures.length - over.length} within budget, ${over.length} over`);
  process.exitCode = over.length > 0 ? 1 : 0;
});
