import { tint, type Ink } from '../../core/color';
import { grow, intersection, rectPath, translation, union, type Box } from '../../core/geometry';
import { isPrinted, isShading, layersOf } from '../../core/scene';
import type { ImageItem, Layer, PathItem, Scene, SceneItem } from '../../core/scene';
import { hasOwnPlate, inksIn, oneSpot } from '../plates';
import { groundOf, inkOnPanel, type Ground } from './ground';

/** An ink seen to a share 0–1 on another. */
export type Mixer = (ground: Ink, ink: Ink, share: number) => Ink;

/** What a picture lies on, bottom first, and the share 0–1 to which it is seen there. */
export interface PictureGround {
  readonly share: number;
  readonly beneath: readonly SceneItem[];
}

/** Objects, each as if it were opaque, that are seen through as one. */
export interface SeenThrough extends PictureGround {
  readonly items: readonly SceneItem[];
}

/** A panel of which nothing is seen through, and what could not be told without it. */
export interface Flattened {
  readonly items: readonly SceneItem[];
  /** The ground of each picture among the items: whoever has its pixels mixes them with it. */
  readonly grounds: ReadonlyMap<ImageItem, PictureGround>;
  /** What has to be drawn in pixels: a picture without a file stands for it among the items. */
  readonly layers: ReadonlyMap<ImageItem, SeenThrough>;
  /** Nodes that ought to be mixed with a spot, which has a plate of its own. */
  readonly failed: readonly string[];
}

/**
 * Mixes what is see-through with the one ink or the stock that lies beneath it. Over more than that
 * it has to be drawn in pixels, together with what lies there.
 */
export function flattened(scene: Scene, mixer: Mixer): Flattened {
  const items: SceneItem[] = [];
  const grounds = new Map<ImageItem, PictureGround>();
  const layers = new Map<ImageItem, SeenThrough>();
  const failed = new Set<string>();
  const lay = (item: SceneItem, share: number): void => {
    if (item.kind === 'image') grounds.set(item, { share, beneath: [...items] });
    items.push(item);
  };
  for (const layer of layersOf(scene.items.filter(isPrinted))) {
    const { opacity: share } = layer;
    const [first] = layer.items as [SceneItem];
    if (share === 1) {
      for (const item of layer.items) lay(item, 1);
      continue;
    }
    const { ink, losesSpot } = groundUnder(scene, layer, items);
    if (losesSpot) failed.add(first.nodeId);
    if (first.kind === 'image') lay(opaque(first), share);
    else if (ink) items.push(...layer.items.map((item) => mixed(item, ink, mixer)));
    else {
      const standIn = pictureOf(scene, layer);
      if (!standIn) continue;
      layers.set(standIn, { share, items: layer.items.map(opaque), beneath: [...items] });
      items.push(standIn);
    }
  }
  return { items, grounds, layers, failed: [...failed] };
}

interface GroundUnder {
  /** What all of a layer can be mixed with as ink; null where there is no such one thing. */
  readonly ink: Ink | 'stock' | null;
  readonly losesSpot: boolean;
}

function groundUnder(scene: Scene, layer: Layer, below: readonly SceneItem[]): GroundUnder {
  const box = boxOf(layer, scene);
  const ground = groundOf(box, below, scene.texts);
  const beneath = inksOfGround(ground, () =>
    below.filter((item) => intersection(inkOnPanel(item, scene.texts), box) !== null),
  );
  const all = [...beneath, ...layer.items.flatMap(inksIn)];
  const hasSpot = all.some(hasOwnPlate);
  const isPicture = layer.items[0]!.kind === 'image';
  const mixes = ground === 'stock' || (ground !== 'mixed' && (!hasSpot || oneSpot(all) !== null));
  return {
    ink: mixes ? ground : null,
    losesSpot: isPicture ? beneath.some(hasOwnPlate) : !mixes && hasSpot,
  };
}

function inksOfGround(ground: Ground, touching: () => readonly SceneItem[]): readonly Ink[] {
  if (ground === 'stock') return [];
  return ground === 'mixed' ? touching().flatMap(inksIn) : [ground];
}

function boxOf({ items }: Layer, { texts }: Scene): Box {
  return items.map((item) => inkOnPanel(item, texts)).reduce(union);
}

/** A picture in the place of a layer, as far as the paper goes; null beside it. */
function pictureOf(scene: Scene, layer: Layer): ImageItem | null {
  const [w, h] = scene.trim;
  const paper = grow({ x: 0, y: 0, w, h }, scene.bleed);
  const box = intersection(boxOf(layer, scene), paper);
  if (!box) return null;
  const whole = { x: 0, y: 0, w: box.w, h: box.h };
  return {
    kind: 'image',
    nodeId: layer.items[0]!.nodeId,
    matrix: translation(box.x, box.y),
    frame: { w: box.w, h: box.h },
    role: null,
    sha256: '',
    box: whole,
    flip: null,
    clip: rectPath(whole),
    missing: false,
  };
}

function opaque<T extends SceneItem>(item: T): T {
  const { opacity: _, ...rest } = item;
  return rest as T;
}

function mixed(item: SceneItem, ground: Ink | 'stock', mixer: Mixer): SceneItem {
  const share = item.opacity ?? 1;
  const onto = (ink: Ink): Ink =>
    ground === 'stock' ? tint(ink, share) : mixer(ground, ink, share);
  const rest = opaque(item);
  switch (rest.kind) {
    case 'image':
      return rest;
    case 'glyphs':
      return { ...rest, ink: onto(rest.ink) };
    case 'pattern': {
      const paths = rest.cell.paths.map((layer) => ({ ...layer, ink: onto(layer.ink) }));
      return { ...rest, cell: { ...rest.cell, paths } };
    }
    case 'path':
      return { ...rest, fill: fillOnto(rest, onto), stroke: strokeOnto(rest, onto) };
  }
}

function fillOnto({ fill }: Pick<PathItem, 'fill'>, onto: (ink: Ink) => Ink): PathItem['fill'] {
  if (!fill || !isShading(fill)) return fill && onto(fill);
  return { ...fill, stops: fill.stops.map(({ at, ink }) => ({ at, ink: onto(ink) })) };
}

function strokeOnto(
  { stroke }: Pick<PathItem, 'stroke'>,
  onto: (ink: Ink) => Ink,
): PathItem['stroke'] {
  return stroke && { ...stroke, ink: onto(stroke.ink) };
}
