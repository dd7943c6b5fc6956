/** What lies over the canvas and has nothing of its own to scroll. */
const OVER = '.rulers, [role=toolbar]';

/** Turns the canvas in the place of what lies over it: the view is scaled and moved there too. */
export function turnCanvas(event: WheelEvent): void {
  event.preventDefault();
  document.querySelector('#canvas .upper-canvas')?.dispatchEvent(new WheelEvent('wheel', event));
}

/** Attachment of what holds the canvas with all that lies over it. */
export function passWheel(stage: HTMLElement): () => void {
  const pass = (event: WheelEvent): void => {
    if (event.target instanceof Element && event.target.closest(OVER)) turnCanvas(event);
  };
  stage.addEventListener('wheel', pass, { passive: false });
  return () => stage.removeEventListener('wheel', pass);
}
