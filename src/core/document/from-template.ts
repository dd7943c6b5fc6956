import { designOf, factsOf, panelsOf } from './query';
import type { TemplateFile } from './template';
import type { BesekDocument, Facts, Id, PanelRecord } from './types';

/** What a new design takes from its making, not from its template. */
export interface NewDesign {
  /** `<family>-<slug>`. */
  readonly template: string;
  readonly name: string;
  /** ISO 8601 with seconds and `Z`. */
  readonly modified: string;
  /** The whole record, never mixed with the sample; null wears the sample. */
  readonly facts: Facts | null;
}

/** A template's design as the beginning of one's own. */
export function freshDocument(template: TemplateFile, made: NewDesign): BesekDocument {
  const design = designOf(template.design);
  const facts = factsOf(template.design);
  return {
    ...template.design,
    records: {
      ...template.design.records,
      ...composedFront(template),
      [design.id]: {
        ...design,
        name: made.name,
        template: made.template,
        modified: made.modified,
      },
      [facts.id]: { ...facts, product: null, values: made.facts ?? facts.values },
    },
  };
}

/** The first panel knows for which trims its other compositions are drawn. */
function composedFront({ design, sizes }: TemplateFile): Record<Id, PanelRecord> {
  const front = panelsOf(design)[0];
  if (!front || !sizes.arranged) return {};
  const drawn = Object.entries(sizes.arranged).map(([shapeClass, { min }]) => [shapeClass, min]);
  return {
    [front.id]: { ...front, composed: { ...Object.fromEntries(drawn), ...front.composed } },
  };
}
