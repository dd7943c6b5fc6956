import { designJson, packDesign } from '../../share';
import { answer, type Run } from '../context';
import { usageFailure } from '../failure';
import { writeOutput } from '../files';
import { loadDesign } from '../load';
import { needTemplate } from '../templates';

/** `new`: a template as the beginning of one's own design. */
export async function newDesign(run: Run): Promise<void> {
  const [, template = ''] = run.args.names;
  const { out } = run.args.values;
  if (out === undefined) throw usageFailure(run.m.missingOption('-o'));
  if (!/\.(?:besek|json)$/.test(out)) throw usageFailure(run.m.wrongOutput('.besek, .json'));
  await needTemplate(run, template);
  const { document } = await loadDesign(run, template);
  const data = out.endsWith('.json') ? designJson(document) : packDesign(document, new Map());
  await writeOutput(run, out, data);
  if (run.args.flags.has('json')) answer(run, { file: out, template });
  else run.stderr(`${run.m.written(out)}\n`);
}
