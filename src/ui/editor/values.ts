import type {
  BesekDocument,
  Fill,
  NodeRecord,
  SwatchRecord,
  TextNode,
  TextProps,
} from '../../core/document';
import type { Ink } from '../../core/color';
import { formatNumber } from '../parts/number';

/** The design's swatches in their order. */
export function swatchesOf(document: BesekDocument): readonly SwatchRecord[] {
  return Object.values(document.records)
    .filter((record) => record.type === 'swatch')
    .sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
}

/** What a text is set in: its style with its own overrides. */
export function typeOf(document: BesekDocument, node: TextNode): TextProps {
  const style = document.records[node.style];
  if (style?.type !== 'textStyle') throw new Error(`no style ${node.style}`);
  return { ...style, ...node.overrides };
}

/** What a node is painted with; null for nothing or for kinds that have no fill of their own. */
export function fillOf(document: BesekDocument, node: NodeRecord): Fill | null {
  if (node.type === 'text') return typeOf(document, node).fill;
  return node.type === 'shape' || node.type === 'path' ? node.fill : null;
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
