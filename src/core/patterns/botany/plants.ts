import { bee, comb } from './comb';
import { BROAD, BUD, CACAO, CHILLI, CLOVE, COFFEE, GINGER, GRASS, TEA } from './forms';
import { cacao, cherry, chilli, clove, grain } from './fruit';
import { rhizome } from './ginger';
import { leaf, stem, type LeafForm } from './leaf';
import { bow, steps, sway, turned, type Hand, type Shape, type Spine, type Turn } from './pen';

/** The plants of the garden, by the key of their choice. */
export const PLANTS = [
  'leaf',
  'branch',
  'coffee',
  'chilli',
  'clove',
  'cacao',
  'rice',
  'tea',
  'ginger',
  'honeycomb',
] as const;
export type Plant = (typeof PLANTS)[number];

/** Draws a whole sprig along a spine, from its cut end to its tip. */
type Grow = (hand: Hand, spine: Spine) => readonly Shape[];

/** Where leaves stand: `t`, and how large they are there, 1 for a full leaf. */
function nodes(
  hand: Hand,
  { length }: Spine,
  pitch: number,
  from = 0.14,
): readonly (readonly [number, number])[] {
  const share = hand.size / length;
  const first = Math.min(from, 0.3 * share);
  const last = Math.max(first, 0.98 - 0.5 * share);
  const n = Math.max(0, Math.round(((last - first) * hand.density) / (share * pitch)));
  const at = n === 0 ? [(first + last) / 2] : steps(n, first, last);
  return at.map((t) => [t, 1 - 0.38 * t * t]);
}

interface Stand {
  readonly side: 1 | -1;
  readonly size: number;
  /** How far it opens from its stem, in radians. */
  readonly open?: number;
}

function leafAt(
  hand: Hand,
  form: LeafForm,
  at: Turn,
  { side, size, open = 0.95 }: Stand,
): readonly Shape[] {
  const length = hand.size * size * (1 + sway(hand, 0.08));
  const petiole = bow(
    turned(at, side * (open + sway(hand, 0.12)), 0, side * hand.line),
    length * 0.07,
    0,
  );
  return [
    ...stem(hand, petiole, Math.max(hand.line * 2.2, length * 0.028), 0.8),
    ...leaf(hand, form, petiole.at(0.9), {
      length: length * 0.93,
      bend: -side * 0.32,
      fold: side === 1 ? 0.86 : 0.94,
    }),
  ];
}

function tipLeaf(hand: Hand, form: LeafForm, spine: Spine, size = 0.7): readonly Shape[] {
  return leaf(hand, form, spine.at(0.985), { length: hand.size * size, bend: 0.12 });
}

function twig(hand: Hand, spine: Spine, share = 0.05): readonly Shape[] {
  return stem(hand, spine, Math.max(hand.line * 3, hand.size * share));
}

const SIDES = [1, -1] as const;

/** Leaves of a form along a stem, a pitch in lengths of a leaf apart. */
interface Row {
  readonly form: LeafForm;
  readonly pitch: number;
  readonly open?: number;
}

function opposite(
  hand: Hand,
  spine: Spine,
  { form, pitch }: Row,
  fruit: (at: Turn, size: number) => readonly Shape[],
): readonly Shape[] {
  const at = nodes(hand, spine, pitch);
  return [
    ...twig(hand, spine),
    ...at.flatMap(([t, size]) =>
      SIDES.flatMap((side) => leafAt(hand, form, spine.at(t), { side, size })),
    ),
    ...tipLeaf(hand, form, spine),
    ...at.flatMap(([t, size]) => fruit(spine.at(t), size)),
  ];
}

function alternate(hand: Hand, spine: Spine, { form, pitch, open = 0.85 }: Row): readonly Shape[] {
  return nodes(hand, spine, pitch).flatMap(([t, size], i) =>
    leafAt(hand, form, spine.at(t), { side: i % 2 ? 1 : -1, size, open }),
  );
}

/** Cherries sit close about a node; the foremost comes last. */
const CLUSTER = [-2.5, 2.3, -1.5, 1.4, -0.55, 0.5] as const;

function cherries(hand: Hand, at: Turn, size: number): readonly Shape[] {
  const d = hand.size * 0.19 * (0.75 + 0.25 * size);
  return CLUSTER.flatMap((turn) =>
    cherry(
      hand,
      turned(at, turn + sway(hand, 0.25), 0, Math.sign(turn) * d * 0.08),
      d * (1 + sway(hand, 0.14)),
    ),
  );
}

function cyme(hand: Hand, at: Turn, length: number): readonly Shape[] {
  return [-0.95, 0.9, -0.45, 0.42, 0].flatMap((turn) => {
    const stalk = bow(turned(at, turn + sway(hand, 0.12)), length * 0.55, -turn * 0.25);
    return [...stem(hand, stalk, hand.line * 2.6, 0.8), ...clove(hand, stalk.at(0.96), length)];
  });
}

function ear(hand: Hand, spine: Spine): readonly Shape[] {
  const n = Math.max(7, Math.round(spine.length / (hand.size * 0.085)));
  return steps(n, 0.42, 0.99).flatMap((t, i) => {
    const side = i % 2 ? 1 : -1;
    const at = turned(spine.at(t), side * (0.42 + sway(hand, 0.12)), 0, side * hand.size * 0.03);
    return grain(hand, at, hand.size * (0.21 + 0.03 * Math.sin(Math.PI * t)));
  });
}

