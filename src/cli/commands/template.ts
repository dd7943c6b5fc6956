import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { templateId, templateOf } from '../../core/document';
import { openFile, templateJson } from '../../share';
import { answer, type Run } from '../context';
import { readInput, unwrap, writeOutput } from '../files';

const FILE = 'template.json';

/** `template`: a design in the making becomes its folder below `templates/`, or another one. */
export async function makeTemplate(run: Run): Promise<void> {
  const [, name = ''] = run.args.names;
  const { document } = unwrap(run, name, openFile(await readInput(run, name)));
  const template = unwrap(run, name, templateOf(document));
  const id = templateId(template);
  const { out } = run.args.values;
  const folder = out ?? join(run.root, 'templates', template.family, slugOf(id, template.family));
  const file = join(folder, FILE);
  await mkdir(dirname(resolve(run.cwd, file)), { recursive: true });
  await writeOutput(run, file, templateJson(template));
  if (run.args.flags.has('json')) answer(run, { file, template: id });
  else run.stderr(`${run.m.written(file)}\n`);
}

function slugOf(id: string, family: string): string {
  return id.slice(family.length + 1);
}
