import { isGradient } from '../../core/document';
import type {
  BesekDocument,
  Fill,
  Id,
  NodeRecord,
  Paint,
  ShapeNode,
  TextNode,
  TextProps,
} from '../../core/document';
import type { Ink } from '../../core/color';
import { formatNumber } from '../parts/number';

export { swatchesOf } from '../../editor';

/** What a text is set in: its style with its own overrides. */
export function typeOf(document: BesekDocument, node: TextNode): TextProps {
  const style = document.records[node.style];
  if (style?.type !== 'textStyle') throw new Error(`no style ${node.style}`);
  return { ...style, ...node.overrides };
}

/** What a node is painted with; null for nothing or for kinds that have no fill of their own. */
export function fillOf(document: BesekDocument, node: NodeRecord): Paint | null {
  if (node.type === 'text') return typeOf(document, node).fill;
  return node.type === 'shape' || node.type === 'path' ? node.fill : null;
}

/** Of a gradient its first colour: what is left where a flat fill is needed. */
export function flatOf(paint: Paint | null): Fill | null {
  return paint && isGradient(paint) ? paint.stops[0]!.fill : paint;
}

/** A swatch in the place of another: its tint stays, but for nothing at all, since it must be seen. */
export function inkedWith(swatch: Id, tint: number | null | undefined): Fill {
  return { swatch, ...(tint && tint < 100 && { tint }) };
}

/** The corners of a rectangle: each its own, or all alike. */
export function radiiOf({ radii, radius = 0 }: ShapeNode): NonNullable<ShapeNode['radii']> {
  return radii ?? [radius, radius, radius, radius];
}

/** The value that all share, or null where they differ (or there is none). */
export function shared<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** An ink's recipe as it stands beside its name. */
export function recipe(ink: Ink, lang: string): string {
  const n = (value: number): string => formatNumber(value, lang, 0);
  if (ink.kind === 'rgb') return `R ${n(ink.r)} · G ${n(ink.g)} · B ${n(ink.b)}`;
  const { c, m, y, k } = ink.kind === 'spot' ? ink.alternate : ink;
  return `C ${n(c)} · M ${n(m)} · Y ${n(y)} · K ${n(k)}`;
}
