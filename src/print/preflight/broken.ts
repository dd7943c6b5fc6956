import type { Scene } from '../../core/scene';
import type { Found } from './preflight';

/** Nodes that could not be drawn, and pictures, which cannot be printed yet. */
export function findBrokenNodes({ failed, items }: Scene): Found[] {
  const pictures = items
    .filter((item) => item.kind === 'image')
    .map(({ nodeId }) => ({ nodeId, message: 'image' }));
  return [...failed, ...pictures].map(({ nodeId, message }) => ({
    id: 'broken-node',
    verdict: 'fail',
    nodeId,
    params: { message },
  }));
}

export function findOverset({ texts }: Scene): Found[] {
  return texts
    .filter((text) => text.overset)
    .map(({ nodeId }) => ({ id: 'text-overset', verdict: 'fail', nodeId, params: {} }));
}

/** Characters that no face has; they would print as empty boxes. */
export function findMissingGlyphs({ texts }: Scene): Found[] {
  return texts
    .filter((text) => text.missing.length > 0)
    .map(({ nodeId, missing }) => ({
      id: 'missing-glyph',
      verdict: 'fail',
      nodeId,
      params: { characters: [...new Set(missing)].join(' ') },
    }));
}
