import { designOf, diffDocuments, isEmptyPatch, LIMITS, onFace } from '../../core/document';
import { resizePanel } from '../../core/document';
import type { DesignRecord, Face, Id, PanelRecord } from '../../core/document';
import type { Ink } from '../../core/color';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';

/** Renames the design; an empty name is refused. */
export function renameDesign({ document }: EditorState, name: string): Plan | null {
  const design = designOf(document);
  const trimmed = name.trim();
  if (trimmed === '' || trimmed === design.name) return null;
  const draft = new Draft(document);
  draft.put({ ...design, name: trimmed });
  return draft.plan('rename-design', 'rename-design');
}

/** Settings of the design itself: language on the label, press profile. */
export function setDesign(
  { document }: EditorState,
  part: Partial<Pick<DesignRecord, 'language' | 'profile'>>,
): Plan {
  const draft = new Draft(document);
  draft.put({ ...designOf(document), ...part });
  return draft.plan('design');
}

/** Changes an ink: everything painted with the swatch follows. */
export function setSwatch({ document }: EditorState, id: Id, ink: Ink): Plan {
  const swatch = document.records[id];
  if (swatch?.type !== 'swatch') throw new Error(`no swatch ${id}`);
  const draft = new Draft(document);
  draft.put({ ...swatch, ink });
  return draft.plan('swatch', `swatch:${id}`);
}

export type PanelPart = Partial<Pick<PanelRecord, 'name' | 'bleed' | 'safe' | 'stock'>>;

/** Settings of a panel that move no node. */
export function setPanel({ document }: EditorState, id: Id, part: PanelPart): Plan {
  const panel = document.records[id];
  if (panel?.type !== 'panel') throw new Error(`no panel ${id}`);
  const draft = new Draft(document);
  draft.put({ ...panel, ...part });
  return draft.plan('panel', `panel:${id}:${Object.keys(part).join()}`);
}

/**
 * Gives a panel a new trim in mm, or another outline; its nodes follow, and a shape that has a
 * composition of its own shows it. Null when nothing changes.
 */
export function setPanelFace({ document }: EditorState, id: Id, face: Partial<Face>): Plan | null {
  const panel = document.records[id];
  if (panel?.type !== 'panel') throw new Error(`no panel ${id}`);
  const within = (side: number): number =>
    Math.min(LIMITS.panelMax, Math.max(LIMITS.panelMin, side));
  const patch = resizePanel(document, id, {
    width: within(face.width ?? panel.width),
    height: within(face.height ?? panel.height),
    shape: face.shape ?? panel.shape,
  });
  return isEmptyPatch(patch) ? null : { patch, label: 'panel-size', mergeKey: `panel-size:${id}` };
}

/** Puts the design onto another face: its first panel, and those that go with it. Null when it is there. */
export function chooseFace({ document }: EditorState, face: Face): Plan | null {
  const patch = diffDocuments(document, onFace(document, face));
  return isEmptyPatch(patch) ? null : { patch, label: 'panel-size' };
}
