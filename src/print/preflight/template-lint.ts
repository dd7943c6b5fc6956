import { totalInk } from '../../core/color';
import {
  descendantsOf,
  factsOf,
  panelsOf,
  sizesTaken,
  sizesToTry,
  wornOn,
  type AskedSize,
  type BesekDocument,
  type FactPath,
  type Facts,
  type Id,
  type TemplateFile,
  type TextNode,
} from '../../core/document';
import { factsIn, LONG_FACTS, SPARSE_FACTS, TRIAL_NAMES } from '../../core/facts';
import type { Scene } from '../../core/scene';
import { MOST_INK, type Finding } from '../types';
import { preflight } from './preflight';

/** A fault of a template: of what it says, or of how it looks in a size with a record. */
export interface TemplateFault {
  readonly id:
    | 'front-fact'
    | 'label-fact'
    | 'name-not-largest'
    | 'number-given'
    | 'too-much-ink'
    | 'no-part'
    | 'few-sizes'
    | 'no-follow'
    | 'finding';
  readonly severity: 'blocking' | 'warning';
  readonly nodeId: Id | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** Of a finding: what was found, in which size, wearing which name. */
  readonly finding?: Finding;
  readonly size?: AskedSize;
  readonly name?: string;
}

/** Sets one panel of a design. */
export type SceneOf = (document: BesekDocument, panel: Id) => Scene;

/** What the front of every label must say, and what must stand somewhere on it. */
const ON_FRONT: readonly FactPath[] = [
  'name',
  'brand',
  'kind',
  'net',
  'producer.name',
  'producer.address',
];
const ON_LABEL: readonly FactPath[] = [
  'ingredients',
  'allergens',
  'numbers.pirt',
  'bestBefore',
  'batch',
  'storage',
];
const FEWEST_SIZES = 4;

/**
 * Everything that keeps a template from fitting any label: what it says, then how it stands in
 * every size it takes, with names of 3 to 40 letters and with records it was not drawn for.
 */
export function lintTemplate(template: TemplateFile, sceneOf: SceneOf): readonly TemplateFault[] {
  return [...lintSteps(template, sceneOf)].flat();
}

/** The same step by step, for a screen that must stay alive meanwhile. */
export function* lintSteps(
  template: TemplateFile,
  sceneOf: SceneOf,
): Generator<readonly TemplateFault[], void> {
  yield lintDesign(template, sceneOf);
  for (const size of sizesToTry(template)) {
    const told: TemplateFault[] = [];
    for (const facts of trialRecords(template)) {
      const fresh = findingsOf(template, size, facts, sceneOf).filter(
        (fault) => !told.some((other) => isAlike(fault, other)),
      );
      told.push(...fresh);
      yield fresh;
    }
  }
}

/** Faults of the design itself. */
function lintDesign(template: TemplateFile, sceneOf: SceneOf): TemplateFault[] {
  return [
    ...missingFacts(template.design),
    ...nameNotLargest(template.design, sceneOf),
    ...givenNumbers(template.design),
    ...inks(template.design),
    ...sizes(template),
  ];
}

function trialRecords({ design }: TemplateFile): readonly Facts[] {
  const sample = factsOf(design).values;
  const named = TRIAL_NAMES.map((name) => ({ ...sample, name }));
  return [sample, ...named, LONG_FACTS, SPARSE_FACTS];
}

function findingsOf(
  template: TemplateFile,
  size: AskedSize,
  facts: Facts,
  sceneOf: SceneOf,
): TemplateFault[] {
  const document = wornOn(template, size, facts);
  if (!document) return [];
  const scenes = panelsOf(document).map((panel) => sceneOf(document, panel.id));
  return preflight(scenes, document)
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => ({
      id: 'finding',
      severity: finding.severity === 'blocking' ? 'blocking' : 'warning',
      nodeId: finding.nodeId,
      params: finding.params,
      finding,
      size,
      name: facts.name,
    }));
}

