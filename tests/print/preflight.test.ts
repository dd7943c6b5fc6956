import { describe, expect, it } from 'vitest';
import { process as cmyk } from '../../src/core/color';
import {
  ellipsePath,
  IDENTITY,
  rectPath,
  scaling,
  translation,
  type Box,
} from '../../src/core/geometry';
import type { PathItem, Scene, SceneItem, TextReport } from '../../src/core/scene';
import { preflight, type Finding } from '../../src/print';
import { aDocument, anAsset, anImage } from '../support/builders';
import { aFill, aPicture, aScene, aStroke } from '../support/print';

/** A text of one letter that fills its ink, unless letters are given. */
function aReport(part: Partial<TextReport> = {}): TextReport {
  const ink = part.ink === undefined ? { x: 10, y: 10, w: 10, h: 4 } : part.ink;
  return {
    nodeId: 'text',
    overset: false,
    ink,
    inks: ink ? [ink] : [],
    matrix: IDENTITY,
    xHeight: 1.5,
    missing: [],
    size: 4,
    lines: 1,
    ...part,
  };
}

const document = aDocument();

function found(part: Partial<Scene>): Finding[] {
  return preflight([aScene(part)], document);
}

function ids(part: Partial<Scene>): string[] {
  return found(part).map((finding) => finding.id);
}

/** A frame around where the texts stand. */
const FRAME = [
  ...rectPath({ x: 0, y: 0, w: 60, h: 60 }),
  ...rectPath({ x: 5, y: 5, w: 40, h: 20 }),
];
const at = (x: number, y: number, w = 10, h = 4): Box => ({ x, y, w, h });

