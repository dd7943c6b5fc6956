import type { HeldKeys } from './types';

/**
 * Who has no keys to hold chooses in a menu what counts as held: the event then says so to all who
 * read it, Fabric and our own gestures alike. Shift means one thing in a press, another in a drag.
 */
export function countAsHeld({ free, several, straight }: HeldKeys, event: PointerEvent): void {
  if (free) Object.defineProperty(event, 'ctrlKey', { value: true });
  if (event.type === 'pointerdown' ? several : straight) {
    Object.defineProperty(event, 'shiftKey', { value: true });
  }
}
