import type { MakingWords } from '../../i18n';
import { saveCopy } from '../editor/copy';
import type { Session } from '../editor/session.svelte';

/**
 * Puts the template on the owner's own wall and hands it over as a file: what stands on this
 * device can be given to another.
 */
export async function saveTemplate(session: Session, t: MakingWords): Promise<void> {
  const { app } = session;
  const title = await app.services.keepAsTemplate(session.document, session.id).catch(() => null);
  if (title) app.done(t.saved(title[app.lang]));
  else app.warn(t.notSaved);
  // After that: what the file could not hold is said last.
  await saveCopy(session);
}