describe('preflight', () => {
  it('finds nothing on a sound label', () => {
    expect(
      found({ texts: [aReport()], items: [aFill(rectPath(at(0, 0)), cmyk(0, 0, 0, 10))] }),
    ).toEqual([]);
  });

  it('reports where each problem is, panel by panel', () => {
    const text = aReport({ overset: true });
    const scenes = [aScene({ texts: [text] }), aScene({ panelId: 'back', texts: [text] })];
    expect(preflight(scenes, document)).toEqual(
      ['front', 'back'].map((panelId) => ({
        id: 'text-overset',
        verdict: 'fail',
        severity: 'blocking',
        stage: 'print',
        nodeId: 'text',
        panelId,
        params: {},
        source: null,
        fix: null,
      })),
    );
  });

  it('blocks on missing characters, naming each once', () => {
    const [finding] = found({ texts: [aReport({ missing: ['☃', 'ꦏ', '☃'] })] });
    expect(finding).toMatchObject({ id: 'missing-glyph', severity: 'blocking' });
    expect(finding!.params).toEqual({ characters: '☃ ꦏ' });
  });

  it('blocks on fonts that have not arrived, once for all panels', () => {
    const late = [700, 900].map((weight) => ({ family: 'Besley', weight }));
    const scenes = [
      aScene(),
      ...['back', 'lid'].map((panelId) => aScene({ panelId, pending: late })),
    ];
    expect(preflight(scenes, document)).toMatchObject([
      { id: 'font-missing', severity: 'blocking', nodeId: null, params: { fonts: 'Besley' } },
    ]);
  });

  it('blocks on nodes that could not be drawn, and on pictures without bytes', () => {
    const broken = found({
      failed: [{ nodeId: 'bad', message: 'no such pattern' }],
      items: [aPicture({ nodeId: 'photo', missing: true })],
    });
    expect(broken.map((f) => [f.id, f.nodeId, f.severity])).toEqual([
      ['broken-node', 'bad', 'blocking'],
      ['picture-missing', 'photo', 'blocking'],
    ]);
  });

  it('says of a node whose code could not be fetched that it may still come', () => {
    const failed = [{ nodeId: 'weave', message: 'it is late', late: true }];
    expect(found({ failed })).toMatchObject([
      { id: 'broken-node', nodeId: 'weave', severity: 'blocking', params: { late: 1 } },
    ]);
  });

  it('asks in every place before a node that cannot be drawn is left out', () => {
    const scene = aScene({ failed: [{ nodeId: 'bad', message: 'no such pattern' }] });
    for (const profile of ['press', 'curves', 'screen'] as const) {
      expect(preflight([scene], aDocument(), profile)).toMatchObject([{ severity: 'blocking' }]);
    }
  });

  it.each([
    [1181, []],
    [1180, []],
    [1170, [['picture-soft', 'info', { ppi: 297, sharp: 300 }]]],
    [780, [['picture-sharpness', 'warning', { ppi: 198, sharp: 300, grade: 'coarse' }]]],
    [390, [['picture-sharpness', 'warning', { ppi: 99, sharp: 300, grade: 'blocky' }]]],
  ])('a picture of %d pixels over 100 mm', (width, expected) => {
    const node = anImage({ id: 'photo', w: 100, h: 50 });
    const document = aDocument({ assets: [anAsset({ width, height: width })], nodes: [node] });
    const items = [aPicture({ nodeId: 'photo', frame: { w: 100, h: 50 } })];
    const findings = preflight([aScene({ items })], document);
    expect(findings.map((f) => [f.id, f.severity, f.params])).toEqual(expected);
  });

  it('judges a picture by its frame in the composition, not by the one in the record', () => {
    const node = anImage({ id: 'photo', w: 100, h: 50 });
    const document = aDocument({
      assets: [anAsset({ width: 1181, height: 1181 })],
      nodes: [node],
    });
    const items = [aPicture({ nodeId: 'photo', frame: { w: 200, h: 50 } })];
    expect(preflight([aScene({ items })], document)[0]!.params['ppi']).toBe(149);
  });

  it('decides by profile', () => {
    const scene = aScene({ texts: [aReport({ overset: true, xHeight: 0.5 })] });
    const grave = (profile: 'press' | 'curves' | 'screen'): string[] =>
      preflight([scene], document, profile).map((f) => f.severity);
    expect(grave('press')).toEqual(['blocking', 'warning']);
    expect(grave('curves')).toEqual(['blocking', 'warning']);
    expect(grave('screen')).toEqual(['warning', 'info']);
  });
});

describe('a text that another object covers', () => {
  const letters = [at(10, 10, 4, 4), at(15, 10, 4, 4), at(20, 10, 4, 4)];
  const text = aReport({ ink: at(10, 10, 14, 4), inks: letters });
  const own = { ...aFill(rectPath(at(10, 10, 14, 4)), cmyk(0, 0, 0, 100)), nodeId: 'text' };
  const over = (box: Box, part: Partial<PathItem> = {}): PathItem => ({
    ...aFill(rectPath(box), cmyk(0, 0, 0, 10)),
    ...{ nodeId: 'over', ...part },
  });
  const covered = (...items: SceneItem[]): unknown[] =>
    found({ texts: [text], items }).map(({ id, nodeId, params }) => [id, nodeId, params['other']]);
  const one = [['covered', 'text', 'over']];

  it('is said where a letter cannot be read, with what lies on it', () => {
    expect(covered(own, over(at(0, 0, 60, 60)))).toEqual(one);
    expect(covered(own, over(at(19.5, 9, 8, 6)))).toEqual(one);
    expect(found({ texts: [text], items: [own, over(at(0, 0, 60, 60))] })[0]).toMatchObject({
      ...{ severity: 'warning', verdict: 'review' },
    });
  });

  it.each([
    ['beneath it', [over(at(0, 0, 60, 60)), own]],
    ['beside it', [own, over(at(24, 9, 8, 6))]],
    ['over half a letter', [own, over(at(22, 9, 8, 6))]],
    ['a line through it', [own, over(at(9, 11.8, 20, 0.4))]],
    ['seen through', [own, over(at(0, 0, 60, 60), { opacity: 0.5 })]],
    [
      'with a hole where it stands',
      [own, over(at(0, 0, 60, 60), { path: FRAME, fillRule: 'evenodd' })],
    ],
    ['not printed', [own, over(at(0, 0, 60, 60), { role: 'question' })]],
    ['fine lines', [own, ...[10, 11, 12, 13].map((y) => over(at(0, y, 60, 0.4)))]],
  ] as const)('is not said of what is %s', (_, items) => {
    expect(covered(...items)).toEqual([]);
  });

  it('is said of a picture, but not of one with transparent parts', () => {
    const { sha256 } = anAsset();
    const photo = { ...aPicture({ nodeId: 'photo', sha256 }), clip: rectPath(at(0, 0, 60, 60)) };
    const items = [own, { ...photo, frame: { w: 60, h: 60 } }];
    const ask = (asset: ReturnType<typeof anAsset>): string[] => {
      const label = aDocument({
        assets: [asset],
        nodes: [anImage({ id: 'photo', asset: asset.id })],
      });
      return preflight([aScene({ texts: [text], items })], label)
        .map(({ id }) => id)
        .filter((id) => id === 'covered');
    };
    expect(ask(anAsset({ id: 'asset' }))).toEqual(['covered']);
    expect(ask(anAsset({ id: 'asset', alpha: true }))).toEqual([]);
  });
});

