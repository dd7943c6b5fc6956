import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, panelsOf, parseTemplate, type BesekDocument } from '../../src/core/document';
import { setFact } from '../../src/core/facts';
import { findGenerator } from '../../src/core/patterns';
import { createSceneBuilder, type Scene } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { paintScene, type BrowserResources } from '../../src/paint';
import type { FontStore } from '../../src/assets';
import { browserPaint } from '../support/browser-fonts';
import { dressed } from '../support/facts';
import { pixelsOf } from '../support/pixels';

const files = import.meta.glob('/templates/*/*/template.json', { import: 'default' });
const NAMES = ['Kopi', 'Keripik Tempe Renyah Pedas', '', 'Sambal Roa'];
/** As on a wall whose scale is no round number. */
const WIDTH = 301;
/** Curves that the part's border cuts are antialiased a little otherwise; ink too much or too little is more. */
const EDGES = 72;

let fonts: FontStore;
let resources: BrowserResources;
beforeAll(async () => {
  ({ fonts, resources } = await browserPaint());
});

function named(design: BesekDocument, name: string): BesekDocument {
  return dressed(design, setFact(factsOf(design).values, 'name', name));
}

function canvasFor([width, height]: Scene['trim']): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: Math.round((height * WIDTH) / width) });
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** Largest difference of any channel, 0 to 255. */
function apart(a: CanvasRenderingContext2D, b: CanvasRenderingContext2D): number {
  const [left, right] = [pixelsOf(a).data, pixelsOf(b).data];
  return left.reduce((most, value, i) => Math.max(most, Math.abs(value - right[i]!)), 0);
}

describe('a label that puts on another name is painted where it changes and looks as if painted whole', () => {
  it.each(Object.keys(files))('%s', async (path) => {
    const parsed = parseTemplate(await files[path]!());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { design } = parsed.value;
    const front = panelsOf(design)[0]!.id;
    const typeset = typesetter(fonts.shaper);
    const builder = createSceneBuilder({ typeset, generator: findGenerator });
    let before = builder.build(design, front);
    const kept = canvasFor(before.trim);
    const view = { scale: WIDTH / before.trim[0], x: 0, y: 0 };
    const options = { resources, outlines: true };
    paintScene(kept, before, view, options);
    for (const name of NAMES) {
      const scene = builder.build(named(design, name), front);
      const share = paintScene(kept, scene, view, { ...options, before });
      const whole = canvasFor(scene.trim);
      paintScene(whole, scene, view, options);
      expect(apart(kept, whole), `${name}, ${share} of it`).toBeLessThan(EDGES);
      before = scene;
    }
  });
});
