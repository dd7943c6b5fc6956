import type { Face, TextBlock } from './types';

/** The faces a block is set in, each once. */
export function facesOf({ paragraphs }: TextBlock): Face[] {
  const runs = paragraphs.flat();
  const faces = new Map(
    runs.map(({ family, weight }) => [`${family} ${weight}`, { family, weight }]),
  );
  return [...faces.values()];
}
