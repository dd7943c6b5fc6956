import type { BesekDocument } from '../../core/document';
import type { Scene } from '../../core/scene';
import type { Finding, Profile } from '../types';
import {
  findBrokenNodes,
  findLateFonts,
  findLeftOut,
  findMissingFonts,
  findMissingGlyphs,
  findOverset,
} from './broken';
import { findCollisions } from './collision';
import { findCovered } from './covered';
import { findOutsideSafe } from './outside-safe';
import { findBlurredPictures, findDamagedPictures, findMissingPictures } from './picture';
import { findSmallText } from './small-text';
import { findThinLines } from './thin-line';
import { findLostSpots, findTransparency } from './transparency';
import { SEVERITIES } from './severities';

/** What a check says; the profile adds how grave it is. */
export type Check = (scene: Scene, document: BesekDocument) => readonly Found[];
export type Found = Omit<Finding, 'severity' | 'stage' | 'panelId' | 'source' | 'fix'> &
  Partial<Pick<Finding, 'source'>>;

const CHECKS: readonly Check[] = [
  findBrokenNodes,
  findMissingPictures,
  findOverset,
  findLeftOut,
  findMissingGlyphs,
  findMissingFonts,
  findCollisions,
  findCovered,
  findOutsideSafe,
  findSmallText,
  findThinLines,
  findBlurredPictures,
];

/** What only files for drawing programs suffer from. */
const ONLY_CURVES: readonly Check[] = [findTransparency];

/** What the press will not do well, panel by panel, in a fixed order. Changes nothing. */
export function preflight(
  scenes: readonly Scene[],
  document: BesekDocument,
  profile: Profile = 'press',
): Finding[] {
  const checks = profile === 'curves' ? [...CHECKS, ...ONLY_CURVES] : CHECKS;
  const late = findLateFonts(scenes).map((found) => graded(found, null, profile));
  const found = scenes.flatMap((scene) =>
    checks
      .flatMap((check) => check(scene, document))
      .map((found) => graded(found, scene.panelId, profile)),
  );
  return [...late, ...found];
}

/** Every check that a profile runs, by the id of what it finds. */
export function checksOf(profile: Profile): readonly Finding['id'][] {
  const all = Object.keys(SEVERITIES[profile]) as Finding['id'][];
  return profile === 'curves' ? all : all.filter((id) => id !== 'transparency');
}

/** What only the writing of the file brings to light, since it needs the pixels. */
export interface Spoiled {
  /** Pictures, by SHA-256, that are damaged. */
  readonly damaged: ReadonlySet<string>;
  /** Nodes of pictures that are soft on a spot, in a file without transparency. */
  readonly lostSpots: ReadonlySet<string>;
}

/** The findings of it, panel by panel. */
export function spoiledPictures(
  scenes: readonly Scene[],
  { damaged, lostSpots }: Spoiled,
  profile: Profile,
): Finding[] {
  return scenes.flatMap((scene) =>
    [...findDamagedPictures(scene, damaged), ...findLostSpots(scene, lostSpots)].map((found) =>
      graded(found, scene.panelId, profile),
    ),
  );
}

/** `panelId` is null for what is of no panel alone. */
function graded(found: Found, panelId: Finding['panelId'], profile: Profile): Finding {
  const severity = SEVERITIES[profile][found.id];
  return { source: null, ...found, severity, stage: 'print', panelId, fix: null };
}

export function isBlocking(finding: Finding): boolean {
  return finding.stage === 'print' && finding.severity === 'blocking';
}
