/** What pictures and fonts are held by; shared by whoever uses some, alone for who removes them. */
const LOCK = 'besek:assets';

/**
 * Until it is let go, no tab removes a picture or font. Where tabs cannot tell each other (an insecure
 * address) none ever does.
 */
export async function inUse(locks: LockManager | null): Promise<() => void> {
  return new Promise((granted) => {
    const hold = (): Promise<void> => new Promise((letGo) => granted(letGo));
    const none = (): void => granted(() => undefined);
    if (locks) locks.request(LOCK, { mode: 'shared' }, hold).catch(none);
    else none();
  });
}

/** Runs while no tab uses any; null where one does, or where they cannot tell each other. */
export async function whileUnused<T>(
  locks: LockManager | null,
  run: () => Promise<T>,
): Promise<T | null> {
  if (!locks) return null;
  return locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? run() : null));
}
