import type { BlockKind, TextNode } from '../../core/document';
import { factsIn } from '../../core/facts';
import { insertBlock, unlink } from '../../editor';
import { loadCommandWords } from '../../i18n';
import type { Session } from './session.svelte';

/** Puts a block of facts on the label, named by what it says; one undo step. */
export async function putBlock(session: Session, block: BlockKind): Promise<void> {
  const { app } = session;
  const { blocks } = await loadCommandWords(app.lang);
  const made = { block, name: blocks.name[block] };
  session.do(insertBlock(session.state, made, () => app.services.random()));
  session.commit();
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
