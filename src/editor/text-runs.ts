import { deepEqual, type BlockKind, type CharacterRun, type FactPath } from '../core/document';
import type { Facts, Language } from '../core/document';
import type { Run, RunOverrides } from '../core/document';
import { getFact, withoutBlocks, type PlainRun } from '../core/facts';

/** What an edit of a text comes to: new runs, and facts that were typed into. */
export interface RunsEdit {
  readonly runs: readonly Run[];
  readonly facts: ReadonlyMap<FactPath, string>;
}

/** The path of a text that is exactly one bound run, else null. */
export function boundFact(runs: readonly Run[]): FactPath | null {
  const [run] = runs;
  return runs.length === 1 && run && 'fact' in run ? run.fact : null;
}

/** Whether a block of facts is among the runs: its words are the label's, not the writer's. */
export function hasBlock(runs: readonly Run[]): boolean {
  return runs.some((run) => 'block' in run);
}

/** The kind of a text that is exactly one block of facts, else null. */
export function boundBlock(runs: readonly Run[]): BlockKind | null {
  const [run] = runs;
  return runs.length === 1 && run && 'block' in run ? run.block : null;
}

/** The text of runs, characters as stored; blocks in the label's language. */
export function plainText(runs: readonly Run[], facts: Facts, language: Language = 'id'): string {
  return withoutBlocks(runs, facts, language)
    .map((run) => runText(run, facts))
    .join('');
}

function runText(run: PlainRun, facts: Facts): string {
  return 'fact' in run ? getFact(facts, run.fact) : run.text;
}

/**
 * What must change so that the runs read `next`. Typing inside a bound run changes the fact;
 * typing beside it changes the characters there; a bound run that is overwritten whole goes.
 * A text with a block of facts is not typed in: it is unlinked first.
 */
export function editRuns(runs: readonly Run[], facts: Facts, next: string): RunsEdit {
  const bound = boundFact(runs);
  const old = plainText(runs, facts);
  if (!isPlain(runs) || next === old) return { runs, facts: new Map() };
  if (bound !== null) return { runs, facts: new Map([[bound, next]]) };
  const pieces = toPieces(runs, facts);
  return applySplice(pieces, intoOnePiece(pieces, old, spliceBetween(old, next)));
}

