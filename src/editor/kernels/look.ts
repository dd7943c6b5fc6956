import { nodeOf } from '../../core/document';
import type { Fill, Id, Run, Stroke } from '../../core/document';
import type { EditorState, Plan } from '../types';
import { Draft } from '../draft';

/** Paints shapes, drawings and the characters of texts. A text has always a fill: null leaves it. */
export function setFill(
  { document }: EditorState,
  ids: readonly Id[],
  fill: Fill | null,
  mergeKey?: string,
): Plan | null {
  const draft = new Draft(document);
  let changed = false;
  for (const id of ids) {
    const node = nodeOf(document, id);
    const isDrawn = node.type === 'shape' || node.type === 'path';
    if (!isDrawn && (node.type !== 'text' || fill === null)) continue;
    changed = true;
    if (node.type === 'text' && fill) {
      draft.arrange(id, { overrides: { fill } });
      draft.change(id, { runs: node.runs.map(withoutFill) });
    } else draft.change(id, { fill });
  }
  return changed ? draft.plan('fill', mergeKey) : null;
}

function withoutFill(run: Run): Run {
  if (!run.overrides?.fill) return run;
  const { fill: _fill, ...overrides } = run.overrides;
  return { ...run, overrides };
}

/** Outlines shapes and drawings; null takes the outline away. */
export function setStroke(
  { document }: EditorState,
  ids: readonly Id[],
  stroke: Stroke | null,
  mergeKey?: string,
): Plan | null {
  const drawn = ids.filter((id) => ['shape', 'path'].includes(nodeOf(document, id).type));
  if (drawn.length === 0) return null;
  const draft = new Draft(document);
  for (const id of drawn) draft.change(id, { stroke });
  return draft.plan('stroke', mergeKey);
}

/** Corner radius of rectangles in mm. */
export function setRadius(
  { document }: EditorState,
  ids: readonly Id[],
  radius: number,
  mergeKey?: string,
): Plan | null {
  const boxes = ids.filter((id) => nodeOf(document, id).type === 'shape');
  if (boxes.length === 0) return null;
  const draft = new Draft(document);
  for (const id of boxes) draft.change(id, { radius: Math.max(0, radius) || undefined });
  return draft.plan('radius', mergeKey);
}
