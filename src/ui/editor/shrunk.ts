import type { BesekDocument, TextNode } from '../../core/document';
import type { Scene } from '../../core/scene';
import type { Session } from './session.svelte';
import { typeOf } from './values';

/** Less is no other size, in mm. */
const NOISE = 0.005;

/** The size in mm to which a text came down to fit its frame; null where it has the one it is set in. */
export function shrunkTo(session: Session, node: TextNode): number | null {
  if (!node.fit || session.app.fontsVersion === 0) return null;
  const size = textsOf(session).find(({ nodeId }) => nodeId === node.id)?.size;
  return size !== undefined && size < typeOf(session.document, node).size - NOISE ? size : null;
}

interface Asked {
  readonly document: BesekDocument;
  readonly panel: string;
  readonly fonts: number;
  readonly texts: Scene['texts'];
}

let asked: Asked | null = null;

/** The panel's texts as they are laid out: bar, sheet and inspector ask for them at each change. */
function textsOf(session: Session): Scene['texts'] {
  const { document, panel } = session;
  const fonts = session.app.fontsVersion;
  if (asked?.document !== document || asked.panel !== panel.id || asked.fonts !== fonts) {
    const { texts } = session.tryOut(document, panel.id);
    asked = { document, panel: panel.id, fonts, texts };
  }
  return asked.texts;
}
