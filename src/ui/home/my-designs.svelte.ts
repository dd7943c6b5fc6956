import { LIMITS, makeId, type BesekDocument } from '../../core/document';
import type { App } from '../app.svelte';
import { forgetFirstPicture } from '../editor/remember-first';
import type { DesignSummary } from '../../storage';
import { reasonOf } from '../storage-reason';

/** The designs of this device, newest first, with the documents their pictures are painted from. */
export class MyDesigns {
  designs = $state.raw<readonly DesignSummary[]>([]);
  documents = $state.raw<ReadonlyMap<string, BesekDocument>>(new Map());
  /** The device has been asked: now none means none. */
  listed = $state(false);
  /** Code of why the device's storage cannot be read, or null. */
  failed = $state<string | null>(null);

  constructor(readonly app: App) {
    void this.refresh().then(() => this.#sweepSoon());
  }

  async refresh(): Promise<void> {
    try {
      const all = await this.app.services.store.list();
      this.designs = [...all].sort((a, b) => b.changed - a.changed);
      this.listed = true;
      for (const { id } of this.designs) await this.#picture(id);
    } catch (error) {
      this.failed = reasonOf(error);
    }
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#act(this.app.services.store.rename(id, name));
  }

  async duplicate(design: DesignSummary): Promise<void> {
    const copy = makeId('d', () => this.app.services.random());
    const name = this.app.t.home.copyOf(design.name).slice(0, LIMITS.name);
    await this.#act(this.app.services.store.duplicate(design.id, copy, name));
  }

  async remove(design: DesignSummary): Promise<void> {
    const { store } = this.app.services;
    await this.#act(store.remove(design.id));
    this.#sweepSoon();
    forgetFirstPicture();
    const { t } = this.app;
    this.app.done(t.home.deleted(design.name), {
      label: t.editor.undo,
      run: () => void this.#act(store.restore(design.id)),
    });
  }

  /** Pictures and fonts that nothing names any more go when the page has nothing else to do. */
  #sweepSoon(): void {
    const sweep = (): void => void this.app.services.store.sweep().catch(() => undefined);
    // Safari does not say when that is.
    if ('requestIdleCallback' in window) requestIdleCallback(sweep);
    else setTimeout(sweep, 1000);
  }

  async #act(job: Promise<void>): Promise<void> {
    try {
      await job;
    } catch (error) {
      this.app.warn(this.app.t.saving.failed(this.app.t.saving.reasons[reasonOf(error)]));
    }
    await this.refresh();
  }

  async #picture(id: string): Promise<void> {
    const opened = await this.app.services.store.open(id).catch(() => null);
    if (opened) this.documents = new Map(this.documents).set(id, opened.document);
  }
}
