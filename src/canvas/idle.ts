const IDLE_DELAY = 100;

/** Calls when the browser has nothing else to do, at the latest after a second. */
export function whenIdle(act: () => void): number {
  return 'requestIdleCallback' in window
    ? requestIdleCallback(act, { timeout: 1000 })
    : Number(setTimeout(act, IDLE_DELAY));
}

/** Takes the call back. */
export function cancelIdle(handle: number): void {
  if ('cancelIdleCallback' in window) cancelIdleCallback(handle);
  else clearTimeout(handle);
}
