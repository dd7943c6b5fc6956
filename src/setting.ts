import { createFontStore } from './assets';
import { caretLines, typesetter, type Face, type Shaper, type Typeset } from './core/text';
import { sceneToSvg, type PaintResources } from './paint';
import type { Read, ReadAsset } from './painting';
import { lintSteps, preflight } from './print';
import type { Scene } from './core/scene';
import type { Services } from './ui/services';

// Here too, so that the shell does not carry what makes a template of a design.

/** What sets text and judges labels: HarfBuzz and all that waits for it. */
export interface Setting extends Pick<Services, 'caretLines' | 'check' | 'lint'> {
  readonly shaper: Shaper;
  readonly typeset: Typeset;
  load(face: Face): Promise<void>;
  exportSvg(scene: Scene, resources: PaintResources): string;
}

/** Fetches HarfBuzz. */
export async function startSetting(read: Read, readAsset: ReadAsset): Promise<Setting> {
  const { shaper, load } = await createFontStore((file) => read(`fonts/${file}`), readAsset);
  return {
    shaper,
    typeset: typesetter(shaper),
    load: ({ family, weight, file }) => load(family, weight, file),
    caretLines: (block) => caretLines(shaper, block),
    check: (document, scenes, profile) => preflight(scenes, document, profile),
    lint: lintSteps,
    exportSvg: sceneToSvg,
  };
}
