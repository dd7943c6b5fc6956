import { beforeAll, expect, it } from 'vitest';
import { findGenerator } from '../../src/core/patterns';
import { createSceneBuilder } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { lintTemplate, type SceneOf } from '../../src/print';
import { allFonts } from '../support/fonts';
import { readTemplates } from '../support/templates';

let sceneOf: SceneOf;
beforeAll(async () => {
  const builder = createSceneBuilder({ generator: findGenerator, typeset: typesetter((await allFonts()).shaper) });
  sceneOf = (document, panel) => builder.build(document, panel);
});

it.each([...readTemplates()])(
  '%s has no fault in any size with any of the trial records',
  (_, template) => {
    const faults = lintTemplate(template, sceneOf).map(
      (f) => `${f.finding?.id ?? f.id} ${f.nodeId} ${f.size?.width}×${f.size?.height} ${f.name}`,
    );
    expect(faults).toEqual([]);
  },
);
