import { descendantsOf, type BesekDocument, type Id, type NodeRecord } from '../../core/document';
import type { TextNode, TextProps } from '../../core/document';
import { placedNode } from '../draft';
import type { EditorState } from '../types';

export type Trait = 'fill' | 'font' | 'kind' | 'size';

/** Sizes that differ by less, in mm, look the same. */
const STEP = 0.01;

/**
 * Everything on the panel, however deep, that shares a trait with what is selected. None when
 * nothing selected has it. Locked and hidden objects are passed over.
 */
export function sameAs({ document, panel, selection }: EditorState, by: Trait): readonly Id[] {
  const wanted = new Set(selection.map((id) => traitOf(document, placedNode(document, id), by)));
  wanted.delete(null);
  return descendantsOf(document, panel)
    .map(({ id }) => placedNode(document, id))
    .filter((node) => !node.locked && !node.hidden)
    .filter((node) => wanted.has(traitOf(document, node, by)))
    .map(({ id }) => id);
}

function traitOf(document: BesekDocument, node: NodeRecord, by: Trait): string | null {
  switch (by) {
    case 'kind':
      return node.type === 'shape' ? `shape:${node.shape}` : node.type;
    case 'fill':
      return fillKey(document, node);
    case 'font':
      return node.type === 'text' ? fontKey(typeOf(document, node)) : null;
    case 'size':
      return node.type === 'text'
        ? `type:${rounded(typeOf(document, node).size)}`
        : `${rounded(node.w)}×${rounded(node.h)}`;
  }
}

/** What a text is set in: its style with its own deviations. */
export function typeOf(document: BesekDocument, node: TextNode): TextProps {
  const style = document.records[node.style];
  if (style?.type !== 'textStyle') throw new Error(`no style ${node.style}`);
  return { ...style, ...node.overrides };
}

function fillKey(document: BesekDocument, node: NodeRecord): string | null {
  if (node.type === 'text') return JSON.stringify(typeOf(document, node).fill);
  if (node.type === 'pattern') return JSON.stringify(node.inks);
  if (node.type !== 'shape' && node.type !== 'path') return null;
  // A line has no area: its colour is that of its outline.
  const fill = node.fill ?? (node.stroke && { swatch: node.stroke.swatch, ...tintOf(node.stroke) });
  return fill && JSON.stringify(fill);
}

function tintOf({ tint }: { readonly tint?: number }): { readonly tint?: number } {
  return tint === undefined ? {} : { tint };
}

function fontKey({ font }: TextProps): string {
  const file = font.asset === undefined ? '' : font.sha256;
  return `${font.family} ${font.weight} ${file}`;
}

function rounded(mm: number): number {
  return Math.round(mm / STEP);
}
