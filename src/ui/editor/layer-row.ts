import Circle from '@lucide/svelte/icons/circle';
import Grid from '@lucide/svelte/icons/grid-3x3';
import Group from '@lucide/svelte/icons/group';
import Hexagon from '@lucide/svelte/icons/hexagon';
import Image from '@lucide/svelte/icons/image';
import Slash from '@lucide/svelte/icons/slash';
import Spline from '@lucide/svelte/icons/spline';
import Square from '@lucide/svelte/icons/square';
import Star from '@lucide/svelte/icons/star';
import Type from '@lucide/svelte/icons/type';
import { designOf, type NodeRecord } from '../../core/document';
import { withoutBlocks } from '../../core/facts';
import { describeNode } from '../../editor';
import type { Session } from './session.svelte';
import { nodeName } from './spoken';

const SHAPES = { rectangle: Square, ellipse: Circle, line: Slash, polygon: Hexagon, star: Star };
const ICONS = { text: Type, path: Spline, pattern: Grid, group: Group, image: Image };

/** The sign of a layer's kind. */
export function layerIcon(node: NodeRecord) {
  return node.type === 'shape' ? SHAPES[node.shape] : ICONS[node.type];
}

/** What a layer's row reads: the text itself, with questions for empty facts, or its name. */
export function layerWords(session: Session, node: NodeRecord): string {
  const { app, document, facts } = session;
  const description = describeNode(document, node);
  if (description.text?.trim()) return description.text;
  if (node.type !== 'text') {
    const kind = nodeName(app, description);
    return kind.charAt(0).toLocaleUpperCase(app.lang) + kind.slice(1);
  }
  return withoutBlocks(node.runs, facts, designOf(document).language)
    .map((run) => ('fact' in run ? app.t.question(session.factName(run.fact)) : run.text))
    .join('')
    .replaceAll('\n', ' ');
}
