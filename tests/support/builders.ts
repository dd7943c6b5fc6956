import { emptyFacts, ordersBetween } from '../../src/core/document';
import type {
  AssetRecord,
  BesekDocument,
  DesignRecord,
  DocRecord,
  Facts,
  FontRef,
  GroupNode,
  ImageNode,
  NodeRecord,
  PanelRecord,
  PathNode,
  PatternNode,
  ShapeNode,
  SwatchRecord,
  TextNode,
  TextStyleRecord,
} from '../../src/core/document';

/** Nodes with this order are stacked by `aDocument` as they are listed. */
const LISTED = 'V';

export const SHA_GLOOCK = 'ab3f09c2d1e84756ab3f09c2d1e84756ab3f09c2d1e84756ab3f09c2d1e84756';

interface Parts {
  readonly nodes?: readonly NodeRecord[];
  readonly panels?: readonly PanelRecord[];
  readonly swatches?: readonly SwatchRecord[];
  readonly styles?: readonly TextStyleRecord[];
  readonly assets?: readonly AssetRecord[];
  readonly facts?: Partial<Facts>;
  readonly design?: Partial<DesignRecord>;
}

/**
 * A valid document: panel `front` (60 × 90 mm), swatch `ink`, style `body`, and the nodes
 * given, lowest first.
 */
export function aDocument(parts: Parts = {}): BesekDocument {
  const nodes = parts.nodes ?? [];
  const orders = ordersBetween(null, null, nodes.length);
  const records: DocRecord[] = [
    aDesign(parts.design),
    { id: 'facts', type: 'facts', product: null, values: { ...emptyFacts(), ...parts.facts } },
    ...(parts.panels ?? [aPanel()]),
    ...(parts.swatches ?? [aSwatch()]),
    ...(parts.styles ?? [aStyle()]),
    ...(parts.assets ?? []),
    ...nodes.map((node, i) =>
      node.order === LISTED ? { ...node, order: orders[i] ?? LISTED } : node,
    ),
  ];
  return {
    format: 'besek-design',
    version: 1,
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  };
}

export function aDesign(part: Partial<DesignRecord> = {}): DesignRecord {
  return {
    id: 'design',
    type: 'design',
    name: 'Kopi',
    language: 'id',
    profile: 'fogra39',
    template: null,
    modified: '2026-01-02T03:04:05Z',
    ...part,
  };
}

export function aPanel(part: Partial<PanelRecord> = {}): PanelRecord {
  return {
    id: 'front',
    type: 'panel',
    name: 'Depan',
    order: LISTED,
    width: 60,
    height: 90,
    bleed: 3,
    safe: 3,
    shape: { kind: 'rectangle' },
    stock: 'white',
    ...part,
  };
}

export function aSwatch(part: Partial<SwatchRecord> = {}): SwatchRecord {
  return {
    id: 'ink',
    type: 'swatch',
    name: 'Hitam',
    order: LISTED,
    ink: { kind: 'process', c: 0, m: 0, y: 0, k: 100 },
    ...part,
  };
}

export function aStyle(part: Partial<TextStyleRecord> = {}): TextStyleRecord {
  return {
    id: 'body',
    type: 'textStyle',
    name: 'Isi',
    order: LISTED,
    font: { family: 'Gloock', weight: 400, sha256: SHA_GLOOCK },
    size: 4,
    leading: 1.2,
    tracking: 0,
    align: 'left',
    fill: { swatch: 'ink' },
    ...part,
  };
}

/** A face of the design's own; its file is that of `anAsset`. */
export const OWN_FONT: FontRef = {
  ...{ family: 'Warung Uji', weight: 400 },
  ...{ sha256: '5e'.repeat(32), asset: 'asset' },
};

export function anAsset(part: Partial<AssetRecord> = {}): AssetRecord {
  const sha256 = '5e'.repeat(32);
  return { id: 'asset', type: 'asset', sha256, mime: 'image/png', name: 'foto.png', ...part };
}

const FRAME = { parent: 'front', order: LISTED, x: 10, y: 10, w: 40, h: 8, rotation: 0 };

type TextPart = Partial<TextNode> & { readonly text?: string; readonly fact?: string };

/** A text on the front; `text` or `fact` stands for its one run. */
export function aText({ text, fact, ...part }: TextPart = {}): TextNode {
  const runs = fact === undefined ? [{ text: text ?? 'Kopi' }] : [{ fact }];
  return { ...FRAME, id: 'text', type: 'text', style: 'body', runs, ...part };
}

export function aShape(part: Partial<ShapeNode> = {}): ShapeNode {
  const fill = { swatch: 'ink' };
  return { ...FRAME, id: 'shape', type: 'shape', shape: 'rectangle', fill, stroke: null, ...part };
}

export function aPath(part: Partial<PathNode> = {}): PathNode {
  return {
    ...FRAME,
    id: 'path',
    type: 'path',
    path: [['M', 0, 0], ['L', 10, 0], ['C', 10, 5, 5, 10, 0, 10], ['Z']],
    natural: { w: 10, h: 10 },
    fill: { swatch: 'ink' },
    stroke: null,
    ...part,
  };
}

export function aPattern(part: Partial<PatternNode> = {}): PatternNode {
  return {
    ...FRAME,
    id: 'pattern',
    type: 'pattern',
    generator: 'anyaman@1',
    params: {},
    seed: 1,
    inks: { strips: [{ swatch: 'ink' }] },
    ...part,
  };
}

export function aGroup(part: Partial<GroupNode> = {}): GroupNode {
  return { ...FRAME, id: 'group', type: 'group', ...part };
}

export function anImage(part: Partial<ImageNode> = {}): ImageNode {
  return { ...FRAME, id: 'image', type: 'image', asset: 'asset', ...part };
}