/** The same finding at the same object is told once for each size. */
function isAlike(a: TemplateFault, b: TemplateFault): boolean {
  return a.finding?.id === b.finding?.id && a.nodeId === b.nodeId;
}

function missingFacts(design: BesekDocument): TemplateFault[] {
  const panels = panelsOf(design);
  const front = new Set(panels.slice(0, 1).flatMap((panel) => boundFacts(design, panel.id)));
  const label = new Set(panels.flatMap((panel) => boundFacts(design, panel.id)));
  const fault = (id: 'front-fact' | 'label-fact', fact: FactPath): TemplateFault => {
    return { id, severity: 'blocking', nodeId: null, params: { fact } };
  };
  return [
    ...ON_FRONT.filter((fact) => !front.has(fact)).map((fact) => fault('front-fact', fact)),
    ...ON_LABEL.filter((fact) => !label.has(fact)).map((fact) => fault('label-fact', fact)),
  ];
}

function boundFacts(design: BesekDocument, panel: Id): readonly FactPath[] {
  return textsOf(design, panel).flatMap((text) => factsIn(text.runs));
}

function textsOf(design: BesekDocument, panel: Id): readonly TextNode[] {
  return descendantsOf(design, panel).filter((node) => node.type === 'text');
}

function nameNotLargest(design: BesekDocument, sceneOf: SceneOf): TemplateFault[] {
  const front = panelsOf(design)[0];
  if (!front) return [];
  const { texts } = sceneOf(design, front.id);
  const largest = texts.reduce<(typeof texts)[number] | null>(
    (most, text) => (most && most.size >= text.size ? most : text),
    null,
  );
  const node = largest && design.records[largest.nodeId];
  const isName =
    node?.type === 'text' && node.runs.some((run) => 'fact' in run && run.fact === 'name');
  if (isName || !largest) return [];
  return [{ id: 'name-not-largest', severity: 'warning', nodeId: largest.nodeId, params: {} }];
}

/** Numbers and dates that only an owner can have stay empty in the sample. */
function givenNumbers(design: BesekDocument): TemplateFault[] {
  const { numbers, batch, bestBefore } = factsOf(design).values;
  const given = Object.entries({ ...numbers, batch, bestBefore }).filter(([, text]) => text !== '');
  return given.map(([key]) => {
    const fact = key in numbers ? `numbers.${key}` : key;
    return { id: 'number-given', severity: 'blocking', nodeId: null, params: { fact } };
  });
}

function inks({ records }: BesekDocument): TemplateFault[] {
  const swatches = Object.values(records).filter((record) => record.type === 'swatch');
  const heavy = swatches.filter((swatch) => totalInk(swatch.ink) > MOST_INK);
  const faults = heavy.map((swatch): TemplateFault => {
    const params = { swatch: swatch.name, found: totalInk(swatch.ink), max: MOST_INK };
    return { id: 'too-much-ink', severity: 'blocking', nodeId: null, params };
  });
  if (swatches.some((swatch) => swatch.part)) return faults;
  return [...faults, { id: 'no-part', severity: 'warning', nodeId: null, params: {} }];
}

function sizes(template: TemplateFile): TemplateFault[] {
  const taken = sizesTaken(template);
  const faults: TemplateFault[] = [];
  if (taken.length < FEWEST_SIZES) {
    const params = { found: taken.length, min: FEWEST_SIZES };
    faults.push({ id: 'few-sizes', severity: 'warning', nodeId: null, params });
  }
  const { min, max } = template.sizes;
  const front = panelsOf(template.design)[0];
  if (!front || (min[0] === max[0] && min[1] === max[1])) return faults;
  const still = descendantsOf(template.design, front.id).filter((node) => !node.follow);
  return [
    ...faults,
    ...still.map(({ id }): TemplateFault => {
      return { id: 'no-follow', severity: 'warning', nodeId: id, params: {} };
    }),
  ];
}
