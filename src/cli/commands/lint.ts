import {
  nodeOf,
  parseTemplate,
  panelsOf,
  templateOf,
  type BesekDocument,
  type Id,
  type TemplateFile,
} from '../../core/document';
import { findGenerator } from '../../core/patterns';
import { createSceneBuilder } from '../../core/scene';
import { typesetter } from '../../core/text';
import { faultSentence, formatSize } from '../../i18n';
import { makingWords } from '../../i18n/all';
import { lintTemplate, type SceneOf, type TemplateFault } from '../../print';
import { openFile } from '../../share';
import { answer, type Run } from '../context';
import { CliFailure, EXIT } from '../failure';
import { readInput, unwrap } from '../files';
import { templateIn } from '../load';
import { openFonts } from '../resources';
import { needTemplate } from '../templates';

/** `lint`: what keeps a template from fitting any label, in every size it takes. */
export async function lint(run: Run): Promise<void> {
  const [, name = ''] = run.args.names;
  const template = await loadTemplate(run, name);
  const faults = lintTemplate(template, await sceneMaker(run, template));
  const told = faults.map((fault) => ({ ...fault, message: sentence(run, template, fault) }));
  if (run.args.flags.has('json')) answer(run, { faults: told });
  else if (told.length === 0) run.stdout(`${run.m.noFindings}\n`);
  else
    for (const { severity, message } of told)
      run.stdout(`${run.m.severity[severity]}: ${message}\n`);
  if (faults.some((fault) => fault.severity === 'blocking')) throw new CliFailure(EXIT.blocked, []);
}

/** A template of the project, a template's file, or a design in the making. */
async function loadTemplate(run: Run, name: string): Promise<TemplateFile> {
  if (!/\.(?:besek|json)$/.test(name)) return needTemplate(run, name);
  const bytes = await readInput(run, name);
  const value = templateIn(bytes);
  if (value !== null) return unwrap(run, name, parseTemplate(value));
  return unwrap(run, name, templateOf(unwrap(run, name, openFile(bytes)).document));
}

/** Scenes with every face of the template loaded. */
async function sceneMaker(run: Run, { design }: TemplateFile): Promise<SceneOf> {
  const fonts = await openFonts(run);
  const builder = createSceneBuilder({
    typeset: typesetter(fonts.shaper),
    generator: findGenerator,
  });
  const build: SceneOf = (document, panel) => builder.build(document, panel);
  const pending = panelsOf(design).flatMap((panel) => build(design, panel.id).pending);
  for (const each of pending)
    if ('family' in each) await fonts.load(each.family, each.weight, each.file);
  return build;
}

function sentence(run: Run, { design }: TemplateFile, fault: TemplateFault): string {
  const words = makingWords(run.language);
  const said = faultSentence(run.sentences, words, fault, (id) => nameOf(design, id));
  if (!fault.size) return said;
  const size = formatSize(run.language, fault.size);
  return `${words.where(`${size} mm`, fault.name ?? '')} ${said}`;
}

function nameOf(design: BesekDocument, id: Id): string {
  return nodeOf(design, id).name ?? id;
}
