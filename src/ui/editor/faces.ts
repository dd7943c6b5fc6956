import type { FontRef } from '../../core/document';
import { fontAssets, ownFontRef, weightsBeside } from '../../editor';
import type { Session } from './session.svelte';

/** The weights that a font's family comes in, lightest first, and the face of each. */
export interface Faces {
  readonly weights: readonly number[];
  at(weight: number): FontRef;
}

/** The faces of a font's family: of the app's fonts, or of those that the design brings. */
export function facesBeside({ app, document }: Session, font: FontRef): Faces {
  const { fonts } = app.services;
  const own = weightsBeside(fontAssets(document), font.asset ?? '');
  const weights =
    font.asset === undefined
      ? fonts.families.find(({ family }) => family === font.family)?.weights
      : own.map(({ face }) => face.weight);
  return {
    weights: weights ?? [font.weight],
    at(weight) {
      const chosen = own.find(({ face }) => face.weight === weight);
      return chosen ? ownFontRef(chosen) : fonts.ref(font.family, weight);
    },
  };
}
