import { effectivePpi, type BesekDocument } from '../../core/document';
import type { ImageItem, Scene } from '../../core/scene';
import type { Found } from './preflight';

/** Pixels per inch that a screen of a press can use, that still look sharp, and that show as steps. */
const SHARP = 300;
const FAIR = 200;
const COARSE = 100;
/** Frames are exact to 0.001 mm: 300 ppi shall not read as 299.9. */
const TOLERANCE = 0.5;

/** Pictures of which only the name is left: they would print as nothing. */
export function findMissingPictures(scene: Scene): Found[] {
  return picturesOf(scene)
    .filter((item) => item.missing)
    .map(({ nodeId }) => ({ id: 'picture-missing', verdict: 'fail', nodeId, params: {} }));
}

/** Pictures that were found to be damaged when their pixels were read: they print as nothing. */
export function findDamagedPictures(scene: Scene, damaged: ReadonlySet<string>): Found[] {
  return picturesOf(scene)
    .filter((item) => damaged.has(item.sha256))
    .map(({ nodeId }) => ({ id: 'picture-damaged', verdict: 'fail', nodeId, params: {} }));
}

/** Pictures placed so large that their pixels will be seen. */
export function findBlurredPictures(scene: Scene, document: BesekDocument): Found[] {
  return picturesOf(scene).flatMap((item): Found[] => {
    const ppi = ppiOf(item, document);
    if (ppi === null || ppi >= SHARP - TOLERANCE) return [];
    const params = { ppi: Math.floor(ppi + 1e-6), sharp: SHARP };
    const { nodeId } = item;
    if (ppi >= FAIR - TOLERANCE) return [{ id: 'picture-soft', verdict: 'review', nodeId, params }];
    const grade = ppi >= COARSE - TOLERANCE ? 'coarse' : 'blocky';
    return [{ id: 'picture-sharpness', verdict: 'review', nodeId, params: { ...params, grade } }];
  });
}

/** As it stands on the panel: an arrangement may have given its frame another size. */
function ppiOf({ nodeId, frame }: ImageItem, document: BesekDocument): number | null {
  const node = document.records[nodeId];
  if (node?.type !== 'image') return null;
  const asset = document.records[node.asset];
  return asset?.type === 'asset' ? effectivePpi({ ...node, ...frame }, asset) : null;
}

function picturesOf({ items }: Scene): ImageItem[] {
  return items.flatMap((item) => (item.kind === 'image' ? [item] : []));
}
