import type { App } from '../app.svelte';
import { NO_PREFERENCES, parsePreferences, type Preferences } from './preferences';

/** What belongs to this device, as all screens share it. */
export class Device {
  preferences = $state.raw(NO_PREFERENCES);
  /** Resolves when what storage kept has been read. */
  readonly loaded: Promise<void>;
  #touched = false;

  constructor(readonly app: App) {
    this.loaded = this.#load();
  }

  /** Takes new preferences and keeps them; without storage they hold for this visit. */
  keep(preferences: Preferences): void {
    this.#touched = true;
    this.preferences = preferences;
    this.app.services.store.writePreferences({ ...preferences }).catch(() => undefined);
  }

  /** Keeps how many CSS pixels of this screen make a millimetre; null forgets it. */
  match(pxPerMm: number | null): void {
    this.keep({ ...this.preferences, pxPerMm });
  }

  async #load(): Promise<void> {
    const stored = await this.app.services.store.readPreferences().catch(() => null);
    const read = parsePreferences(stored);
    if (read && !this.#touched) this.preferences = read;
  }
}

const devices = new WeakMap<App, Device>();

/** The app's one device. */
export function deviceOf(app: App): Device {
  const known = devices.get(app) ?? new Device(app);
  devices.set(app, known);
  return known;
}
