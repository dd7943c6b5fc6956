import { applyPatch, isNode, mergePatches, type BesekDocument, type Id } from '../../core/document';
import { grow, type Box } from '../../core/geometry';
import type { Scene } from '../../core/scene';
import {
  changeStroke,
  higherToFit,
  move,
  reorder,
  setOpacity,
  setType,
  smallerToFit,
  type EditorState,
  type Plan,
  type Report,
} from '../../editor';
import type { ExportWords } from '../../i18n';
import type { Finding, Profile } from '../../print';
import type { BuildScene, Services } from '../services';

/** A change that takes a finding away. */
export interface Fix {
  readonly id: keyof ExportWords['fix'];
  readonly plan: Plan;
}

/** Where fixes are tried out before they are offered. */
export interface Trial {
  readonly state: EditorState;
  readonly build: BuildScene;
  readonly check: Services['check'];
  readonly profile: Profile;
}

type Make = (at: Attempt) => Plan | null;

interface Attempt {
  readonly state: EditorState;
  readonly id: Id;
  readonly finding: Finding;
  readonly scene: Scene;
  readonly report: Report;
}

const MAKERS: Readonly<Partial<Record<Finding['id'], readonly (readonly [Fix['id'], Make])[]>>> = {
  'thin-line': [['thicken', thicken]],
  'small-text': [['enlarge', enlarge]],
  'text-overset': [
    ['smaller', ({ state, id, report }) => smallerToFit(state, id, report)],
    ['higher', ({ state, id, report }) => higherToFit(state, id, report)],
  ],
  'outside-safe': [['moveIn', moveIn]],
  covered: [['front', ({ state, id }) => reorder(state, [id], 'front')]],
  transparency: [['opaque', ({ state, id }) => setOpacity(state, [id], 100)]],
};

/**
 * The changes that would take a finding away without bringing a worse one: each is tried out first.
 * None for what only its owner can mend, for locked objects, and where nothing may be changed.
 */
export function fixesOf(trial: Trial, finding: Finding): readonly Fix[] {
  const { document, readOnly } = trial.state;
  const { panelId, nodeId: id } = finding;
  const node = id === null ? undefined : document.records[id];
  if (readOnly || id === null || panelId === null || !node || !isNode(node) || node.locked) {
    return [];
  }
  const makers = MAKERS[finding.id] ?? [];
  if (makers.length === 0) return [];
  const state = { ...trial.state, panel: panelId };
  const report: Report = (tried, panel) => trial.build(tried, panel).texts;
  const attempt = { state, id, finding, report, scene: trial.build(document, panelId) };
  const before = weight(found(trial, panelId, document));
  return makers.flatMap(([name, make]) => {
    const plan = make(attempt);
    return plan && helps(trial, finding, { plan, before }) ? [{ id: name, plan }] : [];
  });
}

/** Whether the finding is gone then, and nothing graver has come in its place. */
function helps(
  trial: Trial,
  finding: Finding,
  { plan, before }: { readonly plan: Plan; readonly before: number },
): boolean {
  const after = found(trial, finding.panelId!, applyPatch(trial.state.document, plan.patch));
  if (after.some((each) => each.id === finding.id && each.nodeId === finding.nodeId)) return false;
  return weight(after) < before;
}

function found(
  { build, check, profile }: Trial,
  panel: Id,
  document: BesekDocument,
): readonly Finding[] {
  return check(document, [build(document, panel)], profile);
}

function weight(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity }) => sum + WEIGHTS[severity], 0);
}

const WEIGHTS = { blocking: 10_000, warning: 100, info: 1 } as const;

/** What is measured is the width as it is seen: objects inside scaled groups are thicker or thinner. */
function thicken({ state, id, finding: { params } }: Attempt): Plan | null {
  const node = state.document.records[id];
  if ((node?.type !== 'shape' && node?.type !== 'path') || !node.stroke) return null;
  const [measured, min] = [Number(params['measured']), Number(params['min'])];
  const scale = measured > 0 ? min / measured : 1;
  const width = Math.ceil(Math.max(min, node.stroke.width * scale) * 1000) / 1000;
  return changeStroke(state, [id], { width });
}

/** As much larger as the law asks, and where it no longer fits then, its frame as much higher. */
function enlarge({ state, id, finding: { params }, scene, report }: Attempt): Plan | null {
  const node = state.document.records[id];
  const text = scene.texts.find(({ nodeId }) => nodeId === id);
  // Sizes that differ inside a text mean something.
  if (node?.type !== 'text' || !text || hasOwnSizes(node.runs)) return null;
  const size = Math.ceil(text.size * (Number(params['min']) / text.xHeight) * 100) / 100;
  const larger = setType(state, [id], { size });
  if (!larger) return null;
  const document = applyPatch(state.document, larger.patch);
  const isOverset = report(document, state.panel).some((t) => t.nodeId === id && t.overset);
  if (!isOverset || text.overset) return larger;
  const higher = higherToFit({ ...state, document }, id, report);
  return higher && { ...larger, patch: mergePatches(larger.patch, higher.patch) };
}

function hasOwnSizes(runs: readonly object[]): boolean {
  return runs.some((run) =>
    ['overrides', 'heading'].some(
      (key) => 'size' in ((run as Record<string, object | undefined>)[key] ?? {}),
    ),
  );
}

/** The shortest way for its ink into the safe area. */
function moveIn({ state, id, scene }: Attempt): Plan | null {
  const ink = scene.texts.find(({ nodeId }) => nodeId === id)?.ink;
  if (!ink) return null;
  const [w, h] = scene.trim;
  const safe = grow({ x: 0, y: 0, w, h }, -scene.safe);
  if (ink.w > safe.w || ink.h > safe.h) return null;
  return move(state, [id], { x: shift(ink, safe, 'x', 'w'), y: shift(ink, safe, 'y', 'h') });
}

function shift(ink: Box, safe: Box, from: 'x' | 'y', size: 'w' | 'h'): number {
  const before = safe[from] - ink[from];
  const after = safe[from] + safe[size] - (ink[from] + ink[size]);
  return before > 0 ? before : Math.min(0, after);
}
