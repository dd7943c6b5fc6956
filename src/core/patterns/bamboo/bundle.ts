import type { Ink } from '../../color';
import { quantise, type Point } from '../../geometry';
import type { CellSize, Outline, Part } from '../cell';
import { between, hashSeed, random } from '../random';
import { deepened, fibrous, isDark, lit, varied } from '../tone';
import { slivers } from '../weave/dress';
import { BindLayer, type Bound } from './bound';
import { culmParts } from './culm';
import { layOutStand, type Stand } from './stand';

const STICKS = 7;
/** Turns of a binding that lie side by side, and how far apart, as a part of the strip's width. */
const TURNS = 2;
const TURN_PITCH = 1.04;
/** A strip follows the sticks: it bulges over each by this part of its width. */
const BULGE = 0.09;
/** Each turn climbs by this part of its width on its way across a cell. */
const UNEVEN = 0.1;

interface Plan {
  readonly stand: Stand;
  readonly ties: readonly number[];
}

/** Sticks of uneven width, side by side; bindings evenly apart along them. */
export function layOutBundle({ look, gap, binding, internode }: Bound): Plan {
  const next = random(hashSeed(look.seed, 83));
  const members = Array.from({ length: STICKS }, () => ({
    width: quantise(look.width * between(next, 0.72, 1.28)),
    colour: Math.floor(next() * 4),
  }));
  const stand = layOutStand({ members, gap, internode, jitter: 0.1, seed: look.seed });
  const ties = Math.max(1, Math.min(12, Math.round(stand.size.height / binding)));
  return {
    stand,
    ties: Array.from({ length: ties }, (_, i) => ((i + 0.5) / ties) * stand.size.height),
  };
}

/** The height of a strip's edge along the row: out over each stick, in between two. */
function edgeOf({ culms, size }: Stand, lift: number): readonly Point[] {
  return [-1, 0, 1].flatMap((cell) =>
    culms.flatMap(({ centre, width }) =>
      [-0.5, -0.22, 0.22, 0.5].map((part) => ({
        x: cell * size.width + centre + part * width,
        y: -lift * (1 - 4 * part * part),
      })),
    ),
  );
}

/** A strip across all sticks between two heights, both following the sticks. */
function strip(stand: Stand, lift: number, [top, bottom]: readonly [number, number]): Outline {
  const edge = edgeOf(stand, lift);
  const at = (dy: number): Point[] => edge.map(({ x, y }) => ({ x, y: y + dy }));
  return [...at(top), ...at(bottom).reverse()];
}

/** One turn: body, a light and a dark edge, fibres, and the dark between two sticks. */
function turnParts(bound: Bound, stand: Stand, y: number, index: number): readonly Part[] {
  const { cord, look, bind } = bound;
  const next = random(hashSeed(look.seed, 85, index));
  const ink = varied(bind, between(next, -look.jitter, look.jitter));
  const dark = isDark(ink);
  const half = cord / 2;
  const slip = between(next, -UNEVEN, UNEVEN) * cord;
  const lift = BULGE * cord;
  const band = (tone: Ink, from: number, to: number, layer: number = BindLayer.tie): Part => ({
    owner: 'tie',
    layer,
    repeat: 'y',
    ink: tone,
    outlines: [strip(stand, lift, [y + slip + from, y + slip + to])],
  });
  const dips: readonly Outline[] = stand.culms.map(({ centre, width }) => {
    const x = centre + width / 2 + bound.gap / 2;
    const wide = 0.1 * look.width;
    const [top, bottom] = [y + slip - half * 0.94, y + slip + half * 0.94];
    return [
      { x: x - wide, y: top },
      { x: x + wide * 0.5, y: top },
      { x: x + wide * 0.5, y: bottom },
      { x: x - wide, y: bottom },
    ];
  });
  return [
    band(ink, -half, half),
    band(lit(ink, dark ? 0.14 : 0.24), -half, -half * 0.66),
    band(deepened(ink, dark ? 0.7 : 0.46), half * 0.62, half),
    ...(look.fibre < 0.2 ? [] : [band(fibrous(ink, 0.34), -half * 0.2, -half * 0.06)]),
    {
      owner: 'tie',
      layer: BindLayer.tie,
      repeat: 'both',
      ink: deepened(ink, dark ? 0.6 : 0.4),
      outlines: dips,
    },
  ];
}

/** From a level line down to one that follows the sticks: its upper edge lies under the strip. */
function castOutline(
  stand: Stand,
  lift: number,
  [top, bottom]: readonly [number, number],
): Outline {
  const edge = edgeOf(stand, lift).map(({ x, y }) => ({ x, y: y + bottom }));
  const [first, last] = [edge[0]!, edge.at(-1)!];
  return [{ x: last.x, y: top }, { x: first.x, y: top }, ...edge];
}

/** What a binding casts on the sticks below it. */
function castParts({ cord, look, strips }: Bound, stand: Stand, y: number): readonly Part[] {
  const half = (cord * TURN_PITCH * TURNS) / 2;
  return slivers(strips[0]!, look).map(({ reach, ink }) => ({
    owner: 'tie',
    layer: BindLayer.cast,
    repeat: 'y',
    ink,
    outlines: [castOutline(stand, BULGE * cord, [y, y + half + reach * 1.8])],
  }));
}

/** Sticks held together by a strip, turn by turn. */
export function bundleParts(bound: Bound): readonly Part[] {
  const { stand, ties } = layOutBundle(bound);
  const { look, strips, cord } = bound;
  const culmLook = {
    fibre: look.fibre * 0.6,
    jitter: look.jitter,
    nodes: bound.nodes,
    shade: look.shade,
    seed: look.seed,
    height: stand.size.height,
  };
  const turns = ties.flatMap((y) =>
    Array.from({ length: TURNS }, (_, i) => y + (i - (TURNS - 1) / 2) * cord * TURN_PITCH),
  );
  return [
    ...stand.culms.flatMap((c) => culmParts(c, strips[c.colour % strips.length]!, culmLook)),
    ...ties.flatMap((y) => castParts(bound, stand, y)),
    ...turns.flatMap((y, i) => turnParts(bound, stand, y, i)),
  ];
}

export function bundleSize(bound: Bound): CellSize {
  return layOutBundle(bound).stand.size;
}
