/** What holds the keyboard together: within it the focus stays when a part of it goes away. */
const HOLDERS = '[role=tree], [role=dialog], dialog';

/**
 * Until it is stopped, the keyboard is never nowhere: when what has the focus is taken away or can
 * no longer be pressed, the tree or dialog around it takes it, else the canvas.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  let around: Element | null = null;
  let frame = 0;

  function watch({ target }: FocusEvent): void {
    last = target instanceof HTMLElement ? target : null;
    around = last?.parentElement?.closest(HOLDERS) ?? null;
  }

  function mend(): void {
    frame = 0;
    const now = document.activeElement;
    if (!last || !isGone(last) || (now && now !== document.body && now !== last)) return;
    last = null;
    placeIn(around)?.focus({ preventScroll: true });
  }

  // What closes gives the focus back by itself, at latest with the next picture.
  const observer = new MutationObserver(() => {
    if (last && frame === 0 && isGone(last)) {
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(mend)));
    }
  });
  document.addEventListener('focusin', watch);
  const attributeFilter = ['disabled', 'inert'];
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter });
  return () => {
    document.removeEventListener('focusin', watch);
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}

function isGone(element: HTMLElement): boolean {
  return !element.isConnected || element.matches(':disabled, [inert] *');
}

function placeIn(around: Element | null): HTMLElement | null {
  const canvas = document.querySelector<HTMLElement>('[role=application]');
  if (!around?.isConnected) return canvas;
  if (around.role !== 'tree') return around.querySelector('button:enabled') ?? canvas;
  return around.querySelector<HTMLElement>('[tabindex="0"]') ?? canvas;
}
