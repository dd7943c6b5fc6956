import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../../src/core/color';
import { parseDocument, type BesekDocument } from '../../../src/core/document';
import { PATTERN_BOOK } from '../../../src/core/patterns';
import { mainPattern, partsOf } from '../../../src/editor';
import { wall as enWall } from '../../../src/i18n/en.wall';
import { wall as idWall } from '../../../src/i18n/id.wall';
import { AS_DESIGNED, inLook, lookOf } from '../../../src/ui/home/look';
import {
  NO_PREFERENCES,
  parsePreferences,
  toggled,
  type Preferences,
} from '../../../src/ui/home/preferences';
import { boxOf, readSummary, summaryOf } from '../../../src/ui/home/summary';
import { readTemplates } from '../../support/templates';

const templates = [...readTemplates()];

describe('what the wall knows of a template', () => {
  it.each(templates)('%s stands as an object', (_, file) => {
    const summary = summaryOf(file)!;
    expect(summary.shapes.length).toBeGreaterThan(0);
    expect(boxOf(summary.front).w).toBeGreaterThanOrEqual(summary.front.width);
    expect(readSummary(file)).toEqual({ summary, idea: file.idea });
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('is nothing where the file is broken', () => {
    expect(readSummary({ format: 'besek-template' })).toBeNull();
  });

  const of = (id: string) => summaryOf(templates.find(([each]) => each === id)![1])!;

  it('tells a bag, a lid, a tag and a label by their packs and looks', () => {
    const { front } = of('batik-kawung');
    expect(front.thing).toBe('bag');
    expect(boxOf(front).h).toBeGreaterThan(front.height);
    // Made for bags too, but it lies: a bag stands.
    expect(of('tenun-sampir').front.thing).toBe('label');
    expect(of('pandan-haik').front).toMatchObject({ thing: 'lid', hole: null });
    expect(of('musim-kemarau').front.thing).toBe('label');
    expect(of('musim-kemarau').beside).toMatchObject({ thing: 'tag', hole: [20, 15] });
    expect(of('anyaman-bilik').beside).toBeNull();
  });
});

describe('a look', () => {
  const designs = templates.map(([id, { design }]) => [id, design] as const);

  it.each(designs)('%s: another palette is a valid design in its inks', (_, design) => {
    const { inks } = lookOf('indigo');
    const dressed = inLook(design, lookOf('indigo'));
    expect(parseDocument(dressed).ok).toBe(true);
    for (const { part, ink } of partsOf(dressed)) expect(ink).toEqual(inks?.[part]);
  });

  it.each(designs)('%s: another pattern is a valid design with the same objects', (_, design) => {
    const had = mainPattern(design);
    for (const page of had ? PATTERN_BOOK : []) {
      const dressed: BesekDocument = inLook(design, { inks: null, page });
      expect(parseDocument(dressed)).toMatchObject({ ok: true });
      expect(Object.keys(dressed.records)).toEqual(Object.keys(design.records));
      expect(mainPattern(dressed)?.generator).toBe(page.generator);
    }
  });

  it('as designed, and an unknown palette, change nothing', () => {
    const [, design] = designs[0]!;
    expect(inLook(design, AS_DESIGNED)).toBe(design);
    expect(lookOf('no-such')).toBe(AS_DESIGNED);
    expect(PALETTES.every(({ key }) => lookOf(key).inks !== null)).toBe(true);
  });
});

describe('preferences', () => {
  it('put a favourite in and take it out', () => {
    const one = toggled(NO_PREFERENCES, 'batik-kawung');
    expect(one.favourites).toEqual(['batik-kawung']);
    expect(toggled(one, 'batik-kawung')).toEqual(NO_PREFERENCES);
  });

  it.each([
    [{ favourites: ['batik-kawung'], pxPerMm: 4.2 }, true],
    [NO_PREFERENCES, true],
    [undefined, false],
    [{ favourites: 'batik', pxPerMm: null }, false],
    [{ favourites: ['<b>'], pxPerMm: null }, false],
    [{ favourites: [], pxPerMm: 0 }, false],
    [{ favourites: [], pxPerMm: NaN }, false],
    [{ favourites: [] }, false],
  ] as const)('%j read as written: %s', (stored, isRead) => {
    expect(parsePreferences(stored)).toEqual(isRead ? (stored as Preferences) : null);
  });
});

describe('words of the wall', () => {
  const keysOf = (value: unknown, way = ''): string[] =>
    typeof value === 'object' && value
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${way}.${key}`))
      : [way];

  it('are the same in both languages, none of them empty', () => {
    expect(keysOf(enWall)).toEqual(keysOf(idWall));
    expect(JSON.stringify([idWall, enWall])).not.toContain('""');
  });

  it('are all used', () => {
    const src = join(import.meta.dirname, '../../../src/ui');
    const code = ['home', 'wall']
      .flatMap((folder) => readdirSync(join(src, folder)).map((file) => join(src, folder, file)))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const named = keysOf(idWall).filter(
      (way) => !/^\.(products|packs|shapes|themes|blankParts)\./.test(way),
    );
    const unused = named.filter((way) => {
      const key = way.split('.').at(-1)!;
      return !new RegExp(`\\.${key}\\b|'${key}'`).test(code);
    });
    expect(unused).toEqual([]);
  });
});
