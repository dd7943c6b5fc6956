import { panelsOf, sizesTaken } from '../../core/document';
import { answer, type Run } from '../context';
import { allTemplates, type NamedTemplate } from '../templates';

/** `templates`: what there is, sorted by id. */
export async function templates(run: Run): Promise<void> {
  const found = (await allTemplates(run)).map(describe);
  if (run.args.flags.has('json')) return answer(run, { templates: found });
  for (const { id, title, panels } of found) {
    const sizes = panels
      .map((panel) => `${panel.id} ${panel.width} × ${panel.height} mm`)
      .join(', ');
    run.stdout(`${id.padEnd(24)} ${title[run.language]} (${sizes})\n`);
  }
}

function describe({ id, template }: NamedTemplate) {
  const panels = panelsOf(template.design).map((panel) => {
    return { id: panel.id, width: panel.width, height: panel.height, shape: panel.shape.kind };
  });
  const { title, family } = template;
  return { id, title, family, panels, sizes: sizesTaken(template) };
}
