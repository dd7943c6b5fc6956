import type { Id, PanelGuide, PanelRecord } from '../../core/document';
import { quantise } from '../../core/geometry';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';

/** The guides of the active panel, in the order in which they were made. */
export function guidesOf({ document, panel }: EditorState): readonly PanelGuide[] {
  return panelWith(document.records[panel]).guides ?? [];
}

/** Lays a guide on the active panel, `at` mm from its left or top edge. */
export function addGuide(state: EditorState, axis: 'x' | 'y', at: number): Plan {
  return written(state, [...guidesOf(state), { axis, at: quantise(at) }]);
}

/** Moves a guide. Null when it is locked, not there or stands there already. */
export function moveGuide(
  state: EditorState,
  index: number,
  at: number,
  mergeKey?: string,
): Plan | null {
  const guides = guidesOf(state);
  const guide = guides[index];
  const to = quantise(at);
  if (!guide || guide.locked || guide.at === to) return null;
  return written(state, guides.with(index, { ...guide, at: to }), mergeKey);
}

/** Takes a guide away. Null when it is locked or not there. */
export function removeGuide(state: EditorState, index: number): Plan | null {
  const guides = guidesOf(state);
  if (!guides[index] || guides[index].locked) return null;
  return written(state, guides.toSpliced(index, 1));
}

/** A locked guide is passed over by the pointer; things still snap to it. */
export function lockGuide(state: EditorState, index: number, locked: boolean): Plan | null {
  const guides = guidesOf(state);
  const guide = guides[index];
  if (!guide) return null;
  const { axis, at } = guide;
  return written(state, guides.with(index, locked ? { axis, at, locked } : { axis, at }));
}

function written(state: EditorState, guides: readonly PanelGuide[], mergeKey?: string): Plan {
  const draft = new Draft(state.document);
  const panel = panelWith(state.document.records[state.panel]);
  draft.put({ ...panel, guides: guides.length > 0 ? guides : undefined } as PanelRecord);
  return draft.plan('guide', mergeKey);
}

function panelWith(record: EditorState['document']['records'][Id] | undefined): PanelRecord {
  if (record?.type !== 'panel') throw new Error('the active panel is none');
  return record;
}
