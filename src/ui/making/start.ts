import {
  askedOf,
  designOf,
  panelsOf,
  parseTemplate,
  sizesTaken,
  type TemplateDraft,
  type TemplateFile,
} from '../../core/document';
import { setAbout } from '../../editor';
import type { Session } from '../editor/session.svelte';
import { isSame } from './sizes';

/** Begins, or goes on with, making a template of the open design. */
export async function startMaking(session: Session): Promise<void> {
  if (!designOf(session.document).about) {
    session.do(setAbout(session.state, await inherited(session)));
    session.commit();
  }
  session.editor.select([]);
  session.making = true;
}

/** What the template that the design was made from says and still holds; its idea is its own. */
async function inherited({ app, document }: Session): Promise<Partial<TemplateDraft>> {
  const { template } = designOf(document);
  const entry = app.services.templates.find((each) => each.id === template);
  const read = entry && parseTemplate(await entry.read());
  return read?.ok ? fromParent(read.value, document) : {};
}

function fromParent(parent: TemplateFile, document: Session['document']): Partial<TemplateDraft> {
  const front = panelsOf(document)[0];
  const own = front && askedOf(front);
  return {
    family: parent.family,
    products: parent.products ?? [],
    packs: parent.packs ?? [],
    palettes: parent.palettes ?? [],
    sizes: sizesTaken(parent).filter((size) => !own || !isSame(size, own)),
    plaque: document.records[parent.plaque] ? parent.plaque : null,
  };
}
