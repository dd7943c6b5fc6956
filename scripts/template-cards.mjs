// What the wall knows of a template before its file has come, made of the file by the build: with a
// hundred templates the files are a megabyte. `template.json?card` is the summary, `?idea` what a
// search reads of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root } from './lib.mjs';

const QUERY = /template\.json\?(card|idea)$/;

/** The reader of templates, the same as the app's. */
async function reader() {
  const file = join(root, 'node_modules/.cache/besek/summary.mjs');
  await bundle(join(root, 'src/ui/home/summary.ts'), file);
  return (await import(`${pathToFileURL(file).href}?${Date.now()}`)).readSummary;
}

/** A plugin for vite. */
export function templateCards() {
  let reading;
  return {
    name: 'besek-template-cards',
    enforce: 'pre',
    async load(id) {
      const query = QUERY.exec(id)?.[1];
      if (!query) return null;
      const readSummary = await (reading ??= reader());
      const read = readSummary(JSON.parse(await readFile(id.replace(/\?.*$/, ''), 'utf8')));
      const told = query === 'card' ? read?.summary : read?.idea;
      return { code: `export default ${JSON.stringify(told ?? null)}`, moduleType: 'js' };
    },
  };
}
