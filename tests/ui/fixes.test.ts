import { beforeAll, describe, expect, it } from 'vitest';
import { applyPatch, type BesekDocument, type NodeRecord } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { createSceneBuilder } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { createEditor } from '../../src/editor';
import { preflight, type Finding, type Profile } from '../../src/print';
import { fixesOf, type Trial } from '../../src/ui/editor/fixes';
import type { BuildScene } from '../../src/ui/services';
import { aDocument, aGroup, aShape, aText } from '../support/builders';
import { allFonts } from '../support/fonts';

let build: BuildScene;
beforeAll(async () => {
  const { shaper } = await allFonts();
  const builder = createSceneBuilder({
    typeset: typesetter(shaper),
    generator: findGenerator,
    picture: () => 'missing',
  });
  build = (document, panel) => builder.build(document, panel);
});

const line = aShape({ shape: 'line', h: 1, fill: null, stroke: { swatch: 'ink', width: 0.05 } });
const small = aText({ overrides: { size: 1 } });

function trialOf(document: BesekDocument, profile: Profile, readOnly = false): Trial {
  const editor = createEditor(document, { now: () => 0 });
  if (readOnly) editor.setReadOnly(true);
  const check: Trial['check'] = (tried, scenes, at) => preflight(scenes, tried, at);
  return { state: editor.state, build, check, profile };
}

function findingsIn(document: BesekDocument, profile: Profile): readonly Finding[] {
  return preflight([build(document, 'front')], document, profile);
}

describe('a finding is mended by what is offered', () => {
  it.each<[string, readonly NodeRecord[], Finding['id'], readonly string[]]>([
    ['a line that may break', [line], 'thin-line', ['thicken']],
    [
      'one in a group',
      [aGroup({ w: 80, h: 30 }), { ...line, parent: 'group' }],
      'thin-line',
      ['thicken'],
    ],
    ['small letters', [small], 'small-text', ['enlarge']],
    [
      'small letters whose frame is too low for larger ones',
      [{ ...small, h: 1, w: 12 }],
      'small-text',
      ['enlarge'],
    ],
    [
      'a text that does not fit',
      [aText({ text: 'Keripik singkong balado pedas', w: 20, h: 4 })],
      'text-overset',
      ['smaller', 'higher'],
    ],
    [
      'a text under a shape',
      [aText({ order: 'a', x: 5, y: 5, w: 40 }), aShape({ order: 'b', x: 4, y: 4, w: 44, h: 20 })],
      'covered',
      ['front'],
    ],
    ['a text at the cut', [aText({ x: 0.4, y: 0.4 })], 'outside-safe', ['moveIn']],
    [
      'one beyond the far corner',
      [
        aText({
          x: 30,
          y: 86,
          w: 30,
          runs: [{ text: 'Kopi Gayo' }],
          overrides: { align: 'right' },
        }),
      ],
      'outside-safe',
      ['moveIn'],
    ],
  ])('%s', (_, nodes, id, names) => {
    const document = aDocument({ nodes });
    const finding = findingsIn(document, 'press').find((each) => each.id === id)!;
    const fixes = fixesOf(trialOf(document, 'press'), finding);
    expect(fixes.map((fix) => fix.id)).toEqual(names);
    for (const { plan } of fixes) {
      const before = findingsIn(document, 'press').length;
      expect(findingsIn(applyPatch(document, plan.patch), 'press').length).toBeLessThan(before);
    }
  });
});

it('nothing is offered that does not help, or where nothing may be changed', () => {
  const offered = (node: NodeRecord, readOnly = false): number => {
    const document = aDocument({ nodes: [node] });
    const [finding] = findingsIn(document, 'press');
    return fixesOf(trialOf(document, 'press', readOnly), finding!).length;
  };
  expect(offered(line)).toBe(1);
  expect(offered({ ...line, locked: true })).toBe(0);
  expect(offered(line, true)).toBe(0);
  // Wider than the safe area: no way in.
  expect(offered(aText({ x: 0, w: 60, overrides: { size: 40 }, text: 'Kopi Gayo' }))).toBe(0);
  // Sizes that differ inside a text mean something.
  expect(offered(aText({ runs: [{ text: 'Kopi', overrides: { size: 1 } }] }))).toBe(0);
});
