import { tint, type Ink } from '../../core/color';
import { union } from '../../core/geometry';
import { isShading, layersOf, type ImageItem, type Layer, type PathItem } from '../../core/scene';
import type { Scene, SceneItem } from '../../core/scene';
import { groundOf, inkOnPanel, type Ground } from './ground';

/** An ink seen to a share 0–1 on another. */
export type Mixer = (ground: Ink, ink: Ink, share: number) => Ink;

/** What a picture lies on, bottom first, and the share 0–1 to which it is seen there. */
export interface PictureGround {
  readonly share: number;
  readonly beneath: readonly SceneItem[];
}

/** A panel of which nothing is seen through, and what could not be told in opaque inks. */
export interface Flattened {
  readonly items: readonly SceneItem[];
  /** The ground of each picture among the items: whoever has its pixels mixes them with it. */
  readonly grounds: ReadonlyMap<ImageItem, PictureGround>;
  /** The items of these nodes stand as if on bare stock. */
  readonly failed: readonly string[];
}

/**
 * Mixes what is see-through with the one ink or the stock that lies beneath it. Two things beneath
 * cannot be mixed so; a picture's pixels can, but not with a spot, which has a plate of its own.
 */
export function flattened({ items, texts }: Scene, mixer: Mixer): Flattened {
  const made: SceneItem[] = [];
  const grounds = new Map<ImageItem, PictureGround>();
  const failed = new Set<string>();
  for (const layer of layersOf(items)) {
    const isOpaque = layer.opacity === 1;
    const ground = isOpaque ? 'stock' : groundOf(boxOf(layer, texts), made, texts);
    if (!isMixable(layer, ground)) failed.add(layer.items[0]!.nodeId);
    for (const each of layer.items) {
      const item = isOpaque ? each : opaque(each, ground, mixer);
      if (item.kind === 'image') grounds.set(item, { share: layer.opacity, beneath: [...made] });
      made.push(item);
    }
  }
  return { items: made, grounds, failed: [...failed] };
}

function isMixable({ items }: Layer, ground: Ground): boolean {
  const [pictures, rest] = [items.filter(isPicture), items.filter((item) => !isPicture(item))];
  if (ground === 'mixed') return rest.length === 0;
  return ground === 'stock' || ground.kind !== 'spot' || pictures.length === 0;
}

function isPicture(item: SceneItem): boolean {
  return item.kind === 'image';
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
