import { panelsOf, parseTemplate, type TemplateFile } from '../../core/document';
import type { TemplateEntry } from '../services';

/** A template whose file has been read. */
export interface WallCard {
  readonly id: string;
  readonly file: TemplateFile;
  readonly width: number;
  readonly height: number;
  readonly round: boolean;
}

/** The templates on the wall, as their files arrive; a broken one is left out and reported. */
export class Wall {
  cards = $state.raw<readonly WallCard[]>([]);
  broken = $state.raw<readonly string[]>([]);

  constructor(readonly entries: readonly TemplateEntry[]) {
    void this.#load();
  }

  async #load(): Promise<void> {
    const read = await Promise.all(
      this.entries.map(async ({ id, read: file }) => ({ id, result: parseTemplate(await file()) })),
    );
    this.cards = read.flatMap(({ id, result }) => (result.ok ? [cardOf(id, result.value)] : []));
    this.broken = read.flatMap(({ id, result }) => (result.ok ? [] : [id]));
  }
}

function cardOf(id: string, file: TemplateFile): WallCard {
  const front = panelsOf(file.design)[0];
  if (!front) throw new Error(`template ${id} has no panel`);
  const { width, height, shape } = front;
  return { id, file, width, height, round: shape.kind === 'ellipse' && width === height };
}
