import type { Attachment } from 'svelte/attachments';

/** How long what stands above may still change its height after the way back, in ms. */
const SETTLING_MS = 1500;

/** Where one left off: px from the top of the element, or null at the first visit. */
interface Place {
  left: number | null;
}

/** Keeps how far the page is scrolled past the element's top, and goes back there. */
export function scrollPlace(place: Place): Attachment<HTMLElement> {
  return (element) => {
    const top = (): number => element.getBoundingClientRect().top + scrollY;
    const keep = (): void => void (place.left = scrollY - top());
    const stop = place.left === null ? () => undefined : hold(element, top, place.left);
    addEventListener('scroll', keep, { passive: true });
    return () => {
      stop();
      removeEventListener('scroll', keep);
    };
  };
}

/** Holds the place while the rest of the page arrives, until the user scrolls. */
function hold(element: HTMLElement, top: () => number, left: number): () => void {
  const go = (): void => scrollTo(0, top() + left);
  const watcher = new ResizeObserver(go);
  const ends = ['wheel', 'touchstart', 'keydown', 'pointerdown'];
  const stop = (): void => {
    watcher.disconnect();
    clearTimeout(timer);
    ends.forEach((type) => removeEventListener(type, stop));
  };
  const timer = setTimeout(stop, SETTLING_MS);
  watcher.observe(document.body);
  watcher.observe(element);
  ends.forEach((type) => addEventListener(type, stop, { passive: true }));
  go();
  return stop;
}
