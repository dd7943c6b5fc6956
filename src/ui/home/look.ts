import { PALETTES } from '../../core/color';
import type { BesekDocument } from '../../core/document';
import type { BookPage } from '../../core/patterns';
import { mainPattern, recoloured, repatterned, type PartInks } from '../../editor';

/** How a template is dressed beside the owner's facts; null leaves it as it was designed. */
export interface Look {
  readonly inks: PartInks | null;
  readonly page: BookPage | null;
}

export const AS_DESIGNED: Look = { inks: null, page: null };

/** The look of a palette by its key; an unknown key is as designed. */
export function lookOf(palette: string): Look {
  const inks = PALETTES.find(({ key }) => key === palette)?.inks ?? null;
  return inks ? { inks, page: null } : AS_DESIGNED;
}

/** The document in a look. Swatch and node ids stay, so a design that began of it takes it too. */
export function inLook(document: BesekDocument, { inks, page }: Look): BesekDocument {
  const coloured = inks ? recoloured(document, inks) : document;
  const node = page && mainPattern(coloured);
  return page && node ? repatterned(coloured, node, page) : coloured;
}
