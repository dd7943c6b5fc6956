import { namedFaces, type BesekDocument, type FontRef, type Issue } from '../core/document';
import faces from './faces.json' with { type: 'json' };
import type { FaceEntry } from './types';

/** Every face a label can be set in, in the order the font menu shows them. */
export const FACES: readonly FaceEntry[] = faces;

/** The entry of a face, or null where Besek does not ship it. */
export function findFace(family: string, weight: number): FaceEntry | null {
  return FACES.find((f) => f.family === family && f.weight === weight) ?? null;
}

/** The reference a text style stores. Throws for a face that is not shipped. */
export function fontRef(family: string, weight: number): FontRef {
  const face = findFace(family, weight);
  if (!face) throw new RangeError(`no such face: ${family} ${weight}`);
  return { family, weight, sha256: face.files[0]!.sha256 };
}

/** Every reference of a document to a face that Besek does not ship and that it does not bring. */
export function unknownFaces(document: BesekDocument): readonly Issue[] {
  return namedFaces(document)
    .filter(({ font }) => font.asset === undefined && !findFace(font.family, font.weight))
    .map(({ path, font: { family, weight } }) => {
      return { path, code: 'unknown-face', params: { family, weight } };
    });
}