function isPlain(runs: readonly Run[]): runs is readonly PlainRun[] {
  return !hasBlock(runs);
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The smallest replacement that turns one string into the other. */
function spliceBetween(old: string, next: string): Splice {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  return { from: head, to: old.length - tail, text: next.slice(head, next.length - tail) };
}

/** Of deletions that come to the same (`a` or `b` of `aba`) the one that touches a single piece. */
function intoOnePiece(pieces: readonly Piece[], old: string, splice: Splice): Splice {
  let { from, to } = splice;
  if (splice.text !== '') return splice;
  const fits = (): boolean => pieces.some(({ start, end }) => start <= from && to <= end);
  while (!fits()) {
    if (from === 0 || old[from - 1] !== old[to - 1]) return splice;
    from--;
    to--;
  }
  return { from, to, text: '' };
}

interface Piece {
  readonly run: PlainRun;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function toPieces(runs: readonly PlainRun[], facts: Facts): Piece[] {
  let start = 0;
  return runs.map((run) => {
    const text = runText(run, facts);
    const piece = { run, text, start, end: start + text.length };
    start = piece.end;
    return piece;
  });
}

function applySplice(pieces: readonly Piece[], splice: Splice): RunsEdit {
  const facts = new Map<FactPath, string>();
  const runs: PlainRun[] = [];
  const target = receiver(pieces, splice);
  for (const piece of pieces) {
    if (piece === target?.before) runs.push({ text: splice.text });
    const added = piece === target?.piece ? splice.text : '';
    const text = cut(piece, splice, added);
    if (isOverwritten(piece, splice) && added === '') continue;
    if ('fact' in piece.run) {
      if (text !== piece.text) facts.set(piece.run.fact, text);
      runs.push(piece.run);
    } else runs.push({ ...piece.run, text });
  }
  if (!target) runs.push({ text: splice.text });
  return { runs: tidy(runs), facts };
}

/** What is left of a piece, with what was typed into it. */
function cut({ start, end, text }: Piece, splice: Splice, added: string): string {
  const from = Math.min(Math.max(splice.from, start), end) - start;
  const to = Math.min(Math.max(splice.to, start), end) - start;
  return text.slice(0, from) + added + text.slice(to);
}

function isOverwritten({ start, end }: Piece, { from, to }: Splice): boolean {
  return end > start && from <= start && end <= to;
}

/** Who takes the new characters: the piece they fall into, or a new run `before` one, or at the end. */
function receiver(
  pieces: readonly Piece[],
  splice: Splice,
): { piece: Piece | null; before: Piece | null } | null {
  const isInside = ({ run, start, end }: Piece): boolean =>
    'fact' in run
      ? splice.from < end && splice.to > start && !(splice.from <= start && end <= splice.to)
      : splice.from >= start && splice.from <= end;
  const characters = pieces.find((piece) => !('fact' in piece.run) && isInside(piece));
  const bound = pieces.find((piece) => 'fact' in piece.run && isInside(piece));
  const piece = characters ?? bound;
  if (piece) return { piece, before: null };
  const before = pieces.find(({ start }) => start >= splice.from);
  return before ? { piece: null, before } : null;
}

/** What the character at an index deviates from its text by. */
export function lookAt(runs: readonly Run[], facts: Facts, index: number): RunOverrides {
  if (!isPlain(runs)) return {};
  const piece = toPieces(runs, facts).find(({ start, end }) => start <= index && index < end);
  return piece?.run.overrides ?? {};
}

/** What all characters deviate by from their text alike. */
export function lookOfAll(runs: readonly Run[]): RunOverrides {
  if (!isPlain(runs)) return {};
  const [first = {}, ...others] = runs.map(({ overrides }) => overrides ?? {});
  const shared = (Object.keys(first) as (keyof RunOverrides)[]).filter((key) =>
    others.every((other) => deepEqual(other[key], first[key])),
  );
  return Object.fromEntries(shared.map((key) => [key, first[key]]));
}

/**
 * Runs with `part` written onto the characters `from … to`; a fact takes it as a whole. It may depend
 * on what they deviate by so far.
 */
export function styledRuns(
  runs: readonly Run[],
  facts: Facts,
  { from, to }: { readonly from: number; readonly to: number },
  part: RunOverrides | ((now: RunOverrides) => RunOverrides),
): readonly Run[] {
  if (!isPlain(runs) || from >= to) return runs;
  const partOf = typeof part === 'function' ? part : () => part;
  const look = (run: PlainRun): PlainRun => {
    return { ...run, overrides: { ...run.overrides, ...partOf(run.overrides ?? {}) } };
  };
  const made = toPieces(runs, facts).flatMap(({ run, start, end, text }): PlainRun[] => {
    if (end <= from || to <= start) return [run];
    if (!isCharacters(run)) return [look(run)];
    const [a, b] = [Math.max(from - start, 0), Math.min(to, end) - start];
    const cut = (x: number, y?: number): CharacterRun => ({ ...run, text: text.slice(x, y) });
    return [cut(0, a), look(cut(a, b)), cut(b)];
  });
  return tidy(made);
}

/** Runs as characters alone: what *Unlink* leaves. */
export function unlinkedRuns(
  runs: readonly Run[],
  facts: Facts,
  language: Language = 'id',
): readonly Run[] {
  return tidy(
    withoutBlocks(runs, facts, language).map((run) => ({
      text: runText(run, facts),
      ...(run.overrides && { overrides: run.overrides }),
    })),
  );
}

/** Joins neighbours of one look and drops empty ones; a text keeps at least one run. */
function tidy(runs: readonly PlainRun[]): readonly PlainRun[] {
  const made: PlainRun[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (isCharacters(run) && run.text === '') continue;
    if (last && isCharacters(last) && isCharacters(run) && sameMarks(last, run)) {
      made[made.length - 1] = { ...last, text: last.text + run.text };
    } else made.push(run);
  }
  return made.length > 0 ? made : [{ text: '' }];
}

function isCharacters(run: PlainRun): run is CharacterRun {
  return !('fact' in run);
}

function sameMarks(a: PlainRun, b: PlainRun): boolean {
  return JSON.stringify(a.overrides ?? {}) === JSON.stringify(b.overrides ?? {});
}
