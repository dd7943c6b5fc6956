import {
  askedOf,
  designOf,
  panelsOf,
  sizesTaken,
  type TemplateDraft,
  type TemplateFile,
} from '../../core/document';
import { setAbout } from '../../editor';
import { templateOfDesign } from '../editor/template-of';
import type { Session } from '../editor/session.svelte';
import { isSameSize } from '../parts/same-size';

/** Begins, or goes on with, making a template of the open design. */
export async function startMaking(session: Session): Promise<void> {
  if (!designOf(session.document).about) {
    session.do(setAbout(session.state, await inherited(session)));
    session.commit();
  }
  session.editor.select([]);
  session.make(true);
}

/** What the template that the design was made from says and still holds; its idea is its own. */
async function inherited(session: Session): Promise<Partial<TemplateDraft>> {
  const parent = await templateOfDesign(session);
  return parent ? fromParent(parent, session.document) : {};
}

function fromParent(parent: TemplateFile, document: Session['document']): Partial<TemplateDraft> {
  const front = panelsOf(document)[0];
  const own = front && askedOf(front);
  return {
    family: parent.family,
    products: parent.products ?? [],
    packs: parent.packs ?? [],
    palettes: parent.palettes ?? [],
    sizes: sizesTaken(parent).filter((size) => !own || !isSameSize(size, own)),
    plaque: document.records[parent.plaque] ? parent.plaque : null,
  };
}
