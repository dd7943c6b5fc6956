import { expect, it } from 'vitest';
import { rectPath } from '../../src/core/geometry';
import { findGenerator } from '../../src/core/patterns';
import { buildScene } from '../../src/core/scene';
import { sceneToSvg } from '../../src/paint';
import { aDocument, aPattern, aShape } from '../support/builders';

const resources = { css: () => '#123456', cssFamily: () => null, outline: () => null };

it('a file leaves out what could not be drawn, and nothing else', () => {
  const bad = aPattern({ generator: 'tikar@1', clip: { kind: 'ellipse' } });
  const scene = buildScene(aDocument({ nodes: [bad, aShape()] }), 'front', {
    generator: findGenerator,
    typeset: () => {
      throw new Error('no text here');
    },
  });
  const hatched = scene.items.filter(({ role }) => role === 'hatch');
  // In its own shape, not in its frame.
  const outlines = hatched.flatMap((item) => (item.kind === 'path' ? [item.path] : []));
  expect(outlines[0]).not.toEqual(rectPath({ x: 0, y: 0, w: bad.w, h: bad.h }));
  const alone = { ...scene, items: scene.items.filter((item) => !hatched.includes(item)) };
  expect(sceneToSvg(scene, resources)).toBe(sceneToSvg(alone, resources));
});
