import { beforeAll, describe, expect, it } from 'vitest';
import { panelsOf, parseTemplate } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { buildScene } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { paintScene, type BrowserResources } from '../../src/paint';
import type { FontStore } from '../../src/assets';
import { browserPaint } from '../support/browser-fonts';
import { goldenPicture } from '../support/golden-picture';
import { meanDifference, paper, pixelsOf } from '../support/pixels';

const files = import.meta.glob('/templates/*/*/template.json', { import: 'default' });
/** As wide as a card on a phone's wall. */
const WIDTH = 120;

let fonts: FontStore;
let resources: BrowserResources;
beforeAll(async () => {
  ({ fonts, resources } = await browserPaint());
});

/** The front as a card shows it. */
async function card(path: string): Promise<CanvasRenderingContext2D> {
  const parsed = parseTemplate(await files[path]!());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { design } = parsed.value;
  const typeset = typesetter(fonts.shaper);
  const scene = buildScene(design, panelsOf(design)[0]!.id, { typeset, generator: findGenerator });
  const scale = WIDTH / scene.trim[0];
  const ctx = paper(WIDTH, Math.round(scene.trim[1] * scale));
  const view = { scale, x: 0, y: 0 };
  paintScene(ctx, scene, view, { resources, outlines: true });
  return ctx;
}

const TEMPLATES = Object.keys(files).map((path) => {
  const [, , family, slug] = path.split('/');
  return { id: `${family}-${slug}`, path };
});

describe('the front of', () => {
  it.each(TEMPLATES)('$id looks as it was looked at', async ({ id, path }) => {
    const painted = await card(path);
    const golden = await goldenPicture(`thumbs/${id}`, painted);
    expect(meanDifference(pixelsOf(painted), golden)).toBeLessThan(0.004);
  });
});
