import { applyPatch, panelOf, type BesekDocument, type Id } from '../../core/document';
import type { TextReport } from '../../core/scene';
import type { EditorState, Plan } from '../types';
import { frameOnPanel } from '../frames';
import { setFrame } from './place';
import { setType } from './text';

/** How a text would be set in a document that is only tried out. */
export type Report = (document: BesekDocument, panel: Id) => readonly TextReport[];

/** A text is never made smaller than this share of its size to fit its frame. */
const LEAST = 0.3;
const STEPS = 10;

/**
 * Makes an overset text as much smaller as it takes to fit its frame. Null when no size down to
 * a third fits: then the words have to change.
 */
export function smallerToFit(state: EditorState, id: Id, report: Report): Plan | null {
  const size = report(state.document, state.panel).find((t) => t.nodeId === id)?.size;
  if (size === undefined) return null;
  const plan = (share: number): Plan | null =>
    setType(state, [id], { size: Math.floor(size * share * 100) / 100 });
  return best({ state, id, report, plan, fits: LEAST, overset: 1 });
}

/** Makes the frame of an overset text as much higher as it takes; null when no panel is so high. */
export function higherToFit(state: EditorState, id: Id, report: Report): Plan | null {
  const { h } = frameOnPanel(state.document, id);
  const most = panelOf(state.document, id).height / Math.max(h, 0.1);
  const plan = (share: number): Plan | null =>
    setFrame(state, [id], { h: Math.ceil(h * share * 10) / 10 });
  return most > 1 ? best({ state, id, report, plan, fits: most, overset: 1 }) : null;
}

interface Search {
  readonly state: EditorState;
  readonly id: Id;
  readonly report: Report;
  readonly plan: (share: number) => Plan | null;
  /** A share that should fit, and one that does not. */
  readonly fits: number;
  readonly overset: number;
}

/** The plan nearest to `overset` that fits, by halving; null when even `fits` does not. */
function best({ state, id, report, plan, ...ends }: Search): Plan | null {
  const holds = (share: number): boolean => {
    const patch = plan(share)?.patch;
    const tried = patch ? applyPatch(state.document, patch) : state.document;
    return !report(tried, state.panel).some((text) => text.nodeId === id && text.overset);
  };
  let { fits, overset } = ends;
  if (!holds(fits)) return null;
  for (let i = 0; i < STEPS; i++) {
    const between = (fits + overset) / 2;
    if (holds(between)) fits = between;
    else overset = between;
  }
  return plan(fits);
}
