import type { Ink } from '../../color';
import { quantise } from '../../geometry';
import { rectOutline, type CellSize, type Outline, type Part } from '../cell';
import { between, hashSeed, random } from '../random';
import { deepened, isDark, lit } from '../tone';
import { dress, markScale, slivers, type Span } from '../weave/dress';
import { BindLayer, type Bound } from './bound';

/** Seeds of a blind's slats must differ from those of other strips. */
const FAMILY = 6;
/** Before slats and cords repeat, in mm. */
const LONG = 44;
const HIGH = 30;
/** A split is half round: light above, turned away from it below. */
const GLEAM: Span = [-0.3, -0.12];
const TURN: Span = [0.16, 0.5];

/** Slats and cords of the cell. */
interface Plan {
  readonly size: CellSize;
  readonly pitch: number;
  readonly slats: number;
  readonly cords: readonly number[];
}

export function layOutBlind({ look, gap, binding }: Bound): Plan {
  const pitch = look.width + gap;
  const slats = Math.max(4, Math.min(24, Math.round(HIGH / pitch)));
  const cords = Math.max(1, Math.min(4, Math.round(LONG / binding)));
  return {
    size: { width: quantise(cords * binding), height: quantise(slats * pitch) },
    pitch,
    slats,
    cords: Array.from({ length: cords }, (_, i) => (i + 0.5) * binding),
  };
}

/** One slat along the whole row. */
function slatParts(bound: Bound, plan: Plan, row: number): readonly Part[] {
  const { look, strips } = bound;
  const next = random(hashSeed(look.seed, 81, row));
  const which = next() < 0.62 ? 0 : Math.floor(next() * strips.length);
  const { body, bands } = dress(strips[which]!, look, FAMILY, row);
  const middle = (row + 0.5) * plan.pitch;
  const { width } = plan.size;
  const owner = `slat ${row}`;
  const dark = isDark(body);
  const long = ([from, to]: Span): Outline =>
    rectOutline(-width - 2, middle + from, 2 * width + 2, middle + to);
  const part = (layer: number, ink: Ink, outlines: readonly Outline[], both = false): Part => ({
    owner,
    layer,
    ink,
    outlines,
    repeat: both ? 'both' : 'y',
  });
  const scaled = ([from, to]: Span): Span => [from * look.width, to * look.width];
  const nodes = nodesOf(bound, plan, next);
  const half = look.width / 2;
  const scar = (from: number, to: number): readonly Outline[] =>
    nodes.map((x) => rectOutline(x + from, middle - half, x + to, middle + half));
  const scale = markScale(look.width) * (0.5 + 0.6 * bound.nodes);
  return [
    part(BindLayer.body, body, [long([-half, half])]),
    part(BindLayer.tone, lit(body, dark ? 0.06 : 0.26), [long(scaled(GLEAM))]),
    part(BindLayer.tone, deepened(body, dark ? 0.36 : 0.22), [long(scaled(TURN))]),
    ...bands.map((band) => part(BindLayer.fibre, band.ink, band.spans.map(long))),
    ...(bound.nodes === 0
      ? []
      : [
          part(BindLayer.fibre, lit(body, dark ? 0.1 : 0.3), scar(-0.3 * scale, 0.5 * scale), true),
          part(BindLayer.tie, deepened(body, dark ? 0.9 : 0.6), scar(-0.07, 0.07), true),
        ]),
  ];
}

/** Nodes stand between cords, never under one. */
function nodesOf({ binding }: Bound, { cords }: Plan, next: () => number): readonly number[] {
  return cords.filter(() => next() < 0.55).map((x) => x + between(next, 0.14, 0.86) * binding);
}

/** How a cord's turn leans, and how it is rounded at both ends: parts of its width and of the pitch. */
const BEAD: readonly (readonly [number, number])[] = [
  [-0.3, -0.62],
  [0.12, -0.56],
  [0.62, -0.12],
  [0.74, 0.3],
  [0.3, 0.62],
  [-0.12, 0.56],
  [-0.62, 0.12],
  [-0.74, -0.3],
];

/** Two threads twined about every slat: what shows is a turn on each, leaning from gap to gap. */
function cordParts(
  { look, cord, bind, strips }: Bound,
  { pitch, cords, slats }: Plan,
): readonly Part[] {
  const rows = Array.from({ length: slats }, (_, row) => (row + 0.5) * pitch);
  const bead = (grow: number, slip: number, side: Span = [-1, 1]): readonly Outline[] =>
    cords.flatMap((x) =>
      rows.map((y) =>
        BEAD.map(([across, along]) => ({
          x: x + slip + Math.min(side[1], Math.max(side[0], across)) * (cord / 1.2) * grow,
          y: y + slip * 0.6 + along * pitch * 0.92 * grow,
        })),
      ),
    );
  const dark = isDark(bind);
  const part = (ink: Ink, outlines: readonly Outline[], layer: number): Part => ({
    owner: 'cord',
    layer,
    ink,
    outlines,
    repeat: 'both',
  });
  const shadows = slivers(strips[0]!, look).map(({ reach, ink }) =>
    part(ink, bead(1, reach * 1.3), BindLayer.cast),
  );
  return [
    ...shadows,
    part(deepened(bind, dark ? 0.9 : 0.7), bead(1, 0), BindLayer.tie),
    part(bind, bead(0.86, -0.03 * cord), BindLayer.tie),
    part(lit(bind, dark ? 0.16 : 0.26), bead(0.5, -0.16 * cord, [-0.5, 0.16]), BindLayer.tie),
  ];
}

/** A blind of thin slats, bound by twined cords. */
export function blindParts(bound: Bound): readonly Part[] {
  const plan = layOutBlind(bound);
  const rows = Array.from({ length: plan.slats }, (_, row) => row);
  return [...rows.flatMap((row) => slatParts(bound, plan, row)), ...cordParts(bound, plan)];
}
