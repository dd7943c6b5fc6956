import { PALETTE_PARTS, PALETTES, type Ink, type PalettePart } from '../../core/color';
import { emptyFacts } from '../../core/document';
import type { BesekDocument, DocRecord, PatternNode } from '../../core/document';
import { findGenerator, pageOf, type BookPage } from '../../core/patterns';
import { partsOf, replacePattern } from '../../editor';
import type { App } from '../app.svelte';
import type { Session } from './session.svelte';

export type Inks = Readonly<Record<PalettePart, Ink>>;

/** What a page is called, and what is to be known of it. */
export interface PageWords {
  readonly name: string;
  readonly note: string;
}

/** The words of every page, once they are there. */
export function pageWords({ patternWords }: App): Readonly<Record<string, PageWords>> {
  return patternWords?.pattern ?? {};
}

/** The page that a pattern on the label is of; null for a draft of one's own. */
export function pageOfNode({ generator, params }: PatternNode): BookPage | null {
  const found = findGenerator(generator);
  return found && pageOf(found, params);
}

/** Makes a pattern another page's where it stands; one that is called as its page is renamed. */
export function changePattern(session: Session, node: PatternNode, page: BookPage): void {
  const words = pageWords(session.app);
  const old = pageOfNode(node);
  const isItsName = old !== null && node.name === words[old.key]?.name;
  const name = isItsName ? words[page.key]?.name : undefined;
  session.do(replacePattern(session.state, node.id, { page, name }));
  session.commit();
}

/** The inks the book is shown in: the label's own, and a quiet palette's where it has none. */
export function inksOf(document: BesekDocument): Inks {
  const own = Object.fromEntries(partsOf(document).map(({ part, ink }) => [part, ink]));
  return { ...PALETTES[0]!.inks, ...own };
}

/** A page as a small design of its own: the pattern on a face of the size, in mm. */
export function pageDocument(
  page: BookPage,
  inks: Inks,
  { w, h }: { readonly w: number; readonly h: number },
): BesekDocument {
  const generator = findGenerator(page.generator);
  const records: DocRecord[] = [
    {
      id: 'design',
      type: 'design',
      name: page.key,
      language: 'id',
      profile: 'fogra39',
      template: null,
      modified: '2026-01-01T00:00:00Z',
    },
    { id: 'facts', type: 'facts', product: null, values: emptyFacts() },
    {
      ...{ id: 'face', type: 'panel', name: page.key, order: 'V', width: w, height: h, bleed: 0 },
      ...{ safe: 0, shape: { kind: 'rectangle' }, stock: 'white' },
    } as DocRecord,
    ...PALETTE_PARTS.map((part): DocRecord => ({
      ...{ id: part.toLowerCase(), type: 'swatch', name: part, order: 'V', ink: inks[part] },
    })),
    {
      ...{ id: 'paper', type: 'shape', parent: 'face', order: 'V', x: 0, y: 0, w, h, rotation: 0 },
      ...{ shape: 'rectangle', fill: { swatch: 'ground' }, stroke: null },
    } as DocRecord,
    {
      ...{ id: 'pattern', type: 'pattern', parent: 'face', order: 'W', x: 0, y: 0, w, h },
      ...{ rotation: 0, generator: page.generator, params: page.params, seed: page.seed },
      inks: Object.fromEntries(
        (generator?.inkRoles ?? []).map(({ key, takes = [] }) => [
          key,
          takes.map((part) => ({ swatch: part.toLowerCase() })),
        ]),
      ),
    } as DocRecord,
  ];
  return {
    format: 'besek-design',
    version: 1,
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  };
}
