import { factsOf, type BesekDocument, type Id } from '../../core/document';
import type { Scene } from '../../core/scene';
import { movablePart } from '../../core/text';
import type { Found } from './preflight';

/** Nodes that could not be drawn, with `late: 1` those whose code could not be fetched so far. */
export function findBrokenNodes({ failed }: Scene): Found[] {
  return failed.map(({ nodeId, message, late }) => ({
    id: 'broken-node',
    verdict: 'fail',
    nodeId,
    params: { message, ...(late && { late: 1 }) },
  }));
}

export function findOverset({ texts }: Scene, document: BesekDocument): Found[] {
  return texts
    .filter((text) => text.overset)
    .map(({ nodeId }) => ({
      id: 'text-overset',
      verdict: 'fail',
      nodeId,
      params: nameTooLong(document, nodeId),
    }));
}

/** Of a fitted name that fits in no way: its length, and what of it may go to the line of its kind. */
function nameTooLong(document: BesekDocument, id: Id): Found['params'] {
  const node = document.records[id];
  if (node?.type !== 'text' || !node.fit) return {};
  const [run] = node.runs;
  if (node.runs.length !== 1 || !run || !('fact' in run) || run.fact !== 'name') return {};
  const { name } = factsOf(document).values;
  const part = movablePart(name);
  return { letters: [...name].length, ...(part !== null && { part }) };
}

/** Optional texts that did not fit and are not there. */
export function findLeftOut({ texts }: Scene): Found[] {
  return texts
    .filter((text) => text.leftOut)
    .map(({ nodeId }) => ({ id: 'left-out', verdict: 'review', nodeId, params: {} }));
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

/** Texts whose own font is nowhere to be had: they are set in another. */
export function findMissingFonts({ texts }: Scene): Found[] {
  return texts.flatMap(({ nodeId, lacking }) => (lacking ? [lackOf(lacking, nodeId)] : []));
}

/** Fonts that have not arrived, once for all panels: what is set in them is not in the scene at all. */
export function findLateFonts(scenes: readonly Scene[]): Found[] {
  const faces = scenes.flatMap(({ pending }) => pending.filter((each) => 'family' in each));
  return faces.length > 0 ? [lackOf([...new Set(faces.map(({ family }) => family))], null)] : [];
}

function lackOf(fonts: readonly string[], nodeId: Id | null): Found {
  return { id: 'font-missing', verdict: 'fail', nodeId, params: { fonts: fonts.join(', ') } };
}
