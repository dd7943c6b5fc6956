import { makeId } from '../../core/document';
import type { AssetRecord, BesekDocument, FontRef, Id } from '../../core/document';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';
import type { Random } from './structure';

/** What a record says of a font's file; its id is found or made. */
export type FontFile = Omit<AssetRecord, 'id' | 'type'>;

/** A font that the design brings. */
export type FontAsset = AssetRecord & Required<Pick<AssetRecord, 'face'>>;

/** Every font that came into the design, by name; also those that no text is set in now. */
export function fontAssets({ records }: BesekDocument): readonly FontAsset[] {
  return Object.values(records)
    .filter((record): record is FontAsset => record.type === 'asset' && record.face !== undefined)
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

/** What texts store of a font that the design brings. */
export function ownFontRef({ id, sha256, face: { family, weight } }: FontAsset): FontRef {
  return { family, weight, sha256, asset: id };
}

/**
 * Brings a font into the design; the plan is null where it is there already, by its bytes. Throws
 * for a file that says nothing of a face.
 */
export function bringFont(
  { document }: Pick<EditorState, 'document'>,
  file: FontFile,
  random: Random,
): { readonly plan: Plan | null; readonly ref: FontRef } {
  const known = fontAssets(document).find(({ sha256 }) => sha256 === file.sha256);
  if (known) return { plan: null, ref: ownFontRef(known) };
  const { face } = file;
  if (!face) throw new Error(`${file.name} is no font`);
  const id: Id = makeId('asset', random);
  const draft = new Draft(document);
  const made: FontAsset = { ...file, face, id, type: 'asset' };
  draft.put(made);
  return { plan: draft.plan('add-font'), ref: ownFontRef(made) };
}

/** Weights of the same family and slope among the design's own fonts. */
export function weightsBeside(fonts: readonly FontAsset[], asset: string): readonly FontAsset[] {
  const face = fonts.find(({ id }) => id === asset)?.face;
  const same = fonts.filter(
    (font) => font.face.family === face?.family && font.face.italic === face.italic,
  );
  return same.sort((a, b) => a.face.weight - b.face.weight);
}
