import type { FontRef, TextNode } from '../../core/document';
import type { Session } from './session.svelte';
import { typeInto, typeShown } from './type-into';

/**
 * Sets a text in a family of the app's, in the weight that is nearest to its own.
 */
export async function setFamily(session: Session, node: TextNode, family: string): Promise<void> {
  const { fonts } = session.app.services;
  const now = typeShown(session, node).font.weight;
  const known = fonts.families.find((each) => each.family === family)?.weights ?? [now];
  const weight = known.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a));
  await setFont(session, node, fonts.ref(family, weight));
}

/** Sets a text in a face, of the app's or the design's own; the old one stays until it is there. */
export async function setFont(session: Session, node: TextNode, font: FontRef): Promise<void> {
  const { family, weight, asset, sha256 } = font;
  await session.app.services.fonts.load(family, weight, asset === undefined ? undefined : sha256);
  session.app.fontsVersion++;
  session.commit();
  typeInto(session, node, { font });
  session.commit();
}