describe('collision', () => {
  it.each([
    [0.19, []],
    [0.2, []],
    [0.21, ['collision']],
  ])('of two texts that overlap by %d mm', (depth, expected) => {
    const texts = [aReport(), aReport({ nodeId: 'other', ink: at(10, 14 - depth) })];
    expect(ids({ texts })).toEqual(expected);
  });

  it('finds no collision where a p reaches down beside a line', () => {
    const letters = [at(10, 10, 8, 4), at(18, 10, 2, 6)];
    const name = aReport({ nodeId: 'name', ink: at(10, 10, 10, 6), inks: letters });
    expect(ids({ texts: [aReport({ ink: at(10, 14.5, 6, 3) }), name] })).toEqual([]);
    expect(ids({ texts: [aReport({ ink: at(10, 14.5, 9, 3) }), name] })).toEqual(['collision']);
  });

  it('is reported once a pair, with the other text and the depth', () => {
    const texts = [aReport(), aReport({ nodeId: 'upper', ink: at(12, 12) })];
    const [finding, ...rest] = found({ texts });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ nodeId: 'upper', severity: 'warning', verdict: 'review' });
    expect(finding!.params).toEqual({ other: 'text', depth: 2 });
  });

  it('does not count texts that print nothing', () => {
    const texts = [aReport(), aReport({ nodeId: 'empty', ink: null, xHeight: Infinity })];
    expect(ids({ texts })).toEqual([]);
  });
});

