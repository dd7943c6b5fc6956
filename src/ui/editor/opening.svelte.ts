import type { BesekDocument } from '../../core/document';
import { asLaidOut, type LaidOut } from '../../core/text';
import type { Claim } from '../../storage';
import type { App } from '../app.svelte';
import { reasonOf } from '../storage-reason';
import { Session } from './session.svelte';

/** Opens a design: from storage, or at once when it has just been made. */
export class Opening {
  session = $state.raw<Session | null>(null);
  /** A sentence for why there is no session. */
  problem = $state<string | null>(null);
  #claim: Claim | null = null;
  #closed = false;
  /** A new design as long as nothing of it is in storage. */
  #unwritten: BesekDocument | null = null;

  constructor(
    readonly app: App,
    readonly id: string,
  ) {
    void this.#open();
  }

  /** Takes the right to edit from the other tab and opens the design as that one left it. */
  async takeOver(): Promise<void> {
    await this.#claim?.take();
    const opened = await this.app.services.store.open(this.id).catch(() => null);
    const before = this.session;
    this.#begin(opened?.document ?? before?.document ?? null, {});
    await before?.close();
    await this.#attach();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.session?.snapshot();
    await this.session?.close();
    this.#claim?.release();
  }

  async #open(): Promise<void> {
    const { fresh, services, t } = this.app;
    if (fresh?.id === this.id) {
      this.#unwritten = fresh.document;
      this.#begin(fresh.document, {});
      await this.#attach(fresh.created);
      return;
    }
    try {
      const [opened, laidOut] = await Promise.all([
        services.store.open(this.id),
        services.store.recall(this.id).catch(() => null),
      ]);
      if (!opened) this.problem = t.editor.notFound;
      else {
        if (opened.damaged > 0) this.app.warn(t.editor.damaged(opened.damaged));
        this.#begin(opened.document, asLaidOut(laidOut));
        await this.#attach();
      }
    } catch (error) {
      this.problem = t.editor.openFailed(t.saving.reasons[reasonOf(error)]);
    }
  }

  #begin(document: BesekDocument | null, laidOut: LaidOut): void {
    if (!document || this.#closed) return;
    this.session = new Session(this.app, this.id, document, laidOut);
    this.app.open = this.session;
  }

  async #attach(created: Promise<void> = Promise.resolve()): Promise<void> {
    const { session } = this;
    if (!session) return;
    try {
      await created;
      this.#unwritten = null;
      if (this.app.fresh?.id === this.id) this.app.fresh = null;
      if (!this.#claim) this.#claim = await this.#claimed();
      if (!this.#claim.held) return session.lookOnly();
      session.attach(await this.app.services.store.journal(this.id, session.saved));
    } catch (error) {
      session.cannotSave(reasonOf(error), () => void this.#attach(this.#createAgain()));
    }
  }

  /** A design that could not be written at all is written as it began; its changes follow. */
  async #createAgain(): Promise<void> {
    if (this.#unwritten) await this.app.services.store.create(this.id, this.#unwritten);
  }

  async #claimed(): Promise<Claim> {
    const claim = await this.app.services.claim(this.id);
    if (this.#closed) claim.release();
    claim.onLost(() => {
      this.session?.lookOnly();
      void this.session?.close();
    });
    return claim;
  }
}
