import type { App } from '../app.svelte';

/**
 * Fetches a pattern at once that could not be fetched so far; labels show it as soon as it is there.
 * Rejects where it still does not come: the app says what to do then.
 */
export async function askAgain(app: App, generator: string): Promise<void> {
  await app.services.loadGenerator(generator);
  app.fontsVersion++;
}
