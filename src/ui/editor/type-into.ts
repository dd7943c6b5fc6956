import type { Fill, RunOverrides, TextNode, TextOverrides, TextProps } from '../../core/document';
import { mmToPt, ptToMm } from '../../core/geometry';
import { lookAt, lookOfAll, setFill, setType, styleRange } from '../../editor';
import { steppedSize } from './floating';
import type { Session, Typing } from './session.svelte';
import { shrunkTo } from './shrunk';
import { typeOf } from './values';

/** What may differ within a text; the rest is of its lines and paragraphs. */
const OF_CHARACTERS = new Set(['font', 'size', 'tracking', 'fill', 'case', 'features']);

/** The characters of a text that are selected while it is typed in, or null. */
function rangeIn({ typing }: Session, id: string): Typing | null {
  return typing?.id === id && typing.from < typing.to ? typing : null;
}

/** What a text is set in; all its characters, or of selected ones the first. */
export function typeShown(session: Session, node: TextNode): TextProps {
  const range = rangeIn(session, node.id);
  const look = range ? lookAt(node.runs, session.facts, range.from) : lookOfAll(node.runs);
  return { ...typeOf(session.document, node), ...look };
}

/** Writes typography onto the text, or onto its selected characters alone while it is typed in. */
export function typeInto(session: Session, { id }: TextNode, part: TextOverrides): void {
  const { state } = session;
  const range = rangeIn(session, id);
  const keys = Object.keys(part);
  if (range && keys.every((key) => OF_CHARACTERS.has(key))) {
    session.do(styleRange(state, id, range, part as RunOverrides));
  } else session.do(setType(state, [id], part, `type:${keys.join()}:${id}`));
}

/** The size of a text in pt as it is seen; of selected characters the one that they are set in. */
export function sizeSeen(session: Session, node: TextNode): number {
  const shrunk = rangeIn(session, node.id) ? null : shrunkTo(session, node);
  return mmToPt(shrunk ?? typeShown(session, node).size);
}

/** One step smaller, which begins at what is seen, or it would change nothing; or one step larger. */
export function stepSize(session: Session, node: TextNode, by: 1 | -1): void {
  const from = by < 0 ? sizeSeen(session, node) : mmToPt(typeShown(session, node).size);
  const size = Math.round(ptToMm(steppedSize(from, by)) * 1000) / 1000;
  typeInto(session, node, { size });
}

/** Paints all characters of the text, or its selected ones alone while it is typed in. */
export function fillInto(session: Session, node: TextNode, fill: Fill): void {
  if (rangeIn(session, node.id)) typeInto(session, node, { fill });
  else session.do(setFill(session.state, [node.id], fill, `fill:${node.id}`));
}

/** Whether a larger size would be seen: not of a text that is made smaller to fit. */
export function canGrow(session: Session, node: TextNode): boolean {
  return rangeIn(session, node.id) !== null || shrunkTo(session, node) === null;
}
