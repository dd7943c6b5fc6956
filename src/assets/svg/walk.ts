import { multiply, outlineBounds, transformPath, translation } from '../../core/geometry';
import type { Box, Matrix, Path } from '../../core/geometry';
import type { Rgb } from '../../core/color';
import { colourOf, unit, type Colour } from './colour';
import { GradientSource, type ColourGradient, type Filled } from './gradient';
import { cleanName, titleOf, type FileIndex } from './index-file';
import { lengthOf, scaleOf, transformOf } from './numbers';
import { outlineOf, SHAPES, type Outline, type Room } from './outline';
import type { Element } from './read';
import { fragmentOf, type Sheet, type Style } from './style';
import { lineOf, type Line } from './line';
import { Refused, SVG_LIMITS, type Losses, type SvgLoss } from './types';
import { nestedViewport } from './viewport';

/** One outline as it is drawn, in mm of the page. */
export interface DrawnShape {
  readonly name: string;
  readonly path: Path;
  readonly box: Box;
  readonly evenodd: boolean;
  readonly fill: Rgb | ColourGradient | null;
  readonly stroke: (Line & { readonly colour: Rgb }) | null;
  /** 0–1. */
  readonly opacity: number;
}

/** Where an element stands and what it takes over from those around it. */
interface Place {
  readonly matrix: Matrix;
  readonly style: Style;
  readonly opacity: number;
  readonly depth: number;
  readonly room: Room;
}

/** A colour or gradient, one colour that stands for it, and how much of it covers, 0–1. */
interface Painted {
  readonly paint: Rgb | ColourGradient;
  readonly middle: Rgb;
  readonly alpha: number;
}

/** What an element may come to, beside shapes. */
const LOST: Readonly<Record<string, SvgLoss>> = {
  text: 'text',
  image: 'image',
  foreignObject: 'foreign',
};
/** Draws nothing by itself, or was counted before. */
const SILENT = new Set([
  ...['defs', 'title', 'desc', 'metadata', 'style', 'script', 'symbol', 'view'],
  ...['linearGradient', 'radialGradient', 'pattern', 'clipPath', 'mask', 'filter', 'marker'],
  ...['animate', 'animateColor', 'animateMotion', 'animateTransform', 'set'],
]);
const CONTAINERS = new Set(['g', 'a', 'switch']);
const LOST_STYLES: readonly (readonly [string, SvgLoss])[] = [
  ['filter', 'filter'],
  ['mask', 'mask'],
  ['clip-path', 'clip'],
];
const MARKERS = ['marker-start', 'marker-mid', 'marker-end'];
/** Ids that programs make up say nothing. */
const MADE_UP =
  /^(?:path|rect|circle|ellipse|line|poly\w*|use|g|svg|layer|xmlid|svgid)?[\W_]*\d[\w-]*$/i;
const BLACK: Colour = { r: 0, g: 0, b: 0, alpha: 1 };
/** Farther out than this, in mm, nothing is meant to be seen. */
const FAR = 100_000;

/** Goes through what is drawn, lowest first, and gathers shapes. */
export class Walker {
  readonly shapes: DrawnShape[] = [];
  readonly #file: FileIndex;
  readonly #sheet: Sheet;
  readonly #losses: Losses;
  readonly #gradients = new Map<string, GradientSource>();
  readonly #outlines = new Map<Element, Outline>();
  /** Those that a `use` draws now: none of them may draw itself. */
  readonly #drawing = new Set<Element>();
  #elements = 0;
  #segments = 0;

  constructor(file: FileIndex, sheet: Sheet, losses: Losses) {
    this.#file = file;
    this.#sheet = sheet;
    this.#losses = losses;
  }

  /** Draws the whole file; `matrix` from the root's user units to mm. Throws `Refused`. */
  walk(root: Element, matrix: Matrix, room: Room): void {
    const style = this.#sheet.styleOf(root, new Map());
    const place = { matrix, style, opacity: opacityOf(style), depth: 1, room };
    for (const child of root.children) this.#visit(child, place);
  }

  #visit(element: Element, around: Place): void {
    if (++this.#elements > SVG_LIMITS.elements) throw new Refused('too-many-elements');
    const lost = LOST[element.name];
    if (lost) return this.#losses.add(lost);
    const isDrawn = CONTAINERS.has(element.name) || SHAPES.has(element.name);
    const place = isDrawn || element.name === 'use' || element.name === 'svg';
    if (!place) {
      if (!SILENT.has(element.name)) this.#losses.add('unknown');
      return;
    }
    const inner = this.#enter(element, around);
    if (!inner) return;
    if (SHAPES.has(element.name)) this.#draw(element, inner);
    else if (element.name === 'use') this.#use(element, inner);
    else this.#children(element, element.name === 'svg' ? framed(element, inner) : inner);
  }

