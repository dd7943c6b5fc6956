import { process, WHITE } from '../color';
import type { NodeRecord } from '../document';
import { rectPath, type Path } from '../geometry';
import type { Drawn } from './drawing';
import { maskPath } from './nodes/image';
import { patternOutline } from './nodes/pattern';
import { shapeOutline } from './nodes/shape';

const BLOCKING = process(18, 95, 95, 10);
/** About 1.5 px at the size a label is worked on, in mm. */
const EDGE = 0.3;
const STRIKE = 0.14;
/** Along an edge from strike to strike, in mm; the most strikes of one node. */
const STEP = 2.4;
const MOST = 160;

/** What stands for a node that could not be drawn: its own shape, struck through at 45°. */
export function hatch(node: NodeRecord): readonly Drawn[] {
  const outline = outlineOf(node);
  const line = { ink: BLOCKING, cap: 'butt', join: 'miter', dash: [] } as const;
  const item = { kind: 'path', role: 'hatch', fillRule: 'nonzero' } as const;
  return [
    { ...item, path: outline, fill: WHITE, stroke: null },
    {
      ...{ ...item, path: strikes(node), clip: outline, fill: null },
      stroke: { ...line, width: STRIKE },
    },
    { ...item, path: outline, fill: null, stroke: { ...line, width: EDGE, side: 'inside' } },
  ];
}

function outlineOf(node: NodeRecord): Path {
  if (node.type === 'pattern') return patternOutline(node);
  if (node.type === 'image') return maskPath(node);
  if (node.type === 'shape' && node.shape !== 'line') return shapeOutline(node);
  return rectPath({ x: 0, y: 0, w: node.w, h: node.h });
}

function strikes({ w, h }: NodeRecord): Path {
  const step = Math.max(STEP, (w + h) / MOST);
  const count = Math.floor((w + h) / step);
  return Array.from({ length: count }, (_, i) => (i + 1) * step).flatMap((d) => [
    ['M', Math.min(d, w), Math.max(0, d - w)] as const,
    ['L', Math.max(0, d - h), Math.min(d, h)] as const,
  ]);
}
