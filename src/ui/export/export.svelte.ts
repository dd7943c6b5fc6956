import { designOf, panelsOf } from '../../core/document';
import type { Scene } from '../../core/scene';
import type { Finding, Profile } from '../../print';
import { download } from '../download';
import { datedDocument } from '../editor/copy';
import type { Session } from '../editor/session.svelte';
import type { BuildScene } from '../services';

/** What the export dialog is about: where to print, what stands against it, how far it has come. */
export class ExportState {
  profile = $state<Profile>('press');
  page = $state(0);
  working = $state(false);
  blocked = $state(false);
  failed = $state(false);
  /** What only the writing of the file brought to light. */
  #late = $state.raw<readonly Finding[]>([]);
  readonly #build: BuildScene;
  #stop = new AbortController();

  constructor(readonly session: Session) {
    this.#build = session.app.services.createSceneBuilder();
    const at = panelsOf(session.document).findIndex((p) => p.id === session.state.panel);
    this.page = Math.max(0, at);
  }

  /** The name of the format, as a print shop knows it. */
  get fileType(): string {
    return { press: 'PDF/X-4', curves: 'PDF 1.4', screen: 'SVG' }[this.profile];
  }

  /** The panels as they print: without the editor's questions. Empty until text can be laid out. */
  get scenes(): readonly Scene[] {
    const { app, document } = this.session;
    if (!app.canSet || app.fontsVersion === 0) return [];
    const scenes = panelsOf(document).map((panel) => this.#build(document, panel.id));
    app.load(scenes.flatMap((scene) => scene.pending));
    return scenes;
  }

  findings(scenes: readonly Scene[]): readonly Finding[] {
    const { app, document } = this.session;
    return [...app.services.check(document, scenes, this.profile), ...this.#late];
  }

  choose(profile: Profile): void {
    this.profile = profile;
    this.blocked = false;
    this.failed = false;
    this.#late = [];
  }

  cancel(): void {
    this.#stop.abort();
  }

  /** Composes the file and hands it over; `force` writes although findings block. */
  async save(scenes: readonly Scene[], force: boolean): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.failed = false;
    try {
      await this.#write(scenes, force);
    } catch (error) {
      this.failed = !this.#stop.signal.aborted;
      if (this.failed) console.warn(error);
    } finally {
      this.working = false;
    }
  }

  async #write(scenes: readonly Scene[], force: boolean): Promise<void> {
    const { session, profile } = this;
    const blocks = this.findings(scenes).some((f) => f.severity === 'blocking');
    this.blocked = blocks && !force;
    if (this.blocked) return;
    const name = `${session.name}-${profile}`;
    if (profile === 'screen') {
      const scene = scenes[this.page];
      if (scene) this.#hand(session.app.services.exportSvg(scene), `${name}.svg`, 'image/svg+xml');
      return;
    }
    const document = await datedDocument(session);
    const date = designOf(document).modified;
    const job = { document, profile, date, force };
    const result = await session.app.services.exportPdf(job, this.#stop.signal);
    this.blocked = !result.ok;
    this.#late = result.findings.filter(({ id }) => id === 'picture-damaged');
    if (result.ok) this.#hand(result.bytes, `${name}.pdf`, 'application/pdf');
  }

  #hand(bytes: Uint8Array | string, name: string, type: string): void {
    download(bytes, name, type);
    this.session.app.done(this.session.app.t.export.saved(name));
  }
}
