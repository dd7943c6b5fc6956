import type { SceneItem } from './types';

/** Items that are painted onto each other and then seen through together. */
export interface Layer {
  /** 0–1. */
  readonly opacity: number;
  readonly items: readonly SceneItem[];
}

/** Items in their order: what is opaque as it is, each see-through node by itself. */
export function layersOf(items: readonly SceneItem[]): readonly Layer[] {
  if (items.length > 0 && items.every((item) => item.opacity === undefined)) {
    return [{ opacity: 1, items }];
  }
  const layers: { opacity: number; items: SceneItem[] }[] = [];
  for (const item of items) {
    const { opacity = 1 } = item;
    const last = layers.at(-1);
    const isSame = opacity === 1 || last?.items[0]?.nodeId === item.nodeId;
    if (last?.opacity === opacity && isSame) last.items.push(item);
    else layers.push({ opacity, items: [item] });
  }
  return layers;
}

/** The same as a screen mixes them: its light is not ink. */
export function screenLayers(items: readonly SceneItem[]): readonly Layer[] {
  return layersOf(items).map((layer) => {
    const { opacity } = layer.items[0]?.onScreen ?? layer;
    return { opacity: opacity ?? 1, items: layer.items.map((item) => item.onScreen ?? item) };
  });
}
