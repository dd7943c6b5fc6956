/** Calls when the next frame is on the screen; a page that is out of sight waits until it is seen. */
export function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
