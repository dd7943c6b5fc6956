import type { BesekDocument } from '../../core/document';
import type { Scene } from '../../core/scene';
import type { Finding, Profile } from '../types';
import { findBrokenNodes, findLeftOut, findMissingGlyphs, findOverset } from './broken';
import { findCollisions } from './collision';
import { findOutsideSafe } from './outside-safe';
import { findSmallText } from './small-text';
import { findThinLines } from './thin-line';
import { SEVERITIES } from './severities';

/** What a check says; the profile adds how grave it is. */
export type Check = (scene: Scene, document: BesekDocument) => readonly Found[];
export type Found = Omit<Finding, 'severity' | 'stage' | 'panelId' | 'source' | 'fix'> &
  Partial<Pick<Finding, 'source'>>;

const CHECKS: readonly Check[] = [
  findBrokenNodes,
  findOverset,
  findLeftOut,
  findMissingGlyphs,
  findCollisions,
  findOutsideSafe,
  findSmallText,
  findThinLines,
];

/** What the press will not do well, panel by panel, in a fixed order. Changes nothing. */
export function preflight(
  scenes: readonly Scene[],
  document: BesekDocument,
  profile: Profile = 'press',
): Finding[] {
  return scenes.flatMap((scene) =>
    CHECKS.flatMap((check) => check(scene, document)).map((found) => ({
      source: null,
      ...found,
      severity: SEVERITIES[profile][found.id],
      stage: 'print' as const,
      panelId: scene.panelId,
      fix: null,
    })),
  );
}

export function isBlocking(finding: Finding): boolean {
  return finding.stage === 'print' && finding.severity === 'blocking';
}
