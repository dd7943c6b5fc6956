import { designOf, panelsOf } from '../../core/document';
import type { Scene } from '../../core/scene';
import type { ExportWords } from '../../i18n';
import { checksOf, type Finding, type PdfProfile, type Profile } from '../../print';
import { download } from '../download';
import { datedDocument } from '../editor/copy';
import type { Session } from '../editor/session.svelte';
import type { BuildScene } from '../services';
import { formatNumber } from '../parts/number';
import { pageSize } from './page';
import { composePng, pictureDrawing } from './picture';

/** The file is composed when nothing has changed for so long. */
const STILL_MS = 600;

/** What is judged by pixels, which are read when a PDF is composed. */
const NEEDS_PIXELS = new Set<Finding['id']>(['picture-damaged', 'transparency']);

/** What a page is saved as for screens: `svg` for websites, `png` for messengers and marketplaces. */
export type PictureType = 'svg' | 'png';

/** A file as it is handed over: what the foot says of it is true of these very bytes. */
interface Made {
  readonly bytes: Uint8Array | string;
  readonly size: number;
  readonly name: string;
  readonly type: string;
  /** What only the writing brought to light. */
  readonly late: readonly Finding[];
}

/** What the export dialog is about: where to print, what stands against it, how far it has come. */
export class ExportState {
  profile = $state<Profile>('press');
  pictureType = $state<PictureType>('svg');
  page = $state(0);
  /** The file can be opened again: whoever has it has the design too. */
  withDesign = $state(false);
  working = $state(false);
  blocked = $state(false);
  failed = $state(false);
  /** The file that was saved last, by its name, while it is what is shown. */
  saved = $state<string | null>(null);
  /** A file is being composed, or will be in a moment. */
  composing = $state(false);
  /** The file of what is shown; null until it is composed. */
  made = $state.raw<Made | null>(null);
  readonly build: BuildScene;
  #making: Promise<Made> | null = null;
  #stop = new AbortController();
  #closed = false;

  constructor(
    readonly session: Session,
    readonly t: ExportWords,
  ) {
    this.build = session.app.services.createSceneBuilder();
    const at = panelsOf(session.document).findIndex((p) => p.id === session.state.panel);
    this.page = Math.max(0, at);
  }

  /** The name of the format, as a print shop knows it. */
  get fileType(): string {
    return { press: 'PDF/X-4', curves: 'PDF 1.4', screen: this.pictureType.toUpperCase() }[
      this.profile
    ];
  }

  get isPdf(): boolean {
    return this.profile !== 'screen';
  }

  get isPng(): boolean {
    return this.profile === 'screen' && this.pictureType === 'png';
  }

