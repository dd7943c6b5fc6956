import type { BesekDocument } from '../../core/document';
import { applyToPoint, intersection, mapBox, pointsIn, type Box } from '../../core/geometry';
import { isPrinted, itemBox, seenInk } from '../../core/scene';
import type { Scene, SceneItem, TextReport } from '../../core/scene';
import type { Found } from './preflight';

/** Letters are read through what is seen to less than this share. */
const VEIL = 0.7;
/** A letter is looked at in so many points of its box. */
const POINTS = 16;
/** A letter of which so many are under something cannot be read. */
const HIDDEN = 13;
/** Share of the letters that may happen to lie under threads or lines with gaps between them. */
const STRAY = 0.25;

/** Texts of which another object hides letters, each with the lowest such object. */
export function findCovered(scene: Scene, document: BesekDocument): Found[] {
  const covers = coversIn(scene, document);
  const tops = new Map(scene.items.map(({ nodeId }, i) => [nodeId, i]));
  return scene.texts.flatMap(({ ink, inks, matrix, nodeId }) => {
    const top = tops.get(nodeId);
    if (!ink || top === undefined) return [];
    const cover = covers.find(({ item, box, at }) => {
      if (at <= top || !intersection(box, ink)) return false;
      const hidden = inks.filter((letter) => hides(item, box, letter, matrix)).length;
      return hidden > (hasGaps(item) ? inks.length * STRAY : 0);
    });
    if (!cover) return [];
    return [{ id: 'covered', verdict: 'review', nodeId, params: { other: cover.item.nodeId } }];
  });
}

/** An item that cannot be seen through, its box on the panel and its place in the stack. */
interface Cover {
  readonly item: SceneItem;
  readonly box: Box;
  readonly at: number;
}

function coversIn({ items }: Scene, { records }: BesekDocument): Cover[] {
  return items.flatMap((item, at) => {
    const isOpaque = item.kind !== 'glyphs' && isPrinted(item) && (item.opacity ?? 1) >= VEIL;
    if (!isOpaque || isSoft(item, records)) return [];
    return [{ item, at, box: mapBox(item.matrix, itemBox(item)) }];
  });
}

function hasGaps(item: SceneItem): boolean {
  return item.kind === 'pattern' || (item.kind === 'path' && item.fill === null);
}

/** Nobody has looked where the pixels of a picture are transparent. */
function isSoft(item: SceneItem, records: BesekDocument['records']): boolean {
  const node = item.kind === 'image' ? records[item.nodeId] : undefined;
  const asset = node?.type === 'image' ? records[node.asset] : undefined;
  return asset?.type === 'asset' && asset.alpha === true;
}

function hides(item: SceneItem, box: Box, letter: Box, matrix: TextReport['matrix']): boolean {
  if (letter.w === 0 || letter.h === 0) return false;
  const seen = mapBox(matrix, letter);
  const shared = intersection(box, seen);
  // Most letters are not even under its box.
  if (!shared || shared.w * shared.h < (seen.w * seen.h) / 2) return false;
  let left = POINTS - HIDDEN;
  return pointsIn(letter, POINTS).every(
    (at) => seenInk(item, applyToPoint(matrix, at)) !== null || left-- > 0,
  );
}
