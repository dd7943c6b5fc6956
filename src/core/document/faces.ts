import type { BesekDocument, FontRef } from './types';

/** A face that a document names, and where. */
export interface NamedFace {
  /** JSON path of the reference. */
  readonly path: string;
  readonly font: FontRef;
}

/** Every face that styles, texts and runs name. */
export function namedFaces({ records }: BesekDocument): readonly NamedFace[] {
  return Object.values(records).flatMap((record) => {
    const at = `records.${record.id}`;
    if (record.type === 'textStyle') return [{ path: `${at}.font`, font: record.font }];
    if (record.type !== 'text') return [];
    const used = [
      { path: `${at}.overrides.font`, font: record.overrides?.font },
      ...record.runs.map((run, i) => {
        return { path: `${at}.runs.${i}.overrides.font`, font: run.overrides?.font };
      }),
    ];
    return used.filter((each): each is NamedFace => each.font !== undefined);
  });
}
