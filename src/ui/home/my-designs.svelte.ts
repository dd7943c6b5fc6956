import { makeId, type BesekDocument } from '../../core/document';
import type { App } from '../app.svelte';
import type { DesignSummary } from '../../storage';

/** The designs of this device, newest first, with the documents their pictures are painted from. */
export class MyDesigns {
  designs = $state.raw<readonly DesignSummary[]>([]);
  documents = $state.raw<ReadonlyMap<string, BesekDocument>>(new Map());
  /** Code of why the device's storage cannot be read, or null. */
  failed = $state<string | null>(null);

  constructor(readonly app: App) {
    void this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      const all = await this.app.services.store.list();
      this.designs = [...all].sort((a, b) => b.changed - a.changed);
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
    const name = this.app.t.home.copyOf(design.name);
    await this.#act(this.app.services.store.duplicate(design.id, copy, name));
  }

  async remove(design: DesignSummary): Promise<void> {
    const { store } = this.app.services;
    await this.#act(store.remove(design.id));
    const { t } = this.app;
    this.app.done(t.home.deleted(design.name), {
      label: t.editor.undo,
      run: () => void this.#act(store.restore(design.id)),
    });
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

export type Reason = 'quota' | 'closed' | 'unavailable' | 'conflict' | 'unknown';

/** The code of a storage failure. */
export function reasonOf(error: unknown): Reason {
  const reason: unknown = (error as { reason?: unknown } | null)?.reason;
  const known: readonly Reason[] = ['quota', 'closed', 'unavailable', 'conflict'];
  return known.find((code) => code === reason) ?? 'unknown';
}
