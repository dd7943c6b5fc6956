import type { FontId, Shaper } from './shaper';
import type { Face, TextBlock } from './types';

/** The faces a block is set in, each once. */
export function facesOf({ paragraphs }: TextBlock): Face[] {
  const runs = paragraphs.flat();
  const faces = new Map(
    runs.map(({ family, weight, file }) => [
      `${family} ${weight} ${file ?? ''}`,
      { family, weight, ...(file !== undefined && { file }) },
    ]),
  );
  return [...faces.values()];
}

/** A face's files in order of preference, or null while they are not loaded. */
export function filesOf(shaper: Shaper, { family, weight, file }: Face): readonly FontId[] | null {
  return shaper.files(family, weight, file);
}

/** The file that a block's first character is looked for in. */
export function firstFont(shaper: Shaper, { paragraphs }: TextBlock): FontId | undefined {
  const run = paragraphs.flat()[0];
  return run && filesOf(shaper, run)?.[0];
}

/** Families that are set in another face, since their own files are nowhere to be had. */
export function lackingIn(shaper: Shaper, block: TextBlock): readonly string[] {
  return facesOf(block)
    .filter((face) => face.file !== undefined && filesOf(shaper, face)?.[0] !== face.file)
    .map((face) => face.family);
}
