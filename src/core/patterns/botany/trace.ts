import { quantise, type Box, type Matrix, type Path, type Segment } from '../../geometry';

/** Kinds of a trace's steps. */
export const Step = { move: 0, line: 1, curve: 2, close: 3 } as const;

/**
 * A path while it is being drawn: the kind of every step and then its coordinates, in one run of
 * numbers. Engines keep such a run unboxed; a field's paths are turned into segments once, at its
 * end, since making and dropping those was most of the time that a field took.
 */
export type Trace = Float64Array;

function coordinatesOf(kind: number): number {
  if (kind === Step.close) return 0;
  return kind === Step.curve ? 6 : 2;
}

/** The trace moved by `m`, on the grid of thousandths. */
export function movedTrace(trace: Trace, [a, b, c, d, e, f]: Matrix): Trace {
  const out = new Float64Array(trace.length);
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

/** All the traces as one. */
export function joined(traces: readonly Trace[]): Trace {
  const out = new Float64Array(traces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const trace of traces) {
    out.set(trace, at);
    at += trace.length;
  }
  return out;
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
