import type { Ink, PalettePart } from '../../core/color';
import type { BesekDocument, Id, SwatchRecord } from '../../core/document';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';

export type PartInks = Readonly<Partial<Record<PalettePart, Ink>>>;

/** The swatches that have a part in a palette. */
export function partsOf(
  document: BesekDocument,
): readonly (SwatchRecord & { part: PalettePart })[] {
  return Object.values(document.records).filter(
    (record): record is SwatchRecord & { part: PalettePart } =>
      record.type === 'swatch' && record.part !== undefined,
  );
}

/**
 * Gives every swatch that has a part the palette's ink for it: one click recolours the design and
 * keeps what stands to what. Null when nothing would change.
 */
export function recolour({ document }: Pick<EditorState, 'document'>, inks: PartInks): Plan | null {
  const draft = new Draft(document);
  const changed = partsOf(document).filter(({ ink, part }) => {
    const next = inks[part];
    return next !== undefined && JSON.stringify(next) !== JSON.stringify(ink);
  });
  for (const swatch of changed) draft.put({ ...swatch, ink: inks[swatch.part]! });
  return changed.length > 0 ? draft.plan('palette') : null;
}

/** Gives a swatch its part in palettes, or, with null, none. */
export function setPart({ document }: EditorState, id: Id, part: PalettePart | null): Plan {
  const swatch = document.records[id];
  if (swatch?.type !== 'swatch') throw new Error(`no swatch ${id}`);
  const draft = new Draft(document);
  draft.put({ ...swatch, part: part ?? undefined } as SwatchRecord);
  return draft.plan('palette');
}
