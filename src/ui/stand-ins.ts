import type { BesekDocument } from '../core/document';
import type { DesignStore } from '../storage';

/** A store that forgets, until storage has landed. */
export function memoryStore(): DesignStore {
  const all = new Map<string, { name: string; changed: number; document: BesekDocument }>();
  const name = (d: BesekDocument): string =>
    Object.values(d.records).find((r) => r.type === 'design')?.name ?? '';
  let product: unknown = null;
  const put = (id: string, document: BesekDocument): void => {
    all.set(id, { name: name(document), changed: Date.now(), document });
  };
  return {
    list: async () => [...all].map(([id, d]) => ({ id, name: d.name, changed: d.changed })),
    create: async (id, document) => put(id, document),
    open: async (id) => {
      const found = all.get(id);
      return found ? { document: found.document, damaged: 0 } : null;
    },
    duplicate: async (id, newId) => put(newId, all.get(id)!.document),
    rename: async () => undefined,
    remove: async (id) => void all.delete(id),
    restore: async () => undefined,
    journal: async (id) => ({
      state: { kind: 'saved' },
      append: (_t, after) => put(id, after),
      snapshot: async () => undefined,
      retry: () => undefined,
      subscribe: () => () => undefined,
      close: async () => undefined,
    }),
    readProduct: async () => product,
    writeProduct: async (p) => void (product = p),
  };
}

/** A template to look at, until the real ones have landed. */
export function demoTemplate(at: number, width: number, height: number): unknown {
  const sha = '0'.repeat(64);
  const style = (id: string, family: string, weight: number, size: number) => ({
    id, type: 'textStyle', name: id, order: id, font: { family, weight, sha256: sha },
    size, leading: 1.1, tracking: 0, align: 'left', fill: { swatch: 'ink' },
  });
  const ink = (id: string, c: number, m: number, y: number, k: number) => ({
    id, type: 'swatch', name: id, order: id, ink: { kind: 'process', c, m, y, k },
  });
  const text = (id: string, fact: string, order: string, y: number, h: number, st: string, more = {}) => ({
    id, type: 'text', parent: 'front', order, x: 10, y, w: width - 20, h, rotation: 0,
    style: st, runs: [{ fact }], ...more,
  });
  const records = [
    { id: 'design', type: 'design', name: 'Demo', language: 'id', profile: 'fogra39', template: null, modified: '2026-01-02T03:04:05Z' },
    { id: 'facts', type: 'facts', product: null, values: {
      name: 'Bilik', brand: 'Bilik Raung', kind: 'Kopi arabika bubuk', variant: '', category: 'pirt', net: '250 g',
      ingredients: 'Biji kopi arabika', allergens: [], producer: { name: 'Bilik Raung', address: 'Dusun Krajan 12, Banyuwangi' },
      numbers: { pirt: '', md: '', na: '', tr: '', halal: '', ean: '' }, batch: '', bestBefore: '', storage: 'Tempat sejuk', usage: '', warnings: '',
      origin: '', story: 'Dipetik di lereng Gunung Raung.', contact: '', url: '', details: [] } },
    { id: 'front', type: 'panel', name: 'Depan', order: 'a', width, height, bleed: 3, safe: 3, shape: { kind: 'rounded', radius: 2 }, stock: 'white' },
    { id: 'back', type: 'panel', name: 'Informasi', order: 'b', width, height, bleed: 3, safe: 3, shape: { kind: 'rounded', radius: 2 }, stock: 'white' },
    ink('ink', 60, 70, 70, 80), ink('straw', 10, 17, 43, 0), ink('cream', 3, 6, 17, 0), ink('red', 10, 85, 80, 10),
    style('big', 'Gloock', 400, 18), style('middle', 'Besley', 600, 4), style('small', 'Barlow Condensed', 500, 2.6),
    { id: 'weave', type: 'pattern', parent: 'front', order: 'a', x: -3, y: -3, w: width + 6, h: height + 6, rotation: 0, generator: 'anyaman@1', params: {}, seed: 1, inks: { warp: [{ swatch: 'ink' }], weft: [{ swatch: 'straw' }] } },
    { id: 'plaque', type: 'shape', parent: 'front', order: 'b', x: -3, y: 30, w: width + 6, h: height - 45, rotation: 0, shape: 'rectangle', fill: { swatch: 'cream' }, stroke: null },
    text('name', 'name', 'c', 40, 22, 'big', { fit: { min: [8, 6, 5] } }), text('kind', 'kind', 'd', 66, 6, 'middle', { overrides: { fill: { swatch: 'red' } } }),
    text('net', 'net', 'e', 76, 5, 'middle'), text('producer', 'producer.address', 'f', 84, 6, 'small'),
    { ...text('story', 'story', 'g', 20, 20, 'small'), parent: 'back' },
  ];
  return {
    format: 'besek-template', version: 1, title: { id: `Bilik ${at}`, en: `Bilik ${at}` }, family: 'anyaman',
    idea: { id: 'Contoh.', en: 'Sample.' }, author: 'Besek', licence: 'CC0-1.0',
    sizes: { min: [width, height], max: [width, height] }, plaque: 'plaque',
    design: { format: 'besek-design', version: 1, records: Object.fromEntries(records.map((r) => [r.id, r])) },
  };
}
