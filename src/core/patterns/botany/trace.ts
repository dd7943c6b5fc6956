import { quantise, type Box, type Matrix, type Path, type Segment } from '../../geometry';

/** Kinds of a trace's steps. */
export const Step = { move: 0, line: 1, curve: 2, close: 3 } as const;

/**
 * A path while it is being drawn: the kind of every step and then its coordinates, in one run of
 * numbers. Engines keep such a run unboxed; a field's paths are turned into segments once, at its
 * end, since making and dropping those was most of the time that a field took.
 */
export type Trace = Float64Array<ArrayBuffer>;

/** Numbers in a page of traces. */
const PAGE = 32768;

let page = new Float64Array(0);
let used = 0;

/** An empty trace of `length` numbers. Many share a page: a drawing has ten thousands, and an engine makes each buffer at a cost. */
export function emptyTrace(length: number): Trace {
  if (used + length > page.length) {
    page = new Float64Array(Math.max(PAGE, length));
    used = 0;
  }
  used += length;
  return page.subarray(used - length, used);
}

function coordinatesOf(kind: number): number {
  if (kind === Step.close) return 0;
  return kind === Step.curve ? 6 : 2;
}

/** The trace moved by `m`, on the grid of thousandths. */
export function movedTrace(trace: Trace, [a, b, c, d, e, f]: Matrix): Trace {
  const out = emptyTrace(trace.length);
  for (let i = 0; i < trace.length;) {
    const kind = trace[i]!;
    const end = i + 1 + coordinatesOf(kind);
    out[i] = kind;
    for (i += 1; i < end; i += 2) {
      const x = trace[i]!;
      const y = trace[i + 1]!;
      out[i] = quantise(a * x + c * y + e);
      out[i + 1] = quantise(b * x + d * y + f);
    }
  }
  return out;
}

/** The trace moved along both axes; where it is when both are 0, since it is on the grid. */
export function shiftedTrace(trace: Trace, x: number, y: number): Trace {
  return x === 0 && y === 0 ? trace : movedTrace(trace, [1, 0, 0, 1, x, y]);
}

/** All the traces as one: where they lie side by side, as strokes drawn in a row do, none is copied. */
export function joined(traces: readonly Trace[]): Trace {
  const length = traces.reduce((sum, trace) => sum + trace.length, 0);
  const first = traces[0];
  if (first && traces.every((trace, i) => i === 0 || follows(traces[i - 1]!, trace))) {
    return new Float64Array(first.buffer, first.byteOffset, length);
  }
  const out = emptyTrace(length);
  let at = 0;
  for (const trace of traces) {
    out.set(trace, at);
    at += trace.length;
  }
  return out;
}

function follows(before: Trace, trace: Trace): boolean {
  return (
    trace.buffer === before.buffer && trace.byteOffset === before.byteOffset + before.byteLength
  );
}

const CLOSE: Segment = ['Z'];

/** The path of a trace. */
export function pathOf(trace: Trace): Path {
  const out: Segment[] = [];
  for (let i = 0; i < trace.length; i += 1 + coordinatesOf(trace[i]!)) {
    out.push(segmentAt(trace, i));
  }
  return out;
}

function segmentAt(t: Trace, i: number): Segment {
  switch (t[i]) {
    case Step.close:
      return CLOSE;
    case Step.curve:
      return ['C', t[i + 1]!, t[i + 2]!, t[i + 3]!, t[i + 4]!, t[i + 5]!, t[i + 6]!];
    default:
      return [t[i] === Step.move ? 'M' : 'L', t[i + 1]!, t[i + 2]!];
  }
}

/** Every end of a step, x and y by turns: enough to tell where a shape lies. */
export function corners(trace: Trace): readonly number[] {
  const out: number[] = [];
  for (let i = 0; i < trace.length;) {
    const count = coordinatesOf(trace[i]!);
    if (count > 0) out.push(trace[i + count - 1]!, trace[i + count]!);
    i += 1 + count;
  }
  return out;
}

/** How far something goes on each side; of what is empty, nowhere. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far the ends of all steps go. */
export function extentOfEnds(traces: readonly Trace[]): Readonly<Extent> {
  const extent: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const trace of traces) widen(extent, trace);
  return extent;
}

function widen(extent: Extent, trace: Trace): void {
  for (let i = 0; i < trace.length;) {
    const count = coordinatesOf(trace[i]!);
    i += count;
    if (count > 0) {
      const [x, y] = [trace[i - 1]!, trace[i]!];
      if (x < extent.left) extent.left = x;
      if (x > extent.right) extent.right = x;
      if (y < extent.top) extent.top = y;
      if (y > extent.bottom) extent.bottom = y;
    }
    i += 1;
  }
}

/** The box around all points and control points. */
export function boundsOf(trace: Trace): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < trace.length;) {
    const end = i + 1 + coordinatesOf(trace[i]!);
    for (i += 1; i < end; i += 2) {
      left = Math.min(left, trace[i]!);
      right = Math.max(right, trace[i]!);
      top = Math.min(top, trace[i + 1]!);
      bottom = Math.max(bottom, trace[i + 1]!);
    }
  }
  // What is empty lies at the origin.
  return left === Infinity
    ? { x: 0, y: 0, w: 0, h: 0 }
    : { x: left, y: top, w: right - left, h: bottom - top };
}
