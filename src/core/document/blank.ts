import { process, type PalettePart } from '../color';
import { ordersBetween } from './order';
import { emptyFacts } from './empty';
import type { BesekDocument, DocRecord, Facts, FontRef } from './types';

/** What an empty label takes from its making. */
export interface BlankLabel {
  readonly name: string;
  /** ISO 8601 with seconds and `Z`. */
  readonly modified: string;
  /** The owner's product, or null while nothing is known of it. */
  readonly facts: Facts | null;
  /** Names of the panel, the styles and the swatches, in the interface's language. */
  readonly words: {
    readonly panel: string;
    readonly heading: string;
    readonly body: string;
    readonly ink: string;
    readonly paper: string;
    readonly accent: string;
  };
  readonly heading: FontRef;
  readonly body: FontRef;
}

/** The usual sticker of a small jar or bag, in mm. */
const FACE = { width: 60, height: 90, bleed: 3, safe: 3 } as const;

/** A label with nothing on it: one panel, two styles of type, three inks. */
export function blankDocument(made: BlankLabel): BesekDocument {
  const { words } = made;
  const [first = '', second = '', third = ''] = ordersBetween(null, null, 3);
  const swatch = (id: PalettePart, name: string, order: string, ink: Ink): DocRecord => ({
    id,
    type: 'swatch',
    name,
    order,
    ink,
    part: id,
  });
  const style = (id: string, order: string, font: FontRef, size: number): DocRecord => ({
    id,
    type: 'textStyle',
    name: id === 'heading' ? words.heading : words.body,
    order,
    font,
    size,
    leading: 1.2,
    tracking: 0,
    align: 'left',
    fill: { swatch: 'ink' },
  });
  const records: readonly DocRecord[] = [
    {
      id: 'design',
      type: 'design',
      name: made.name,
      language: 'id',
      profile: 'fogra39',
      template: null,
      modified: made.modified,
    },
    { id: 'facts', type: 'facts', product: null, values: made.facts ?? emptyFacts() },
    {
      id: 'panel',
      type: 'panel',
      name: words.panel,
      order: first,
      ...FACE,
      shape: { kind: 'rectangle' },
      stock: 'white',
    },
    swatch('ink', words.ink, first, process(0, 0, 0, 100)),
    swatch('accent', words.accent, second, process(15, 90, 85, 5)),
    swatch('ground', words.paper, third, process(0, 0, 0, 0)),
    style('heading', first, made.heading, 9),
    style('body', second, made.body, 2.6),
  ];
  return {
    format: 'besek-design',
    version: 1,
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  };
}

type Ink = ReturnType<typeof process>;
