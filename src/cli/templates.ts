import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTemplate, type TemplateFile } from '../core/document';
import type { Run } from './context';
import { inputFailure } from './failure';
import { parseJson, unwrap } from './files';

/** A template with its id, `<family>-<slug>`. */
export interface NamedTemplate {
  readonly id: string;
  readonly template: TemplateFile;
}

/** All templates of the project, sorted by id. */
export async function allTemplates(run: Run): Promise<NamedTemplate[]> {
  const places = await templatePlaces(run);
  const templates: NamedTemplate[] = [];
  for (const [id, file] of places) templates.push({ id, template: await readTemplate(run, file) });
  return templates;
}

/** One template by its id, or null. */
export async function findTemplate(run: Run, id: string): Promise<TemplateFile | null> {
  const file = (await templatePlaces(run)).get(id);
  return file === undefined ? null : readTemplate(run, file);
}

/** One template by its id as typed. */
export async function needTemplate(run: Run, id: string): Promise<TemplateFile> {
  const template = await findTemplate(run, id);
  if (!template) throw inputFailure(id, run.m.unknownTemplate);
  return template;
}

async function templatePlaces(run: Run): Promise<Map<string, string>> {
  const folder = join(run.root, 'templates');
  const names = await readdir(folder, { recursive: true });
  const places = names
    .map((name) => /^([a-z0-9]+)[\\/]([a-z0-9-]+)[\\/]template\.json$/.exec(name))
    .filter((match) => match !== null)
    .map((match) => [`${match[1]}-${match[2]}`, join(folder, match[0])] as const);
  return new Map(places.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readTemplate(run: Run, file: string): Promise<TemplateFile> {
  return unwrap(run, file, parseTemplate(parseJson(run, file, await readFile(file))));
}