  #children({ children }: Element, place: Place): void {
    for (const child of children) this.#visit(child, place);
  }

  /** The element's own place; null where it is hidden. */
  #enter(element: Element, around: Place): Place | null {
    const style = this.#sheet.styleOf(element, around.style);
    if (style.get('display') === 'none') {
      this.#losses.add('hidden');
      return null;
    }
    if (around.depth >= SVG_LIMITS.depth) throw new Refused('too-deep');
    for (const [property, what] of LOST_STYLES) {
      if ((style.get(property) ?? 'none') !== 'none') this.#losses.add(what);
    }
    return {
      style,
      matrix: multiply(around.matrix, transformOf(style.get('transform'))),
      opacity: around.opacity * opacityOf(style),
      depth: around.depth + 1,
      room: around.room,
    };
  }

  #use(element: Element, place: Place): void {
    const href = element.attributes.get('href') ?? '';
    if (!href.startsWith('#')) return this.#losses.add('link');
    const target = this.#file.byId.get(href.slice(1));
    if (!target) return this.#losses.add('broken');
    if (this.#drawing.has(target)) return this.#losses.add('loop');
    const { room } = place;
    const side = (name: string, whole: number): number | null =>
      lengthOf(element.attributes.get(name), whole);
    const by = translation(side('x', room.w) ?? 0, side('y', room.h) ?? 0);
    const moved = { ...place, matrix: multiply(place.matrix, by) };
    this.#drawing.add(target);
    if (target.name === 'symbol') {
      const [w, h] = [side('width', room.w), side('height', room.h)];
      const inner = this.#enter(target, moved);
      const given = { ...(w !== null && { w }), ...(h !== null && { h }) };
      if (inner) this.#children(target, framed(target, inner, given));
    } else this.#visit(target, moved);
    this.#drawing.delete(target);
  }

  #draw(element: Element, place: Place): void {
    const { style, matrix } = place;
    if (['hidden', 'collapse'].includes(style.get('visibility') ?? '')) {
      return this.#losses.add('hidden');
    }
    const outline = this.#outlineOf(element, place.room);
    if (outline.isBroken) this.#losses.add('broken');
    this.#segments += outline.path.length;
    if (this.#segments > SVG_LIMITS.segments) throw new Refused('too-many-segments');
    if (outline.path.length < 2) return;
    const path = transformPath(matrix, outline.path);
    const frame = outlineBounds(path);
    if (!isNear(frame)) return this.#losses.add('far');
    if (MARKERS.some((name) => (style.get(name) ?? 'none') !== 'none')) this.#losses.add('marker');
    const filled = { matrix, box: outlineBounds(outline.path), frame, room: place.room };
    this.#paint(element, place, { path, filled });
  }

  #paint(
    element: Element,
    { style, matrix, opacity, room }: Place,
    { path, filled }: { readonly path: Path; readonly filled: Filled },
  ): void {
    const shape = {
      name: nameOf(element),
      path,
      box: filled.frame,
      evenodd: style.get('fill-rule') === 'evenodd',
    };
    const inside = element.name === 'line' ? null : this.#paintOf(style, 'fill', filled);
    const line = lineOf(style, scaleOf(matrix), room);
    const along = line && this.#paintOf(style, 'stroke', filled);
    if (along && 'kind' in along.paint) this.#losses.add('gradient');
    const fill = inside?.paint ?? null;
    const stroke = line && along ? { ...line, colour: along.middle } : null;
    // One object has one opacity.
    if (inside && along && inside.alpha !== along.alpha) {
      this.#add({ ...shape, fill, stroke: null, opacity: opacity * inside.alpha });
      this.#add({ ...shape, fill: null, stroke, opacity: opacity * along.alpha });
      return;
    }
    const either = inside ?? along;
    if (either) this.#add({ ...shape, fill, stroke, opacity: opacity * either.alpha });
  }

  #add(shape: DrawnShape): void {
    if (shape.opacity > 0) this.shapes.push(shape);
  }

  #paintOf(style: Style, name: 'fill' | 'stroke', filled: Filled): Painted | null {
    const value = style.get(name) ?? (name === 'fill' ? 'black' : 'none');
    const own = unit(lengthOf(style.get(`${name}-opacity`) ?? '1', 1) ?? 1);
    const id = fragmentOf(value);
    if (id === null) return this.#plain(value, style, own);
    const source = this.#gradientOf(id);
    if (!source) {
      this.#losses.add('paint');
      return this.#plain(value.slice(value.indexOf(')') + 1).trim() || 'none', style, own);
    }
    const { middle } = source;
    const made = source.across(filled);
    if (!made) this.#losses.add('gradient');
    return { paint: made ?? middle, middle, alpha: own };
  }

  #plain(value: string, style: Style, own: number): Painted | null {
    if (value === 'none') return null;
    const current = colourOf(style.get('color') ?? 'black', BLACK) ?? BLACK;
    const colour = colourOf(value, current);
    if (!colour) {
      this.#losses.add('paint');
      return null;
    }
    const { alpha, ...paint } = colour;
    return { paint, middle: paint, alpha: own * alpha };
  }

  #gradientOf(id: string): GradientSource | null {
    const known = this.#gradients.get(id);
    if (known) return known;
    const element = this.#file.byId.get(id);
    if (!element?.name.endsWith('Gradient')) return null;
    const context = { sheet: this.#sheet, losses: this.#losses };
    const source = new GradientSource(element, this.#file.byId, context);
    if (source.stops.length === 0) return null;
    this.#gradients.set(id, source);
    return source;
  }

  /** Read once, however often it is drawn; percentages are read each time. */
  #outlineOf(element: Element, room: Room): Outline {
    const known = this.#outlines.get(element);
    if (known) return known;
    const outline = outlineOf(element, room, SVG_LIMITS.segments - this.#segments);
    if (['path', 'polygon', 'polyline'].includes(element.name))
      this.#outlines.set(element, outline);
    return outline;
  }
}

function framed(element: Element, place: Place, given: Partial<Room> = {}): Place {
  const { matrix, room } = nestedViewport(element, place.room, given);
  return { ...place, matrix: multiply(place.matrix, matrix), room };
}

function opacityOf(style: Style): number {
  return unit(lengthOf(style.get('opacity') ?? '1', 1) ?? 1);
}

function isNear({ x, y, w, h }: Box): boolean {
  return [x, y, x + w, y + h].every((v) => Math.abs(v) <= FAR);
}

function nameOf(element: Element): string {
  const { attributes } = element;
  const id = attributes.get('id') ?? '';
  const own = attributes.get('inkscape:label') ?? (MADE_UP.test(id) ? '' : id);
  return titleOf(element) || cleanName(own);
}
