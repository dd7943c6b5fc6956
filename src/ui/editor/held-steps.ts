import type { Attachment } from 'svelte/attachments';
import type { Session } from './session.svelte';

const HELD_MS = 500;
/** Between the button and its list, in px. */
const GAP = 4;

/**
 * A button that is held, or asked for its menu by a key, shows the steps to go to. The pointer may
 * be let go over one of them.
 */
export function heldSteps(session: Session, way: 'undo' | 'redo'): Attachment<HTMLElement> {
  return (button) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHeld = false;
    const listening = new AbortController();
    const { signal } = listening;
    const show = (): void => {
      const { left, bottom } = button.getBoundingClientRect();
      session.over = { kind: 'steps', way, at: { x: left, y: bottom + GAP } };
    };
    const down = ({ button: key, pointerId }: PointerEvent): void => {
      isHeld = false;
      if (key !== 0) return;
      timer = setTimeout(() => {
        isHeld = true;
        // From now on the rows see the finger.
        if (button.hasPointerCapture(pointerId)) button.releasePointerCapture(pointerId);
        show();
      }, HELD_MS);
    };
    const up = ({ clientX, clientY }: PointerEvent): void => {
      clearTimeout(timer);
      const under = isHeld ? document.elementFromPoint(clientX, clientY) : null;
      under?.closest<HTMLElement>('[role=menu] button')?.click();
    };
    const click = (event: MouseEvent): void => {
      if (isHeld) event.stopImmediatePropagation();
      isHeld = false;
    };
    const menu = (event: Event): void => {
      event.preventDefault();
      if (!isHeld) show();
    };
    const key = (event: KeyboardEvent): void => {
      const isMenu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
      if (!isMenu && event.key !== 'ArrowDown') return;
      event.preventDefault();
      show();
    };
    // A finger that slides to a row must not scroll.
    button.style.touchAction = 'none';
    button.addEventListener('pointerdown', down, { signal });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', () => clearTimeout(timer), { signal });
    button.addEventListener('click', click, { signal, capture: true });
    button.addEventListener('contextmenu', menu, { signal });
    button.addEventListener('keydown', key, { signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  };
}
