import { factsOf, type Facts } from '../../core/document';
import { setFacts } from '../../editor';
import { takeFile } from '../take-file';
import type { Session } from './session.svelte';

/** Takes files that are nothing for the label itself: a product's facts, a design, what is foreign. */
export async function takeOthers(session: Session, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const { values, product } = factsOf(session.document);
    await takeFile(session.app, file, {
      facts: values,
      take(facts: Facts) {
        session.commit();
        session.do(setFacts(session.state, facts, product));
        session.commit();
      },
      undo: () => session.editor.undo(),
    });
  }
}
