import { applyToPoint, multiply, type Box, type Matrix, type Point } from '../../core/geometry';
import { IDENTITY } from '../../core/geometry';
import type { Rgb } from '../../core/color';
import { LIMITS } from '../../core/document';
import { colourOf, onWhite, unit, type Colour } from './colour';
import { lengthOf, transformOf } from './numbers';
import type { Room } from './outline';
import type { Element } from './read';
import type { Losses } from './types';
import type { Sheet } from './style';

/** A colour on its way, `at` 0–1. */
export interface Stop {
  readonly at: number;
  readonly colour: Rgb;
}

/** A gradient of colours across the frame of what it fills, as the document's gradients are. */
export type ColourGradient =
  | { readonly kind: 'linear'; readonly angle: number; readonly stops: readonly Stop[] }
  | {
      readonly kind: 'radial';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly stops: readonly Stop[];
    };

const BLACK: Colour = { r: 0, g: 0, b: 0, alpha: 1 };
/** How many gradients may refer to one another. */
const CHAIN = 8;
/** More stops than this are not even looked at: some of them may lie outside the frame. */
const MOST_STOPS = 64;
const SAME = 1e-3;

/** What a shape says to its gradient. */
export interface Filled {
  /** From user units to mm. */
  readonly matrix: Matrix;
  /** Of the shape in user units, and as it is drawn in mm. */
  readonly box: Box;
  readonly frame: Box;
  readonly room: Room;
}

/** A gradient element with what it takes over from those that it refers to. */
export class GradientSource {
  readonly #chain: readonly Element[];
  readonly stops: readonly Stop[];

  constructor(
    element: Element,
    byId: ReadonlyMap<string, Element>,
    { sheet, losses }: { readonly sheet: Sheet; readonly losses: Losses },
  ) {
    const chain: Element[] = [];
    let next: Element | undefined = element;
    while (next && chain.length < CHAIN && !chain.includes(next)) {
      chain.push(next);
      const href: string = next.attributes.get('href') ?? '';
      next = href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
    }
    this.#chain = chain.filter(({ name }) => name.endsWith('Gradient'));
    this.stops = stopsOf(this.#chain, sheet, losses);
  }

  /** The colour in the middle: what stands for a gradient that cannot be kept. */
  get middle(): Rgb {
    return colourAt(this.stops, 0.5);
  }

  /** As a gradient of ours; null where ours are too simple for it. */
  across(filled: Filled): ColourGradient | null {
    const { frame } = filled;
    const isPad = (this.#value('spreadMethod') ?? 'pad') === 'pad';
    const isPlain = isPad && this.stops.length >= 2 && this.stops.length <= MOST_STOPS;
    if (!isPlain || frame.w <= 0 || frame.h <= 0) return null;
    const isLinear = this.#chain[0]?.name === 'linearGradient';
    const made = isLinear ? this.#linear(filled) : this.#radial(filled);
    return made && made.stops.length >= 2 && made.stops.length <= LIMITS.stops ? made : null;
  }

  #value(name: string): string | undefined {
    return this.#chain.map(({ attributes }) => attributes.get(name)).find((v) => v !== undefined);
  }

  get #isOfBox(): boolean {
    return this.#value('gradientUnits') !== 'userSpaceOnUse';
  }

  #length(name: string, usual: string, whole: number): number {
    return lengthOf(this.#value(name) ?? usual, whole) ?? 0;
  }

  /** From the gradient's own units to mm. */
  #matrix({ matrix, box }: Filled): Matrix {
    const own = transformOf(this.#value('gradientTransform'));
    const toBox: Matrix = this.#isOfBox ? [box.w, 0, 0, box.h, box.x, box.y] : IDENTITY;
    return multiply(multiply(matrix, toBox), own);
  }

