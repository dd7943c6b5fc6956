import { designOf, parseTemplate, type TemplateFile } from '../../core/document';
import type { Session } from './session.svelte';

/** The template that the design was made from, of the app or the owner's own; null where there is none. */
export async function templateOfDesign({ app, document }: Session): Promise<TemplateFile | null> {
  const { template } = designOf(document);
  if (template === null) return null;
  const entry = app.services.templates.find((each) => each.id === template);
  const file = entry ? await entry.read() : await ownFile(app, template);
  const read = parseTemplate(file);
  return read.ok ? read.value : null;
}

async function ownFile(app: Session['app'], id: string): Promise<unknown> {
  const own = await app.services.store.ownTemplates().catch(() => []);
  return own.find(([each]) => each === id)?.[1];
}
