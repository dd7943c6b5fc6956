import { freeSelection, mirror, type MirrorAxis } from '../../editor';
import type { Session } from './session.svelte';

/** Mirrors what is selected and not locked about its middle, in one step. */
export function mirrorSelection(session: Session, axis: MirrorAxis): void {
  session.commit();
  session.do(mirror(session.state, freeSelection(session.state), axis));
  session.commit();
}
