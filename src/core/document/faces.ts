import type { BesekDocument, DocRecord, FontRef, RunOverrides, TextNode } from './types';

/** A face that a document names, and where. */
export interface NamedFace {
  /** JSON path of the reference. */
  readonly path: string;
  readonly font: FontRef;
}

/** Every face that styles, texts, runs and arrangements name. */
export function namedFaces({ records }: BesekDocument): readonly NamedFace[] {
  return Object.values(records).flatMap((record) =>
    facesIn(record, `records.${record.id}`).flatMap(([path, overrides]) =>
      overrides?.font ? [{ path: `${path}.font`, font: overrides.font }] : [],
    ),
  );
}

type Named = readonly [path: string, overrides: RunOverrides | undefined];

function facesIn(record: DocRecord, at: string): readonly Named[] {
  switch (record.type) {
    case 'textStyle':
      return [[at, record]];
    case 'text':
      return facesOfText(record, at);
    case 'design':
      return Object.entries(record.arrangements ?? {}).flatMap(([shapeClass, nodes]) =>
        Object.entries(nodes).map(([node, { overrides }]): Named => {
          return [`${at}.arrangements.${shapeClass}.${node}.overrides`, overrides];
        }),
      );
    default:
      return [];
  }
}

function facesOfText({ overrides, runs }: TextNode, at: string): readonly Named[] {
  const inRuns = runs.flatMap((run, i): Named[] => [
    [`${at}.runs.${i}.overrides`, run.overrides],
    ...('block' in run ? [[`${at}.runs.${i}.heading`, run.heading] as const] : []),
  ]);
  return [[`${at}.overrides`, overrides], ...inRuns];
}
