import type { Attachment } from 'svelte/attachments';

const HELD_MS = 500;
/** A finger that moves farther scrolls, in px. */
const STILL = 8;

/** A finger that rests on the element: on lifting it, `act` runs instead of the click. */
export function longPress(act: () => void): Attachment<HTMLElement> {
  return (element) => {
    let from: { readonly x: number; readonly y: number; readonly at: number } | null = null;
    let wasHeld = false;
    const down = (event: PointerEvent): void => {
      wasHeld = false;
      from = event.pointerType === 'mouse' ? null : { x: event.x, y: event.y, at: event.timeStamp };
    };
    const move = ({ x, y }: PointerEvent): void => {
      if (from && Math.hypot(x - from.x, y - from.y) > STILL) from = null;
    };
    const up = (event: PointerEvent): void => {
      wasHeld = from !== null && event.timeStamp - from.at >= HELD_MS;
      from = null;
      if (wasHeld) act();
    };
    const away = (): void => void (from = null);
    const click = (event: MouseEvent): void => {
      if (wasHeld) event.preventDefault();
      if (wasHeld) event.stopImmediatePropagation();
      wasHeld = false;
    };
    // The browser's own menu would take the finger's place.
    const menu = (event: Event): void => void (from && event.preventDefault());
    const heard = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: away };
    const all = Object.entries({ ...heard, contextmenu: menu, click }) as [string, EventListener][];
    for (const [type, listener] of all) element.addEventListener(type, listener, true);
    return () => {
      for (const [type, listener] of all) element.removeEventListener(type, listener, true);
    };
  };
}