  #room({ room }: Filled): Room {
    return this.#isOfBox ? { w: 1, h: 1 } : room;
  }

  /** However it is skewed, it stays a linear gradient: square to the lines of one colour. */
  #linear(filled: Filled): ColourGradient | null {
    const { w, h } = this.#room(filled);
    const m = this.#matrix(filled);
    const from = { x: this.#length('x1', '0%', w), y: this.#length('y1', '0%', h) };
    const to = { x: this.#length('x2', '100%', w), y: this.#length('y2', '0%', h) };
    const [a, b] = [applyToPoint(m, from), applyToPoint(m, to)];
    const along = direction(m, { x: to.x - from.x, y: to.y - from.y }, a, b);
    if (!along) return null;
    const { frame } = filled;
    const middle = { x: frame.x + frame.w / 2, y: frame.y + frame.h / 2 };
    const half = (Math.abs(frame.w * along.x) + Math.abs(frame.h * along.y)) / 2;
    const at = (p: Point): number =>
      ((p.x - middle.x) * along.x + (p.y - middle.y) * along.y + half) / (2 * half);
    const angle = (Math.atan2(along.y, along.x) * 180) / Math.PI;
    return { kind: 'linear', angle, stops: within(this.stops, at(a), at(b)) };
  }

  /** Only circles about their own focus: ours are no others. */
  #radial(filled: Filled): ColourGradient | null {
    const { w, h } = this.#room(filled);
    const [a, b, c, d] = this.#matrix(filled);
    const k = Math.hypot(a, b);
    const isEven =
      Math.abs(a * c + b * d) < SAME * k * k && Math.abs(Math.hypot(c, d) / k - 1) < SAME;
    const r = this.#length('r', '50%', Math.hypot(w, h) / Math.SQRT2) * k;
    const centre = { x: this.#length('cx', '50%', w), y: this.#length('cy', '50%', h) };
    const fx = this.#value('fx') === undefined ? centre.x : this.#length('fx', '', w);
    const fy = this.#value('fy') === undefined ? centre.y : this.#length('fy', '', h);
    if (!isEven || Math.hypot(fx - centre.x, fy - centre.y) * k > SAME) return null;
    const { frame } = filled;
    const { x, y } = applyToPoint(this.#matrix(filled), centre);
    const [cx, cy] = [((x - frame.x) / frame.w) * 100, ((y - frame.y) / frame.h) * 100];
    const reach = (r / Math.max(frame.w, frame.h)) * 100;
    const fits = reach >= 1 && reach <= 200 && [cx, cy].every((v) => v >= -SAME && v <= 100 + SAME);
    if (!fits) return null;
    const held = (v: number): number => unit(v / 100) * 100;
    return { kind: 'radial', cx: held(cx), cy: held(cy), r: reach, stops: this.stops };
  }
}

/** The unit vector along which colours change in mm; null for a gradient without a length. */
function direction(m: Matrix, v: Point, a: Point, b: Point): Point | null {
  // A line of one colour is square to the vector before the map, then goes through it.
  const line = { x: m[0] * -v.y + m[2] * v.x, y: m[1] * -v.y + m[3] * v.x };
  const length = Math.hypot(line.x, line.y);
  const way = (b.x - a.x) * line.y - (b.y - a.y) * line.x;
  if (!(length > 0) || way === 0 || !Number.isFinite(way)) return null;
  const sign = way > 0 ? 1 : -1;
  return { x: (sign * line.y) / length, y: (-sign * line.x) / length };
}

function stopsOf(chain: readonly Element[], sheet: Sheet, losses: Losses): readonly Stop[] {
  const owner = chain.find(({ children }) => children.some(({ name }) => name === 'stop'));
  let last = 0;
  return (owner?.children ?? [])
    .filter(({ name }) => name === 'stop')
    .map((element) => {
      const style = sheet.styleOf(element, new Map());
      const given = colourOf(style.get('stop-color') ?? 'black', BLACK) ?? BLACK;
      const part = unit(lengthOf(style.get('stop-opacity') ?? '1', 1) ?? 1);
      if (given.alpha * part < 1) losses.add('transparent');
      last = Math.max(last, unit(lengthOf(element.attributes.get('offset'), 1) ?? 0));
      return { at: last, colour: onWhite({ ...given, alpha: given.alpha * part }) };
    });
}

/** The stops of a gradient from `a` to `b`, where 0 and 1 are the ends of the frame. */
function within(stops: readonly Stop[], a: number, b: number): readonly Stop[] {
  const seen = (at: number): number => (at - a) / (b - a);
  const inside = stops
    .map(({ at, colour }) => ({ at: a + at * (b - a), colour }))
    .filter(({ at }) => at > 1e-6 && at < 1 - 1e-6);
  const ends = [
    { at: 0, colour: colourAt(stops, seen(0)) },
    { at: 1, colour: colourAt(stops, seen(1)) },
  ];
  return [ends[0]!, ...inside, ends[1]!];
}

function colourAt(stops: readonly Stop[], at: number): Rgb {
  const after = stops.findIndex((stop) => stop.at >= at);
  const [p, q] = [stops[after - 1], stops[after]];
  if (!q) return stops.at(-1)?.colour ?? BLACK;
  if (!p || p.at === q.at) return q.colour;
  const t = (at - p.at) / (q.at - p.at);
  const mixed = (x: number, y: number): number => Math.round(x + (y - x) * t);
  return {
    r: mixed(p.colour.r, q.colour.r),
    g: mixed(p.colour.g, q.colour.g),
    b: mixed(p.colour.b, q.colour.b),
  };
}