/** Down as the label hangs, for what weighs its stalk down; half of the way there. */
function heavy(at: Turn, side: number): Turn {
  const down = Math.atan2(Math.sin(Math.PI / 2 - at.a), Math.cos(Math.PI / 2 - at.a));
  return { ...at, a: at.a + (Math.abs(down) > 2.6 ? side * 1.5 : down * 0.9) };
}

const GARDEN: Readonly<Record<Plant, Grow>> = {
  leaf: (hand, spine) =>
    leaf({ ...hand, size: spine.length }, BROAD, spine.at(0), {
      length: spine.length,
      bend: spine.at(1).a - spine.at(0).a,
    }),
  branch: (hand, spine) => [
    ...twig(hand, spine),
    ...alternate(hand, spine, { form: BROAD, pitch: 0.36 }),
    ...tipLeaf(hand, BROAD, spine, 0.8),
  ],
  coffee: (hand, spine) =>
    opposite(hand, spine, { form: COFFEE, pitch: 0.62 }, (at, size) => cherries(hand, at, size)),
  chilli: (hand, spine) => [
    ...twig(hand, spine, 0.035),
    ...alternate(hand, spine, { form: CHILLI, pitch: 0.42 }),
    ...tipLeaf(hand, CHILLI, spine, 0.6),
    ...nodes(hand, spine, 0.6, 0.2).flatMap(([t], i) =>
      chilli(hand, turned(spine.at(t), i % 2 ? -0.75 : 0.75), hand.size * 0.92, i % 2 ? 0.5 : -0.5),
    ),
  ],
  clove: (hand, spine) => [
    ...opposite(hand, spine, { form: CLOVE, pitch: 0.62 }, () => []),
    ...cyme(hand, spine.at(0.93), hand.size * 0.4),
  ],
  cacao: (hand, spine) => [
    ...twig(hand, spine, 0.075),
    ...alternate({ ...hand, size: hand.size * 1.05 }, spine, {
      form: CACAO,
      pitch: 0.42,
      open: 0.7,
    }),
    ...tipLeaf(hand, CACAO, spine, 0.9),
    ...nodes({ ...hand, density: 1 }, spine, 1.15, 0.3).flatMap(([t], i) =>
      cacao(hand, heavy(spine.at(t), i % 2 ? -1 : 1), hand.size * 0.86),
    ),
  ],
  rice: (hand, spine) => [
    ...[0.06, 0.16, 0.3].flatMap((t, i) =>
      leaf(hand, GRASS, turned(spine.at(t), i % 2 ? 0.3 : -0.34), {
        length: hand.size * (1.3 - 0.2 * i),
        bend: i % 2 ? 0.75 : -0.7,
      }),
    ),
    ...stem(hand, spine, Math.max(hand.line * 2.4, hand.size * 0.03), 0.5),
    ...ear(hand, spine),
  ],
  tea: (hand, spine) => [
    ...twig(hand, spine, 0.04),
    ...alternate(hand, spine, { form: TEA, pitch: 0.46 }),
    ...SIDES.flatMap((side) =>
      leafAt(hand, TEA, spine.at(0.94), { side, size: 0.62 + 0.08 * side, open: 0.62 }),
    ),
    ...leaf(hand, BUD, spine.at(0.98), { length: hand.size * 0.48, bend: 0.2 }),
  ],
  ginger: (hand, spine) => [
    ...twig(hand, spine, 0.06),
    ...alternate({ ...hand, size: hand.size * 0.95 }, spine, {
      form: GINGER,
      pitch: 0.26,
      open: 0.6,
    }),
    ...tipLeaf(hand, GINGER, spine, 0.8),
    ...rhizome(hand, turned(spine.at(0.05), Math.PI / 2 + sway(hand, 0.2)), hand.size * 0.85),
  ],
  honeycomb: (hand, spine) => [
    ...twig(hand, spine, 0.035),
    ...alternate({ ...hand, size: hand.size * 0.62 }, spine, { form: BROAD, pitch: 0.5 }),
    ...tipLeaf(hand, BROAD, spine, 0.5),
    ...comb(hand, turned(spine.at(0.2), 0.2 + sway(hand, 0.3)), hand.size * 0.14),
    ...bee(
      hand,
      turned(spine.at(0.72), -0.9 + sway(hand, 0.5), hand.size * 0.08, -hand.size * 0.3),
      hand.size * 0.36,
    ),
  ],
};

/** A whole sprig of `plant` along a spine, from its cut end to its tip. */
export function grow(plant: Plant, hand: Hand, spine: Spine): readonly Shape[] {
  return GARDEN[plant](hand, spine);
}

/** The small thing that fills gaps between sprigs: a fruit or a leaf of the plant, `size` mm long. */
export function crumb(plant: Plant, hand: Hand, at: Turn): readonly Shape[] {
  const size = hand.size;
  switch (plant) {
    case 'coffee':
      return [-0.5, 0.5].flatMap((a) => cherry(hand, turned(at, a), size * 0.2));
    case 'chilli':
      return chilli(hand, at, size * 0.75, 0.5);
    case 'clove':
      return clove(hand, at, size * 0.45);
    case 'rice':
      return grain(hand, at, size * 0.24);
    case 'honeycomb':
      return bee(hand, at, size * 0.36);
    case 'cacao':
      return leaf(hand, CACAO, at, { length: size * 0.55, bend: 0.4 });
    case 'tea':
      return leaf(hand, TEA, at, { length: size * 0.5, bend: 0.3 });
    case 'ginger':
      return leaf(hand, GINGER, at, { length: size * 0.6, bend: 0.5 });
    default:
      return leaf(hand, BROAD, at, { length: size * 0.42, bend: 0.4 });
  }
}
