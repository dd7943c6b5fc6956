import { isPureBlack } from '../../core/color';
import type { Path } from '../../core/geometry';
import {
  isShading,
  liesBeneath,
  outsideOf,
  type PathItem,
  type StrokeStyle,
} from '../../core/scene';
import type { Inks } from './color';
import type { GraphicsStates } from './extgstate';
import { lineStyleText, paintOperator, pathText } from './path';
import type { Shadings } from './shading';
import { simplified } from './simplify';

interface Painter {
  readonly inks: Inks;
  readonly states: GraphicsStates;
  readonly shadings: Shadings;
}

/** Operators that fill and outline a path in its own mm; `placed` puts it there. */
export function pathItemLines(item: PathItem, placed: string, painter: Painter): string[] {
  const { fill, stroke, clip, fillRule } = item;
  const path = simplified(item.path);
  const isBeneath = liesBeneath(item);
  const shading = fill && isShading(fill) ? fill : null;
  return [
    overprintOf(item, painter.states),
    placed,
    ...(clip ? [pathText(clip), 'W n'] : []),
    ...(stroke && isBeneath ? strokeLines(path, stroke, painter.inks) : []),
    ...(shading ? within(path, fillRule, [painter.shadings.paint(shading)]) : []),
    ...plainLines(path, item, painter.inks),
    ...(stroke?.side && !isBeneath ? oneSided(path, stroke, fillRule, painter.inks) : []),
  ];
}

function overprintOf({ role, fill, stroke }: PathItem, states: GraphicsStates): string {
  const isBlack = fill !== null && !isShading(fill) && isPureBlack(fill);
  return states.overprint(role === 'blank' && isBlack, stroke !== null && isPureBlack(stroke.ink));
}

/** A flat fill and a line on the path's middle: both at once. */
function plainLines(path: Path, { fill, stroke, fillRule }: PathItem, inks: Inks): string[] {
  const flat = fill && !isShading(fill) ? fill : null;
  const line = stroke && !stroke.side ? stroke : null;
  if (!flat && !line) return [];
  return [
    flat ? inks.fill(flat) : '',
    line ? `${inks.stroke(line.ink)} ${lineStyleText(line)}` : '',
    pathText(path),
    paintOperator(flat !== null, line !== null, fillRule),
  ];
}

/** A line twice as wide, cut along its own path. */
function oneSided(
  path: Path,
  stroke: StrokeStyle,
  rule: PathItem['fillRule'],
  inks: Inks,
): string[] {
  const line = strokeLines(path, stroke, inks);
  return stroke.side === 'inside'
    ? within(path, rule, line)
    : within(outsideOf(path, stroke), 'evenodd', line);
}

function strokeLines(path: Path, stroke: StrokeStyle, inks: Inks): string[] {
  return [`${inks.stroke(stroke.ink)} ${lineStyleText(stroke)}`, pathText(path), 'S'];
}

function within(path: Path, rule: PathItem['fillRule'], lines: readonly string[]): string[] {
  return ['q', pathText(path), rule === 'evenodd' ? 'W* n' : 'W n', ...lines, 'Q'];
}