  /** What the file is: its format, how large its page is, how heavy it is once it is composed. */
  about(scenes: readonly Scene[]): readonly string[] {
    const { t, made } = this;
    const scene = scenes[this.page];
    return [
      this.fileType,
      ...(scene ? [this.#sizeOf(scene)] : []),
      ...(made ? [t.kilobytes(made.size)] : this.composing ? [t.composing] : []),
    ];
  }

  /** In mm or, of a picture that has none, in pixels. */
  #sizeOf(scene: Scene): string {
    if (this.isPng) {
      const { width, height } = pictureDrawing(scene);
      return this.t.pixelSize(width, height);
    }
    const { lang } = this.session.app;
    const [w, h] = pageSize(scene, this.isPdf);
    return this.t.pageSize(formatNumber(w, lang), formatNumber(h, lang));
  }

  /** Whether this device hands such a file to other programs; no messenger shows an SVG. */
  get canSend(): boolean {
    if (this.isPng) return canShare('label.png', 'image/png');
    return this.isPdf && canShare('label.pdf', 'application/pdf');
  }

  /** The checks that were made; pictures are read when a PDF is composed. */
  get checks(): readonly Finding['id'][] {
    const areRead = this.isPdf && this.made !== null;
    return checksOf(this.profile).filter((id) => areRead || !NEEDS_PIXELS.has(id));
  }

  /** The panels as they print: without the editor's questions. Empty until text can be laid out. */
  get scenes(): readonly Scene[] {
    const { app, document } = this.session;
    if (!app.canSet || app.fontsVersion === 0) return [];
    const scenes = panelsOf(document).map((panel) => this.build(document, panel.id));
    app.load(scenes.flatMap((scene) => scene.pending));
    return scenes;
  }

  findings(scenes: readonly Scene[]): readonly Finding[] {
    const { app, document } = this.session;
    return [...app.services.check(document, scenes, this.profile), ...(this.made?.late ?? [])];
  }

  choose(profile: Profile): void {
    this.profile = profile;
    this.blocked = false;
    this.failed = false;
  }

  choosePicture(type: PictureType): void {
    this.pictureType = type;
    this.failed = false;
  }

  close(): void {
    this.#closed = true;
    this.#stop.abort();
  }

  /**
   * Composes the file quietly when all is still, so that saving is instant and its size is known.
   * Answers how to give that up: what is shown is about to change.
   */
  composeSoon(): () => void {
    this.blocked = false;
    this.composing = true;
    const timer = setTimeout(() => void this.#composeQuietly(this.#stop.signal), STILL_MS);
    return () => {
      clearTimeout(timer);
      this.#stop.abort();
      this.#stop = new AbortController();
      this.#making = null;
      this.made = null;
      this.saved = null;
    };
  }

  async #composeQuietly(signal: AbortSignal): Promise<void> {
    // A file that cannot be composed says so when it is asked for.
    await this.#composed(signal).catch(() => null);
    if (!signal.aborted) this.composing = false;
  }

  /** Hands the file over; `force` although findings block. */
  async save(scenes: readonly Scene[], force: boolean): Promise<void> {
    await this.#give(scenes, force, ({ bytes, name, type }) => {
      download(bytes, name, type);
      this.saved = name;
    });
  }

  /** Hands the file to another program of the device, as its own sheet offers. */
  async send(scenes: readonly Scene[]): Promise<void> {
    await this.#give(scenes, false, (made) => navigator.share({ files: [fileOf(made)] }));
  }

  async #give(
    scenes: readonly Scene[],
    force: boolean,
    hand: (made: Made) => void | Promise<void>,
  ): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.failed = false;
    try {
      this.blocked = !force && this.findings(scenes).some(isBlocking);
      if (this.blocked) return;
      const made = await this.#composedAtLast();
      this.blocked = !force && made.late.some(isBlocking);
      if (!this.blocked) await hand(made);
    } catch (error) {
      // Who closes a sheet that shares has not failed.
      this.failed = !this.#closed && (error as Error).name !== 'AbortError';
      if (this.failed) console.warn(error);
    } finally {
      this.working = false;
    }
  }

  /** The file of what is shown now; begun anew where that has changed meanwhile. */
  async #composedAtLast(): Promise<Made> {
    for (;;) {
      const { signal } = this.#stop;
      const made = await this.#composed(signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
        return null;
      });
      if (this.#closed) throw signal.reason;
      if (made && !signal.aborted) return made;
    }
  }

  /** The file of what is shown until `signal` aborts; it is composed once. */
  async #composed(signal: AbortSignal): Promise<Made> {
    const making = (this.#making ??= this.#compose(signal));
    try {
      const made = await making;
      if (!signal.aborted) this.made = made;
      return made;
    } catch (error) {
      if (this.#making === making) this.#making = null;
      throw error;
    }
  }

  #compose(signal: AbortSignal): Promise<Made> {
    return this.profile === 'screen' ? this.#picture() : this.#pdf(this.profile, signal);
  }

  async #picture(): Promise<Made> {
    const scene = this.scenes[this.page];
    if (!scene) throw new Error('no page to draw');
    return this.isPng ? this.#png(scene) : this.#svg(scene);
  }

  #svg(scene: Scene): Made {
    const bytes = this.session.app.services.exportSvg(scene);
    const size = new TextEncoder().encode(bytes).length;
    return { bytes, size, name: `${this.#name}.svg`, type: 'image/svg+xml', late: [] };
  }

  async #png(scene: Scene): Promise<Made> {
    const name = `${this.#name}.png`;
    const bytes = await composePng(this.session.app.services, scene);
    return { bytes, size: bytes.length, name, type: 'image/png', late: [] };
  }

  async #pdf(profile: PdfProfile, signal: AbortSignal): Promise<Made> {
    const { services } = this.session.app;
    const name = `${this.#name}.pdf`;
    const document = await datedDocument(this.session);
    const date = designOf(document).modified;
    const design = this.withDesign ? (await services.writeFile(document)).bytes : undefined;
    const job = { document, profile, date, force: true, ...(design && { design }) };
    const result = await services.exportPdf(job, signal);
    if (!result.ok) throw new Error('a file that is wanted in any case was refused');
    const { bytes, late } = result;
    return { bytes, size: bytes.length, name, type: 'application/pdf', late };
  }

  get #name(): string {
    return `${this.session.name}-${this.profile}`;
  }
}

/** A composed file as other programs take it. */
function fileOf({ bytes, name, type }: Made): File {
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  return new File([part], name, { type });
}

function canShare(name: string, type: string): boolean {
  const sample = new File([], name, { type });
  return 'canShare' in navigator && navigator.canShare({ files: [sample] });
}

function isBlocking({ severity }: Finding): boolean {
  return severity === 'blocking';
}
