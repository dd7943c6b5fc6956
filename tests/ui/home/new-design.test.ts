import { expect, it } from 'vitest';
import { designOf, factsOf, parseDocument, type BesekDocument } from '../../../src/core/document';
import type { App } from '../../../src/ui/app.svelte';
import { startFrom } from '../../../src/ui/home/new-design';
import { readTemplates } from '../../support/templates';

it('a design takes as much of its product’s name as a design may have, and can be opened again', () => {
  const file = readTemplates().get('anyaman-bilik')!;
  const facts = { ...factsOf(file.design).values, name: 'Kopi Gayo '.repeat(50) };
  const made: BesekDocument[] = [];
  const app = {
    lang: 'id',
    services: { now: () => new Date(0) },
    startDesign: (document: BesekDocument) => void made.push(document),
  };
  startFrom(app as unknown as App, { id: 'anyaman-bilik', file, facts });
  const [document] = made;
  expect(parseDocument(document)).toMatchObject({ ok: true });
  expect(designOf(document!).name).toMatch(/^Kopi Gayo .* Gayo$/);
  expect(factsOf(document!).values.name).toBe(facts.name);
});
