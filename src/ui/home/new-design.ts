import { freshDocument, parseTemplate, type TemplateFile } from '../../core/document';
import type { App } from '../app.svelte';
import { productOf } from './product.svelte';

/** Opens a new design of a template, wearing the product as it stands at this moment. */
export function startFrom(
  app: App,
  template: { readonly id: string; readonly file: TemplateFile },
  replace = false,
): void {
  const { id, file } = template;
  const facts = productOf(app).told;
  const modified = `${app.services.now().toISOString().slice(0, 19)}Z`;
  const name = facts?.name || file.title[app.lang];
  app.startDesign(freshDocument(file, { template: id, name, modified, facts }), replace);
}

/** Answers an address that asks for a template; one that is not there is refused at the home. */
export async function openTemplate(app: App, id: string): Promise<void> {
  const entry = app.services.templates.find((each) => each.id === id);
  const file = entry && parseTemplate(await entry.read());
  if (file?.ok) {
    await productOf(app).loaded;
    startFrom(app, { id, file: file.value }, true);
  } else {
    app.refusal = { name: id, issues: file?.issues ?? [{ path: '', code: 'unknown-template' }] };
    app.go({ kind: 'home' }, true);
  }
}