describe('outside-safe', () => {
  it('counts letters around a rim one by one', () => {
    const round = { trim: [40, 40] as const, safe: 3, shape: { kind: 'ellipse' } as const };
    const ring = [0, 90, 180, 270].map((turn) => {
      const a = (turn * Math.PI) / 180;
      return at(20 + 15 * Math.cos(a) - 0.5, 20 + 15 * Math.sin(a) - 0.5, 1, 1);
    });
    const around = aReport({ ink: at(4.5, 4.5, 31, 31), inks: ring });
    expect(ids({ ...round, texts: [around] })).toEqual([]);
    const over = { ...around, inks: [...ring, at(36.5, 19.5, 1, 1)] };
    expect(ids({ ...round, texts: [over] })).toEqual(['outside-safe']);
  });

  it.each([
    ['just inside', at(3, 3, 34, 24), []],
    ['over the left', at(2.9, 10), ['outside-safe']],
    ['over the bottom', at(10, 23.1), ['outside-safe']],
    ['in the bleed', at(-2, 10), ['outside-safe']],
  ])('on a rectangle: %s', (_, ink, expected) => {
    expect(ids({ texts: [aReport({ ink })] })).toEqual(expected);
  });

  const disc: Partial<Scene> = { trim: [40, 40], shape: { kind: 'ellipse' } };
  it.each([
    ['in the middle', at(10, 15, 20, 10), []],
    ['its corners on the safe circle', at(20 - 12, 20 - 12, 24, 24), []],
    ['its corners over the safe circle', at(20 - 12.1, 20 - 12.1, 24.2, 24.2), ['outside-safe']],
    ['in the corner that is cut off', at(3, 3, 6, 3), ['outside-safe']],
  ])('on a disc of 40 mm: %s', (_, ink, expected) => {
    expect(ids({ ...disc, texts: [aReport({ ink })] })).toEqual(expected);
  });

  it('on rounded corners and on a free outline it is the distance to the cut that counts', () => {
    const ink = at(3.2, 3.2);
    const rounded = { shape: { kind: 'rounded', radius: 10 } } as const;
    expect(ids({ texts: [aReport({ ink })] })).toEqual([]);
    expect(ids({ ...rounded, texts: [aReport({ ink })] })).toEqual(['outside-safe']);
    const path = ellipsePath({ x: 0, y: 0, w: 40, h: 30 });
    const free = { shape: { kind: 'path', path } } as const;
    expect(ids({ ...free, texts: [aReport({ ink })] })).toEqual(['outside-safe']);
    expect(ids({ ...free, texts: [aReport({ ink: at(12, 12) })] })).toEqual([]);
  });
});

describe('small-text', () => {
  const source = 'PerBPOM 31/2018 Pasal 9';

  it.each([
    [1, []],
    [0.999, ['small-text']],
    [Infinity, []],
  ])('with an x of %d mm on a face of 12 cm²', (xHeight, expected) => {
    expect(ids({ texts: [aReport({ xHeight })] })).toEqual(expected);
  });

  it.each([
    ['10 cm²', [40, 25], 'rectangle', []],
    ['10.04 cm²', [40, 25.1], 'rectangle', ['small-text']],
    ['a disc of 35 mm', [35, 35], 'ellipse', []],
  ] as const)('allows 0.75 mm on faces up to 10 cm²: %s', (_, trim, kind, expected) => {
    const ink = at(15, 10, 5, 3);
    expect(ids({ trim, shape: { kind }, texts: [aReport({ ink, xHeight: 0.75 })] })).toEqual(
      expected,
    );
  });

  it('tells measure, minimum and source, and never rounds up to the minimum', () => {
    const [finding] = found({ texts: [aReport({ xHeight: 0.998 })] });
    expect(finding).toMatchObject({
      source,
      severity: 'warning',
      params: { measured: 0.99, min: 1 },
    });
  });
});

describe('thin-line', () => {
  const rule = rectPath(at(5, 5));
  const item = (width: number, scale = 1): Scene['items'][number] =>
    aFill(rule, cmyk(0, 0, 0, 0), {
      fill: null,
      stroke: aStroke(width, cmyk(0, 0, 0, 100)),
      matrix: scale === 1 ? translation(1, 1) : scaling(scale),
    });

  it.each([
    [0.0882, 1, []],
    [0.08, 1, ['thin-line']],
    [0.08, 2, []],
    [0.1, 0.5, ['thin-line']],
  ])('of %d mm at scale %d', (width, scale, expected) => {
    expect(ids({ items: [item(width, scale)] })).toEqual(expected);
  });

  it('is reported once a node, with its thinnest', () => {
    const [finding, ...rest] = found({ items: [item(0.05), item(0.03), item(0.2)] });
    expect(rest).toEqual([]);
    expect(finding!.params).toEqual({ measured: 0.03, min: 0.088 });
  });
});
