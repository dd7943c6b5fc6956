import { loadCommandWords } from '../../i18n';
import { deviceOf } from '../home/device.svelte';
import { CSS_MM } from '../screen';
import type { Session } from './session.svelte';

/** True millimetres; where the screen was never matched, as it says itself, with the offer to match. */
export async function actualSize(session: Session): Promise<void> {
  const { app } = session;
  const device = deviceOf(app);
  await device.loaded;
  const { pxPerMm } = device.preferences;
  session.canvas?.zoomTo(pxPerMm ?? CSS_MM);
  if (pxPerMm !== null) return;
  const { match } = await loadCommandWords(app.lang);
  app.say(match.lead, { label: match.offer, run: () => (session.over = { kind: 'match' }) });
}
