import {
  ellipsePath,
  multiply,
  polygonPath,
  rectPath,
  roundedRectPath,
  scaling,
  transformPath,
  translation,
  type Box,
  type Matrix,
  type Path,
} from '../../geometry';
import type { Crop, ImageNode, InkDrawing } from '../../document';
import { inkOf, type DrawContext, type Drawing, type Drawn } from '../drawing';

const WHOLE: Crop = { x: 0, y: 0, w: 1, h: 1 };

/** A picture in its frame, or the drawing in one ink that was made of it. */
export function drawImage(node: ImageNode, context: DrawContext): Drawing {
  if (node.ink) return { items: [inkItem(node, node.ink, context)] };
  const { sha256 } = context.record(node.asset, 'asset');
  const state = context.picture(sha256);
  const item: Drawn = {
    kind: 'image',
    role: null,
    sha256,
    box: boxOf(node),
    flip: node.flip ?? null,
    clip: maskPath(node),
    missing: state === 'missing',
  };
  return state === 'pending'
    ? { items: [item], pending: [{ picture: sha256 }] }
    : { items: [item] };
}

/** Where the whole picture lies so that its part fills the frame, mirrored as it is. */
function boxOf({ w, h, crop = WHOLE, flip }: ImageNode): Box {
  const [width, height] = [w / crop.w, h / crop.h];
  const x = flip === 'h' || flip === 'both' ? 1 - crop.x - crop.w : crop.x;
  const y = flip === 'v' || flip === 'both' ? 1 - crop.y - crop.h : crop.y;
  return { x: -x * width || 0, y: -y * height || 0, w: width, h: height };
}

/** What the frame lets be seen, in the node's own mm. */
export function maskPath({ w, h, mask }: Pick<ImageNode, 'w' | 'h' | 'mask'>): Path {
  const box = { x: 0, y: 0, w, h };
  switch (mask?.kind) {
    case 'rounded':
      return roundedRectPath(box, mask.radius);
    case 'ellipse':
      return ellipsePath(box);
    case 'arch':
      return archPath(w, h);
    case 'diamond':
      return polygonPath([
        { x: w / 2, y: 0 },
        { x: w, y: h / 2 },
        { x: w / 2, y: h },
        { x: 0, y: h / 2 },
      ]);
    case undefined:
      return rectPath(box);
  }
}

/** A half circle on straight sides; in a low frame half an ellipse. */
function archPath(w: number, h: number): Path {
  const rise = Math.min(w / 2, h);
  const [, right, , , left] = ellipsePath({ x: 0, y: 0, w, h: 2 * rise });
  return [['M', 0, rise], left!, right!, ['L', w, h], ['L', 0, h], ['Z']];
}

function inkItem(node: ImageNode, ink: InkDrawing, context: DrawContext): Drawn {
  const isCut = node.crop !== undefined || node.mask !== undefined;
  return {
    kind: 'path',
    role: null,
    path: transformPath(intoBox(node, ink), ink.path),
    fillRule: 'evenodd',
    ...(isCut && { clip: maskPath(node) }),
    fill: inkOf(context, ink.fill),
    stroke: null,
  };
}

/** From the drawing's natural box to where the whole picture lies. */
function intoBox(node: ImageNode, { natural }: InkDrawing): Matrix {
  const { x, y, w, h } = boxOf(node);
  const scaled = scaling(w / natural.w, h / natural.h);
  const across = node.flip === 'h' || node.flip === 'both';
  const down = node.flip === 'v' || node.flip === 'both';
  const mirrored: Matrix = [across ? -1 : 1, 0, 0, down ? -1 : 1, across ? w : 0, down ? h : 0];
  return multiply(translation(x, y), multiply(mirrored, scaled));
}
