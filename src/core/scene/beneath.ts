import { intersection, mapBox, pointsIn, union, type Box, type Point } from '../geometry';
import { blend, WHITE, type Ink } from '../color';
import type { Id } from '../document';
import { differing } from './differing';
import { itemBox } from './item-box';
import { layersOf, type Layer } from './layers';
import { isPrinted } from './printed';
import { seenInk } from './seen-ink';
import type { Scene, SceneItem } from './types';

/** Points at which a see-through object is looked through. */
const POINTS = 64;
/** Of letters' fields about a third is ink. */
const LETTERS = 3;
/** What lies so deep that less than this share of it is seen counts no more. */
const FAINT = 0.02;

/** An ink, and its share of an area: all shares are 1. */
export interface InkShare {
  readonly ink: Ink;
  readonly share: number;
}

/** What a see-through node is seen on, and what it shows there: the same for all of its items. */
export interface Beneath {
  /** 0–1. */
  readonly opacity: number;
  readonly grounds: readonly InkShare[];
  /** What is met where it is looked through: the thinnest lines are not. */
  readonly inks: readonly InkShare[];
}

/**
 * What lies beneath the see-through items of a panel. Of those it says nothing that show or lie on
 * nothing but pictures, and that lie beside the panel.
 */
export type Look = (scene: Scene) => ReadonlyMap<SceneItem, Beneath>;

/**
 * Remembers what it saw: it looks anew only at what changed, or where something beneath did, and
 * answers the same value where that is what it was.
 */
export function createLook(): Look {
  const panels = new Map<Id, { readonly scene: Scene; readonly found: ReturnType<Look> }>();
  const keep = createKeeper();
  return (scene) => {
    const { panelId, items } = scene;
    const last = panels.get(panelId);
    const isNew = last ? changed(last.scene, scene) : () => true;
    const found = new Map<SceneItem, Beneath>();
    const below: Layer[] = [];
    for (const layer of layersOf(items)) {
      if (layer.opacity < 1) {
        const [first] = layer.items;
        const beneath = isNew(layer)
          ? keep(first!, look(layer, below, scene))
          : last?.found.get(first!);
        if (beneath) for (const item of layer.items) found.set(item, beneath);
      }
      below.push(layer);
    }
    panels.set(panelId, { scene, found });
    return found;
  };
}

/** Whether a layer, or what lies where it does, differs between two scenes. */
function changed(before: Scene, after: Scene): (layer: Layer) => boolean {
  if (before.trim.some((length, i) => length !== after.trim[i])) return () => true;
  const items = differing(before.items, after.items).flat();
  return (layer) => {
    const box = boxAround(layer.items);
    return items.some((item) => layer.items.includes(item) || intersection(boxOf(item), box));
  };
}

/** Gives the value of last time where a node stands on what it did. */
function createKeeper(): (item: SceneItem, found: Beneath | null) => Beneath | null {
  const nodes = new Map<Id, { readonly key: string; readonly beneath: Beneath }>();
  return ({ nodeId }, beneath) => {
    if (!beneath) return null;
    const key = JSON.stringify(beneath);
    const known = nodes.get(nodeId);
    if (known?.key === key) return known.beneath;
    nodes.set(nodeId, { key, beneath });
    return beneath;
  };
}

function look(layer: Layer, below: readonly Layer[], { trim: [w, h] }: Scene): Beneath | null {
  const box = intersection(boxAround(layer.items), { x: 0, y: 0, w, h });
  if (!box || layer.opacity === 0 || layer.items.some(({ kind }) => kind === 'image')) return null;
  const near = below.flatMap(({ opacity, items }) => {
    const close = items.filter((item) => isPrinted(item) && intersection(boxOf(item), box));
    return close.length > 0 ? [{ opacity, items: close }] : [];
  });
  const points = pointsIn(box, POINTS);
  const own = points.map((point) => topInk(layer.items, point, 0));
  // What is too thin to be met lies somewhere in its box.
  const isMet = own.some((ink) => ink !== null);
  const met = isMet ? points.filter((_, i) => own[i]) : points;
  const grounds = tally(met.map((point, i) => inkBeneath(near, point, i)));
  return grounds.length > 0 ? { opacity: layer.opacity, grounds, inks: tally(own) } : null;
}

/** The ink at a point of bare stock on which layers lie, bottom first. */
function inkBeneath(layers: readonly Layer[], point: Point, turn: number): Ink | 'unknown' {
  const seen: { readonly ink: Ink; readonly opacity: number }[] = [];
  let left = 1;
  for (let i = layers.length - 1; i >= 0 && left > FAINT; i--) {
    const { items, opacity } = layers[i]!;
    const ink = topInk(items, point, turn);
    if (ink === 'unknown') return ink;
    if (!ink) continue;
    seen.push({ ink, opacity });
    left *= 1 - opacity;
  }
  return seen.reduceRight<Ink>((ground, { ink, opacity }) => blend(ground, ink, opacity), WHITE);
}

function topInk(items: readonly SceneItem[], point: Point, turn: number): Ink | 'unknown' | null {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    const { x, y, w, h } = boxOf(item);
    if (point.x < x || point.y < y || point.x > x + w || point.y > y + h) continue;
    if (item.kind === 'glyphs' && turn % LETTERS > 0) continue;
    const ink = seenInk(item, point);
    if (ink) return ink;
  }
  return null;
}

/** Each known ink once, with its share of them all. */
function tally(found: readonly (Ink | 'unknown' | null)[]): readonly InkShare[] {
  const inks = found.filter((ink) => ink !== null && ink !== 'unknown');
  const counts = new Map<Ink, number>();
  for (const ink of inks) counts.set(ink, (counts.get(ink) ?? 0) + 1);
  // Most are one value: it is written out but once to be told from the others.
  const known = new Map<string, { readonly ink: Ink; readonly count: number }>();
  for (const [ink, count] of counts) {
    const key = JSON.stringify(ink);
    known.set(key, { ink, count: count + (known.get(key)?.count ?? 0) });
  }
  return [...known.values()].map(({ ink, count }) => ({ ink, share: count / inks.length }));
}

const boxes = new WeakMap<SceneItem, Box>();

function boxOf(item: SceneItem): Box {
  const known = boxes.get(item);
  if (known) return known;
  const made = mapBox(item.matrix, itemBox(item));
  boxes.set(item, made);
  return made;
}

function boxAround(items: readonly SceneItem[]): Box {
  return items.map(boxOf).reduce(union);
}
