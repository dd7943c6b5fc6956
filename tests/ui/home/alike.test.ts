import { describe, expect, it } from 'vitest';
import type { TemplateFile } from '../../../src/core/document';
import { AS_DESIGNED } from '../../../src/ui/home/look';
import { summaryOf } from '../../../src/ui/home/summary';
import { otherFamilies, otherPalettes, otherPatterns } from '../../../src/ui/wall/alike';
import { readTemplates } from '../../support/templates';

const templates = readTemplates();
const NAMES = { palette: { indigo: 'Nila' }, pattern: { sasag: { name: 'Sasag' } } };
const cards = [...templates].map(([id, file]) => ({ id, file, ...summaryOf(file)! }));
type Card = (typeof cards)[number];
const file = (id: string): TemplateFile => templates.get(id)!;
const stand = (id: string) => {
  return { card: cards.find((card) => card.id === id)!, look: AS_DESIGNED, name: '' };
};

describe('more like this', () => {
  it('offers the maker’s own palettes first, but for the one it wears', () => {
    const found = otherPalettes(stand('batik-kawung'), file('batik-kawung'), NAMES, 'id');
    expect(found.slice(0, 3).map(({ name }) => name)).toEqual(['Nila', 'Pesisir', 'Buah manggis']);
    expect(found).toHaveLength(3 + 16);
    const worn = otherPalettes(found[0]!, file('batik-kawung'), NAMES, 'en');
    expect(worn.map(({ name }) => name).slice(0, 2)).toEqual(['Sogan', 'North coast']);
  });

  it('offers other pages of the same craft first, not the one it shows', () => {
    const found = otherPatterns(stand('batik-kawung'), file('batik-kawung'), NAMES);
    expect(found[0]?.look.page?.generator).toBe('batik@1');
    expect(found.map(({ look }) => look.page?.key)).not.toContain('kawung');
    expect(found.every(({ look }) => look.page?.generator !== 'rangka@1')).toBe(true);
    expect(found.find(({ look }) => look.page?.key === 'sasag')?.name).toBe('Sasag');
  });

  it('offers no pattern where there is none', () => {
    expect(otherPatterns(stand('kraft-sore'), file('kraft-sore'), NAMES)).toEqual([]);
  });

  it('offers other families, those for the same product first, each family in turn', () => {
    const found = otherFamilies(stand('anyaman-bubu'), cards);
    const ours = stand('anyaman-bubu').card;
    expect(found.every(({ card }) => card.family !== ours.family)).toBe(true);
    const shared = found.map(({ card }: { card: Card }) =>
      card.products.some((product) => ours.products.includes(product)),
    );
    expect(shared.indexOf(false)).toBeGreaterThan(0);
    expect(shared.lastIndexOf(true)).toBeLessThan(shared.indexOf(false));
  });
});
