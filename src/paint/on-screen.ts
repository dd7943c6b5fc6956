import { blend, WHITE, type Ink } from '../core/color';
import type { PatternCell } from '../core/patterns';
import { createLook, inOtherInks, isShading, type Beneath } from '../core/scene';
import type { PathItem, Scene, SceneItem } from '../core/scene';
import type { PaintResources } from './types';

type Css = PaintResources['css'];
type Channels = readonly number[];

/**
 * Scenes whose see-through items say how a screen shows what the press would print (`onScreen`): in
 * the opacity and the colours that give on their grounds, mixed as light, what their inks give
 * there, on one ground exactly and on more as nearly as light can. An item that stands on what it
 * stood on last time is the same value.
 */
export function createOnScreen(css: Css): (scene: Scene) => Scene {
  const look = createLook();
  const shown = memo((beneath: Beneath) => {
    const light = lightFor(beneath, css);
    return memo((item: SceneItem): SceneItem => ({ ...item, onScreen: light(item) }));
  });
  return (scene) => {
    if (!rgbOf(WHITE, css)) return scene;
    const found = look(scene);
    const items = scene.items.map((item) => {
      const beneath = found.get(item);
      return beneath ? shown(beneath)(item) : item;
    });
    return { ...scene, items };
  };
}

function lightFor(beneath: Beneath, css: Css): (item: SceneItem) => SceneItem {
  const onGrounds = mixer(beneath, css);
  const lines = beneath.inks.flatMap((shown) =>
    onGrounds(shown.ink).map((line) => ({ ...line, share: shown.share })),
  );
  const opacity = bestOpacity(lines, beneath.opacity);
  const colour = memo((ink: Ink): Ink => {
    const [r, g, b] = onGrounds(ink).map((line) => Math.round(held(wanted(line, opacity))));
    return { kind: 'rgb', r: r!, g: g!, b: b! };
  });
  const recoloured = recolouring(colour);
  return (item) => ({ ...recoloured(item), opacity });
}

/** How one channel of an ink is seen on all grounds: means, and how it goes along with theirs. */
interface Line {
  /** Means of the grounds, and of what the press makes of them. */
  readonly ground: number;
  readonly mixed: number;
  readonly variance: number;
  readonly covariance: number;
}

interface WeightedLine extends Line {
  readonly share: number;
}

function mixer({ grounds, opacity }: Beneath, css: Css): (ink: Ink) => readonly Line[] {
  const beneath = grounds.map(({ ink }) => rgbOf(ink, css)!);
  const mean = (of: (k: number) => number): number =>
    grounds.reduce((sum, ground, k) => sum + ground.share * of(k), 0);
  return (ink) => {
    const mixed = grounds.map((ground) => mixedRgb(ground.ink, ink, opacity, css));
    return [0, 1, 2].map((c) => {
      const ground = mean((k) => beneath[k]![c]!);
      const middle = mean((k) => mixed[k]![c]!);
      const variance = mean((k) => (beneath[k]![c]! - ground) ** 2);
      const covariance = mean((k) => (beneath[k]![c]! - ground) * (mixed[k]![c]! - middle));
      return { ground, mixed: middle, variance, covariance };
    });
  };
}

/** What the press makes of two inks. Screen colours have no recipe here: they are mixed as light. */
function mixedRgb(ground: Ink, ink: Ink, share: number, css: Css): Channels {
  if (ground.kind !== 'rgb' && ink.kind !== 'rgb') return rgbOf(blend(ground, ink, share), css)!;
  const [from, to] = [rgbOf(ground, css)!, rgbOf(ink, css)!];
  return from.map((v, c) => v + (to[c]! - v) * share);
}

/** Steps of an opacity between which nobody sees a difference. */
const STEPS = 100;

/** The opacity at which all lines are met best by colours that there are; that of the ink if it is as good. */
function bestOpacity(lines: readonly WeightedLine[], share: number): number {
  let [best, least] = [share, errorAt(lines, share)];
  for (let step = 1; step <= STEPS; step++) {
    const error = errorAt(lines, step / STEPS);
    if (error < least - 1e-6) [best, least] = [step / STEPS, error];
  }
  return best;
}

/** Squared error of what is seen, but for what no opacity changes. */
function errorAt(lines: readonly WeightedLine[], opacity: number): number {
  return lines.reduce((sum, line) => {
    const through = 1 - opacity;
    const colour = wanted(line, opacity);
    const beyond = (colour - held(colour)) * opacity;
    const slope = through * through * line.variance - 2 * through * line.covariance;
    return sum + line.share * (slope + beyond * beyond);
  }, 0);
}

/** The channel that gives what is wanted in the mean; there may be no such colour. */
function wanted({ ground, mixed }: Line, opacity: number): number {
  return (mixed - (1 - opacity) * ground) / opacity;
}

const held = (channel: number): number => Math.min(255, Math.max(0, channel));

/** Red, green, blue of an ink; null where the painter has no colours of a press. */
function rgbOf(ink: Ink, css: Css): Channels | null {
  const digits = /^#([\da-f]{6})$/i.exec(css(ink))?.[1];
  return digits ? [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16)) : null;
}

function recolouring(to: (ink: Ink) => Ink): (item: SceneItem) => SceneItem {
  const inOther = <T extends { readonly ink: Ink }>(of: T): T => ({ ...of, ink: to(of.ink) });
  const filled = (fill: PathItem['fill']): PathItem['fill'] =>
    fill && (isShading(fill) ? inOtherInks(fill, to) : to(fill));
  // Tiles are kept by their cells.
  const cellOf = memo((cell: PatternCell) => ({ ...cell, paths: cell.paths.map(inOther) }));
  return (item) => {
    switch (item.kind) {
      case 'path':
        return { ...item, fill: filled(item.fill), stroke: item.stroke && inOther(item.stroke) };
      case 'glyphs':
        return inOther(item);
      case 'pattern':
        return { ...item, cell: cellOf(item.cell) };
      case 'image':
        return item;
    }
  };
}

/** Makes the value of a key once. */
function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
