import { designOf } from '../../core/document';
import type { BlockKind, TextNode, TextStyleRecord } from '../../core/document';
import { factsIn } from '../../core/facts';
import { insertBlock, plainText, unlink } from '../../editor';
import { loadCommandWords } from '../../i18n';
import { freePlace } from './free-place';
import type { Session } from './session.svelte';
import { smallLook, type Look } from './small-look';

/** Lines that a block whose facts are not known yet is likely to take. */
const LINES: Readonly<Record<BlockKind, number>> = {
  ingredients: 6,
  net: 1,
  producer: 3,
  bestBefore: 2,
  storage: 3,
};
/** How wide a letter is of its size, generously. */
const LETTER = 0.45;
/** Shares of the panel's width that a block may take, the wanted one first. */
const WIDTHS = [0.6, 0.8, 0.45, 0.32] as const;

/**
 * Puts a block of facts on the label, named by what it says; one undo step. It looks as the panel's
 * other small facts do, and lies where nothing is.
 */
export async function putBlock(session: Session, block: BlockKind): Promise<void> {
  const { app } = session;
  const { blocks } = await loadCommandWords(app.lang);
  const { document, panel, state } = session;
  const look = smallLook(document, panel.id);
  if (!look) return;
  const box = freePlace(panel, session.scene(panel.id), sizesOf(session, block, look));
  const made = { block, name: blocks.name[block], look, box };
  session.do(insertBlock(state, made, () => app.services.random()));
  session.commit();
}

/** The narrower, the taller: the frame has room for what it says. */
function sizesOf(
  { document, panel, facts }: Session,
  block: BlockKind,
  { style, overrides }: Look,
) {
  const { size, leading } = { ...(document.records[style] as TextStyleRecord), ...overrides };
  const words = plainText([{ block }], facts, designOf(document).language);
  return WIDTHS.map((share) => {
    const w = panel.width * share;
    const perLine = w / (LETTER * size);
    const lines = words
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    const known = words.trim() === '' ? Math.ceil((LINES[block] * WIDTHS[0]) / share) : lines;
    return { w, h: Math.min(panel.height, known * size * leading) };
  });
}

/** Leads from a block on the label to the field that fills it, and says so. */
export async function toFact(session: Session, { id, runs }: TextNode): Promise<void> {
  const [path] = factsIn(runs.filter((run) => 'block' in run));
  if (path === undefined) return;
  session.factWanted = path;
  const { app } = session;
  const { blocks, name } = await loadCommandWords(app.lang);
  const free = {
    label: name.unlink,
    run: () => {
      session.do(unlink(session.state, [id]));
      session.commit();
    },
  };
  app.say(blocks.from(session.factName(path)), session.state.readOnly ? undefined : free);
}
