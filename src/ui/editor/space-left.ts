/** More than so many megabytes is no full device: browsers that keep the truth to themselves say so. */
const PLAUSIBLE = 200;

/** What the browser says is left for this app, in whole megabytes; null where it does not know. */
export async function megabytesLeft(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const { quota, usage } = estimate ?? {};
  if (quota === undefined || usage === undefined) return null;
  const left = Math.max(0, Math.floor((quota - usage) / 1_000_000));
  return left <= PLAUSIBLE ? left : null;
}
