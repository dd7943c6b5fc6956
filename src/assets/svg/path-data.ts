import type { Path, Segment } from '../../core/geometry';
import { arcCurves } from './arc';
import { Refused } from './types';

/** How many numbers each command takes at a time. */
const TAKES: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};
const SPACE = /[\s,]*/y;
const COMMAND = /[a-zA-Z]/y;
const NUMBER = /[\s,]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)/y;
const FLAG = /[\s,]*([01])/y;

/** Where the pen is, where the part began, and the last control point of a smooth curve. */
interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** The command before, in lower case. */
  last: string;
  controlX: number;
  controlY: number;
  /** A part was closed: whatever is drawn next begins a new one. */
  isClosed: boolean;
}

/**
 * Path data as our segments; quadratic curves and arcs become cubic ones. What follows a mistake
 * is left out, as browsers do. Throws `Refused` beyond `most` segments.
 */
export function pathOf(data: string, most: number): { path: Path; isBroken: boolean } {
  const out: Segment[] = [];
  const pen: Pen = {
    ...{ x: 0, y: 0, startX: 0, startY: 0 },
    ...{ last: '', controlX: 0, controlY: 0, isClosed: true },
  };
  const reader = new Reader(data);
  let isBroken = false;
  let command = reader.command();
  while (command !== null) {
    isBroken = true;
    const takes = TAKES[command.toLowerCase()];
    if (takes === undefined || (out.length === 0 && command.toLowerCase() !== 'm')) break;
    const values = reader.values(command, takes);
    if (values === null) break;
    draw(out, pen, command, values);
    if (out.length > most) throw new Refused('too-many-segments');
    isBroken = false;
    const next = reader.command();
    // More numbers repeat the command; after a move they draw lines.
    if (next !== null) command = next;
    else if (takes > 0 && !reader.isAtEnd) command = repeated(command);
    else break;
  }
  return { path: out, isBroken: isBroken || !reader.isAtEnd };
}

function repeated(command: string): string {
  return command === 'm' ? 'l' : command === 'M' ? 'L' : command;
}

class Reader {
  readonly #data: string;
  #at = 0;

  constructor(data: string) {
    this.#data = data;
  }

  get isAtEnd(): boolean {
    this.#match(SPACE);
    return this.#at >= this.#data.length;
  }

  command(): string | null {
    this.#match(SPACE);
    return this.#match(COMMAND)?.[0] ?? null;
  }

  values(command: string, count: number): number[] | null {
    const values: number[] = [];
    for (let i = 0; i < count; i++) {
      const isFlag = (command === 'a' || command === 'A') && (i === 3 || i === 4);
      const value = Number(this.#match(isFlag ? FLAG : NUMBER)?.[1] ?? NaN);
      if (!Number.isFinite(value)) return null;
      values.push(value);
    }
    return values;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#data);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }
}

function draw(out: Segment[], pen: Pen, command: string, values: readonly number[]): void {
  const kind = command.toLowerCase();
  if (kind === 'z') return close(out, pen);
  const v = absolute(pen, command, values);
  if (kind === 'm') return move(out, pen, v);
  if (pen.isClosed) move(out, pen, [pen.x, pen.y]);
  if (kind === 'a') arc(out, pen, v);
  else if (kind === 'c' || kind === 's') cubic(out, pen, kind === 'c' ? v : smooth(pen, 'cs', v));
  else if (kind === 'q' || kind === 't')
    quadratic(out, pen, kind === 'q' ? v : smooth(pen, 'qt', v));
  else line(out, pen, v);
  pen.last = kind;
}

/** The numbers of a command with its points in the path's own space. */
function absolute(pen: Pen, command: string, values: readonly number[]): readonly number[] {
  const isRelative = command === command.toLowerCase();
  const [dx, dy] = isRelative ? [pen.x, pen.y] : [0, 0];
  switch (command.toLowerCase()) {
    case 'h':
      return [values[0]! + dx, pen.y];
    case 'v':
      return [pen.x, values[0]! + dy];
    case 'a':
      return [...values.slice(0, 5), values[5]! + dx, values[6]! + dy];
    default:
      return values.map((value, i) => value + (i % 2 === 0 ? dx : dy));
  }
}

/** The first control point of a smooth curve is the last one's mirror, after a curve of its kind. */
function smooth(pen: Pen, kinds: string, v: readonly number[]): readonly number[] {
  const follows = pen.last !== '' && kinds.includes(pen.last);
  const [x, y] = follows ? [2 * pen.x - pen.controlX, 2 * pen.y - pen.controlY] : [pen.x, pen.y];
  return [x, y, ...v];
}

function move(out: Segment[], pen: Pen, [x = 0, y = 0]: readonly number[]): void {
  out.push(['M', x, y]);
  Object.assign(pen, { x, y, startX: x, startY: y, last: 'm', isClosed: false });
}

function close(out: Segment[], pen: Pen): void {
  if (!pen.isClosed) out.push(['Z']);
  Object.assign(pen, { x: pen.startX, y: pen.startY, last: 'z', isClosed: true });
}

function line(out: Segment[], pen: Pen, [x = 0, y = 0]: readonly number[]): void {
  out.push(['L', x, y]);
  Object.assign(pen, { x, y });
}

function cubic(out: Segment[], pen: Pen, v: readonly number[]): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = v;
  out.push(['C', x1, y1, x2, y2, x, y]);
  Object.assign(pen, { x, y, controlX: x2, controlY: y2 });
}

function quadratic(out: Segment[], pen: Pen, v: readonly number[]): void {
  const [qx = 0, qy = 0, x = 0, y = 0] = v;
  const toward = (from: number, to: number): number => from + (2 / 3) * (to - from);
  const first = [toward(pen.x, qx), toward(pen.y, qy)] as const;
  out.push(['C', ...first, toward(x, qx), toward(y, qy), x, y]);
  Object.assign(pen, { x, y, controlX: qx, controlY: qy });
}

function arc(out: Segment[], pen: Pen, v: readonly number[]): void {
  const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0] = v;
  const to = { x, y };
  const radii = { rx: Math.abs(rx), ry: Math.abs(ry), turn };
  out.push(
    ...arcCurves({ x: pen.x, y: pen.y }, to, radii, { large: large === 1, sweep: sweep === 1 }),
  );
  Object.assign(pen, to);
}
