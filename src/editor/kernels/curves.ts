import { deepEqual, designOf, factsOf, makeId, ordersBetween } from '../../core/document';
import type { BesekDocument, DocRecord, Fill, Id, NodeRecord } from '../../core/document';
import type { PathNode, TextNode, TextProps } from '../../core/document';
import { tint, type Ink } from '../../core/color';
import { applyToPoint, centre, frameMatrix, outlineBounds, quantise } from '../../core/geometry';
import { transformPath, translation, type Frame, type Path } from '../../core/geometry';
import { glyphMatrix, itemsOf, type GlyphsItem, type PathItem, type Scene } from '../../core/scene';
import { Draft, placedNode } from '../draft';
import { drawnFrame } from '../drawn';
import { frameInParent } from '../frames';
import { sound } from '../sound';
import { plainText } from '../text-runs';
import type { EditorState, Plan } from '../types';
import { quantised } from './combine';
import { freeSelection } from './place';
import type { Random } from './structure';

/** A glyph's outline in em, y down, by its font file; null while no engine is there. */
type Outline = (font: string, gid: number) => Path | null;

/** No side of a drawing may be nothing, in mm. */
const LEAST = 0.001;
const NAME_MAX = 200;

/** The selected texts, as they stand. */
export function textsIn(state: EditorState): readonly TextNode[] {
  return freeSelection(state)
    .map((id) => placedNode(state.document, id))
    .filter((node): node is TextNode => node.type === 'text');
}

/**
 * Draws the selected texts as paths: of the same look, in the same place, turned alike, where each
 * lay in the stack. A text of several inks becomes a group of one path for each. `scene` is that of
 * the active panel. A text of which nothing is printed stays. Null where nothing would change, or
 * where a text has more points than a path may have.
 */
export function textsToCurves(
  state: EditorState,
  scene: Scene,
  outline: Outline,
  random: Random,
): Plan | null {
  const { document } = state;
  const draft = new Draft(document);
  let count = 0;
  for (const node of textsIn(state)) {
    const parts = partsOf(document, node, scene, outline);
    if (parts.length === 0) continue;
    count++;
    draft.remove(node.id);
    const drawn = drawnFrame(document, scene, node.id);
    const stand = { ...node, ...frameInParent(document, node.parent, drawn) };
    const named = { ...stand, name: node.name ?? wordsOf(document, node) };
    for (const record of recordsFor(named, parts, random)) draft.put(record);
  }
  return count > 0 ? sound(document, draft.plan('text-to-curves')) : null;
}

/** Layers go on showing what it reads. */
function wordsOf(document: BesekDocument, { runs }: TextNode): string {
  const words = plainText(runs, factsOf(document).values, designOf(document).language);
  return [...words.replace(/\s+/gu, ' ').trim()].slice(0, NAME_MAX).join('');
}

/** What is drawn in one look, in mm of the text's frame. */
type Part = Pick<PathNode, 'fill' | 'stroke'> & { readonly path: Path };

function partsOf(
  document: BesekDocument,
  node: TextNode,
  scene: Scene,
  outline: Outline,
): readonly Part[] {
  const fills = fillsOf(document, node);
  const fillFor = (ink: Ink): Fill | undefined =>
    fills.find((fill) => deepEqual(inkOf(document, fill), ink));
  const areas = new Map<string, { readonly fill: Fill; readonly path: Path[] }>();
  const rules: Part[] = [];
  for (const item of itemsOf(scene, node.id)) {
    if (item.kind === 'path' && item.role === 'blank') rules.push(...ruleOf(item, fillFor));
    if (item.kind !== 'glyphs' || item.role !== null) continue;
    const fill = fillFor(item.ink);
    if (!fill) continue;
    const key = JSON.stringify(fill);
    const area = areas.get(key) ?? { fill, path: [] };
    areas.set(key, area);
    area.path.push(...glyphPaths(item, outline));
  }
  const lettered = [...areas.values()].map(({ fill, path }) => {
    return { fill, stroke: null, path: path.flat() };
  });
  return [...lettered.filter(({ path }) => path.length > 0), ...rules];
}

function glyphPaths(item: GlyphsItem, outline: Outline): readonly Path[] {
  return item.glyphs.map((glyph) =>
    transformPath(glyphMatrix(glyph, item.size), outline(item.font, glyph.gid) ?? []),
  );
}

/** A dotted rule for a pen stays one. */
function ruleOf({ path, stroke }: PathItem, fillFor: (ink: Ink) => Fill | undefined): Part[] {
  const fill = stroke && fillFor(stroke.ink);
  if (!fill) return [];
  const { width, cap, join, dash } = stroke;
  return [{ path, fill: null, stroke: { ...fill, width, cap, join, dash } }];
}

/** Every fill that the text's letters may have. */
function fillsOf({ records }: BesekDocument, node: TextNode): readonly Fill[] {
  const style = records[node.style] as TextProps | undefined;
  const own = node.runs.flatMap((run) => [
    run.overrides?.fill,
    'block' in run ? run.heading?.fill : undefined,
  ]);
  return [node.overrides?.fill ?? style?.fill, ...own].filter((fill) => fill !== undefined);
}

function inkOf({ records }: BesekDocument, { swatch, tint: share }: Fill): Ink | null {
  const record = records[swatch];
  if (record?.type !== 'swatch') return null;
  return share === undefined || share === 100 ? record.ink : tint(record.ink, share / 100);
}

/** What a path keeps of the text. */
type Kept = {
  readonly [K in 'name' | 'hidden' | 'follow' | 'opacity']?: TextNode[K] | undefined;
};

/** One path in the text's place, or a group that has the text's frame and a path for each look. */
function recordsFor(node: TextNode, parts: readonly Part[], random: Random): readonly DocRecord[] {
  const { name, parent, order, x, y, w, h, rotation, hidden, follow, opacity } = node;
  const top = { name, hidden, follow, opacity, parent, order };
  const [only] = parts;
  if (only && parts.length === 1) return [pathNode(node, only, { ...top, frame: node }, random)];
  const id = makeId('group', random);
  const frame = { x, y, w, h, rotation };
  const orders = ordersBetween(null, null, parts.length);
  return [
    { id, type: 'group', ...top, ...frame } as NodeRecord,
    ...parts.map((part, i) => {
      const place = { parent: id, order: orders[i]!, frame: { ...frame, x: 0, y: 0, rotation: 0 } };
      return pathNode(node, part, place, random);
    }),
  ];
}

interface Stand extends Kept {
  readonly parent: Id;
  readonly order: string;
  /** The text's frame in that parent. */
  readonly frame: Frame;
}

function pathNode(
  { shadow }: TextNode,
  { path, fill, stroke }: Part,
  { frame, ...place }: Stand,
  random: Random,
): PathNode {
  const ink = outlineBounds(path);
  const natural = { w: Math.max(quantise(ink.w), LEAST), h: Math.max(quantise(ink.h), LEAST) };
  // The frame turns about its own middle, which is not the text's.
  const middle = applyToPoint(frameMatrix(frame), centre(ink));
  return {
    id: makeId('path', random),
    type: 'path',
    ...place,
    x: quantise(middle.x - natural.w / 2),
    y: quantise(middle.y - natural.h / 2),
    ...natural,
    rotation: frame.rotation,
    path: transformPath(translation(-ink.x, -ink.y), path).map(quantised),
    natural,
    fill,
    stroke,
    ...(shadow && { shadow }),
  } as PathNode;
}
