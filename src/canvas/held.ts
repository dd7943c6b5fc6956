import type { HeldKeys } from './types';

/**
 * Who has no keys to hold chooses in a menu what counts as held: the event then says so to all who
 * read it, Fabric and our own gestures alike. A press adds with Shift; a drag keeps no axis for it.
 */
export function countAsHeld({ free, several }: HeldKeys, event: PointerEvent): void {
  if (free) Object.defineProperty(event, 'ctrlKey', { value: true });
  if (several && event.type === 'pointerdown') {
    Object.defineProperty(event, 'shiftKey', { value: true });
  }
}
