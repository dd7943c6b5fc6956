import { tint, type Ink } from '../../core/color';
import { union } from '../../core/geometry';
import { isShading, layersOf, type ImageItem, type Layer, type PathItem } from '../../core/scene';
import type { Scene, SceneItem } from '../../core/scene';
import { groundOf, inkOnPanel, type Ground } from './ground';

/** An ink seen to a share 0–1 on another. */
export type Mixer = (ground: Ink, ink: Ink, share: number) => Ink;

/** What a picture lies on, and the share 0–1 to which it is seen there. */
export interface PictureGround {
  readonly ground: Ground;
  readonly share: number;
}

/** A panel of which nothing is seen through, and what could not be told in opaque inks. */
export interface Flattened {
  readonly items: readonly SceneItem[];
  /** The ground of each picture among the items: whoever has its pixels mixes them with it. */
  readonly grounds: ReadonlyMap<ImageItem, PictureGround>;
  /** The items of these nodes stand as if on bare stock, and pictures as if nothing showed through. */
  readonly failed: readonly string[];
}

/**
 * Mixes what is see-through with the one ink or the stock that lies beneath it. Two things beneath
 * cannot be mixed so, and a picture not with a spot, which has a plate of its own.
 */
export function flattened({ items, texts }: Scene, mixer: Mixer): Flattened {
  const made: SceneItem[] = [];
  const grounds = new Map<ImageItem, PictureGround>();
  const failed = new Set<string>();
  for (const layer of layersOf(items)) {
    if (layer.opacity === 1) {
      for (const item of layer.items) {
        // Of an opaque picture, pixels may still be see-through.
        if (item.kind === 'image')
          grounds.set(item, { ground: groundOf(inkOnPanel(item, texts), made, texts), share: 1 });
        made.push(item);
      }
      continue;
    }
    const ground = groundOf(boxOf(layer, texts), made, texts);
    const isPicture = layer.items.some((item) => item.kind === 'image');
    if (ground === 'mixed' || (isPicture && isSpot(ground))) failed.add(layer.items[0]!.nodeId);
    const items = layer.items.map((item) => opaque(item, ground, mixer));
    for (const item of items) {
      if (item.kind === 'image') grounds.set(item, { ground, share: layer.opacity });
    }
    made.push(...items);
  }
  return { items: made, grounds, failed: [...failed] };
}

function isSpot(ground: Ground): boolean {
  return typeof ground !== 'string' && ground.kind === 'spot';
}

function boxOf({ items }: Layer, texts: Scene['texts']) {
  return items.map((item) => inkOnPanel(item, texts)).reduce(union);
}

function opaque(item: SceneItem, ground: Ground, mixer: Mixer): SceneItem {
  const { opacity: share = 1, ...rest } = item;
  const onto = (ink: Ink): Ink =>
    typeof ground === 'string' ? tint(ink, share) : mixer(ground, ink, share);
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
