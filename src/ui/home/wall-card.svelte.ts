import { parseTemplate, type TemplateFile } from '../../core/document';
import { paintQueue, RANK } from '../paint-queue';
import type { TemplateEntry } from '../services';
import type { Searchable } from './search';
import { boxOf, summaryOf, type TemplateSummary } from './summary';

/** How far a tag or seal stands from its front, in mm. */
export const APART = 9;

/** A template on the wall: what the build knows of it, and its file once it has come. */
export class WallCard implements Searchable {
  file = $state.raw<TemplateFile | null>(null);
  readonly id: string;
  #reading: Promise<TemplateFile> | null = null;

  constructor(
    readonly entry: TemplateEntry,
    readonly summary: TemplateSummary,
    /** It stands on this device only: its owner made it or took it in. */
    readonly isOwn = false,
  ) {
    this.id = entry.id;
  }

  /** A card of a file that is at hand; null where it is broken. */
  static of(id: string, value: unknown): WallCard | null {
    const file = parseTemplate(value);
    const summary = file.ok ? summaryOf(file.value) : null;
    if (!file.ok || !summary) return null;
    const card = new WallCard({ id, read: async () => value }, summary, true);
    card.file = file.value;
    return card;
  }

  get title() {
    return this.summary.title;
  }
  get family() {
    return this.summary.family;
  }
  get products() {
    return this.summary.products;
  }
  get packs() {
    return this.summary.packs;
  }
  get shapes() {
    return this.summary.shapes;
  }
  get sizes() {
    return this.summary.sizes;
  }

  /** Width on the shelf in mm, with what stands beside the front or without it. */
  width(withBeside: boolean): number {
    const { front, beside } = this.summary;
    return boxOf(front).w + (beside && withBeside ? APART + boxOf(beside).w : 0);
  }

  /** Fetches and reads the file, once; the reading waits for its turn among the pictures. */
  read(): Promise<TemplateFile> {
    return (this.#reading ??= this.#read());
  }

  async #read(): Promise<TemplateFile> {
    const value = await this.entry.read();
    const parsed = await new Promise<ReturnType<typeof parseTemplate>>((done) =>
      paintQueue.add(
        this,
        () => {
          done(parseTemplate(value));
          return 0;
        },
        RANK.seen,
      ),
    );
    if (!parsed.ok) throw new Error(`template ${this.id} cannot be read`);
    this.file = parsed.value;
    return parsed.value;
  }
}
