import { designOf, type BesekDocument } from '../../core/document';
import { saveDesign } from '../download';
import { isoSeconds } from '../iso';
import type { Session } from './session.svelte';

/** The design as it goes into a file: its date is that of its last change, never an earlier one. */
export function datedCopy(document: BesekDocument, changed: string | null): BesekDocument {
  const design = designOf(document);
  if (changed === null || changed <= design.modified) return document;
  return {
    ...document,
    records: { ...document.records, [design.id]: { ...design, modified: changed } },
  };
}

/**
 * The open design as every file of it is made, copy or print: both carry the same date. `modified`
 * is written here and in no transaction: undoing every change must give the first document back,
 * byte for byte.
 */
export async function datedDocument(session: Session): Promise<BesekDocument> {
  const { document } = session;
  return datedCopy(document, session.changed ?? (await storedChange(session)));
}

/** Saves the design as a file. */
export async function saveCopy(session: Session): Promise<void> {
  await saveDesign(session.app, await datedDocument(session));
}

/** When storage took the last change, in a session that has made none yet. */
async function storedChange({ app, id }: Session): Promise<string | null> {
  const designs = await app.services.store.list().catch(() => []);
  const found = designs.find((design) => design.id === id);
  return found ? isoSeconds(new Date(found.changed)) : null;
}
