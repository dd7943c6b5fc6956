import type { CaretLine } from './caret-places';
import { toParagraph } from './lines';
import { locate } from './set-lines';
import type { Shaper } from './shaper';
import { PITCH, setStack, SPACE, type SetColumn, type SetStack } from './stack';
import type { TextBlock } from './types';

/** A column's place in the paragraph that it is of: characters `start … end`. */
interface Part {
  readonly column: SetColumn;
  readonly start: number;
  readonly end: number;
}

/** The caret's places in upright columns: a line for each, that runs down the frame. */
export function stackLines(shaper: Shaper, block: TextBlock): readonly CaretLine[] {
  const set = setStack(shaper, block);
  const isJoined = block.fit !== null;
  const waiting = [...set.columns];
  let last = set.columns[0]?.middle ?? block.width / 2;
  let before = 0;
  return block.paragraphs.flatMap((runs, i) => {
    const { text } = toParagraph(runs);
    const first = before;
    before += text.length + 1;
    const parts = partsOf(text, waiting);
    if (parts.length === 0) {
      // Fitting leaves out what is empty: it stands beside what is set so far.
      const middle = last + (i > 0 ? PITCH * set.size : 0);
      const column = { line: '', letters: [], middle, first: set.columns[0]?.first ?? set.cap };
      parts.push({ column, start: 0, end: 0 });
    }
    last = parts.at(-1)!.column.middle;
    return parts.map((part, k) => {
      const next = parts[k + 1]?.start;
      const to = next ?? text.length;
      const start = k === 0 ? 0 : part.start;
      return {
        start: first + start,
        end: first + (next === undefined ? to : Math.max(part.end, next - 1)),
        xs: placesDown(set, part, { text: text.slice(start, to), start, isJoined }),
        top: part.column.middle - (PITCH / 2) * set.size,
        bottom: part.column.middle + (PITCH / 2) * set.size,
        way: { kind: 'column' } as const,
      };
    });
  });
}

/** Takes the columns of a paragraph from those that wait. */
function partsOf(text: string, waiting: SetColumn[]): Part[] {
  const parts: Part[] = [];
  for (let column = waiting[0]; column; column = waiting[0]) {
    const at = placeOf(text, column.line, parts.at(-1)?.end ?? 0);
    if (!at || (column.line === '' && parts.length > 0)) break;
    parts.push({ column, ...at });
    waiting.shift();
  }
  return parts;
}

function placeOf(text: string, line: string, from: number) {
  if (line !== '') return locate(text, line, from);
  return text.trim() === '' ? { start: 0, end: 0 } : null;
}

/** Half of the air between two letters above each, and below the last. */
function placesDown(
  { cap, step }: SetStack,
  { column, start: begins, end }: Part,
  {
    text,
    start,
    isJoined,
  }: { readonly text: string; readonly start: number; readonly isJoined: boolean },
): readonly number[] {
  const places: number[] = [];
  let y = column.first - cap - (step - cap) / 2;
  let at = start;
  let wasBlank = false;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) places.push(y);
    const isBlank = character.trim() === '';
    const isSkipped = at < begins || (isJoined && isBlank && wasBlank && at < end);
    if (!isSkipped) y += isBlank ? step * SPACE : step;
    wasBlank = isBlank;
    at += character.length;
  }
  return [...places, y];
}
