import { bytesOf, joined } from './own-fonts';

/** Which glyph stands for which when a feature is switched on. */
type Swaps = Readonly<Record<string, readonly (readonly [from: number, to: number])[]>>;

/** Which of the features, by their tags, each script has; the scripts in the order of their tags. */
type Scripts = Readonly<Record<string, readonly string[]>>;

/**
 * A GSUB table (OpenType 1.9) of features, each of one single substitution; one without swaps has no
 * lookup at all. Any script has all of them unless `scripts` says which has which.
 */
export function aGsub(swaps: Swaps, scripts: Scripts = { DFLT: Object.keys(swaps) }): Uint8Array {
  const all = Object.entries(swaps).sort(([a], [b]) => (a < b ? -1 : 1));
  const working = all.filter(([, pairs]) => pairs.length > 0);
  const tags = all.map(([tag]) => tag);
  const list = scriptList(scripts, tags);
  const features = featureList(all.map(([tag, pairs]) => [tag, pairs.length > 0]));
  const lookups = lookupList(working.map(([, pairs]) => pairs));
  const [first, second] = [10 + list.length, 10 + list.length + features.length];
  const head = bytesOf([0x00010000, 4], [10, 2], [first, 2], [second, 2]);
  return joined([head, list, features, lookups]);
}

const tagOf = (tag: string): Uint8Array => Uint8Array.from(tag, (c) => c.charCodeAt(0));

/** Each script has one language, the default one. */
function scriptList(scripts: Scripts, features: readonly string[]): Uint8Array {
  const entries = Object.entries(scripts);
  const tables = entries.map(([, tags]) => {
    const indexes = tags.map((tag) => [features.indexOf(tag), 2] as const);
    return bytesOf([4, 2], [0, 2], [0, 2], [0xffff, 2], [tags.length, 2], ...indexes);
  });
  let at = 2 + entries.length * 6;
  const records = entries.map(([tag], i) => {
    const record = joined([tagOf(tag), bytesOf([at, 2])]);
    at += tables[i]!.length;
    return record;
  });
  return joined([bytesOf([entries.length, 2]), ...records, ...tables]);
}

function featureList(features: readonly (readonly [tag: string, works: boolean])[]): Uint8Array {
  let at = 2 + features.length * 6;
  let lookup = 0;
  const records: Uint8Array[] = [];
  const tables = features.map(([tag, works]) => {
    records.push(tagOf(tag), bytesOf([at, 2]));
    at += works ? 6 : 4;
    return works ? bytesOf([0, 2], [1, 2], [lookup++, 2]) : bytesOf([0, 2], [0, 2]);
  });
  return joined([bytesOf([features.length, 2]), ...records, ...tables]);
}

/** Lookups of type 1, format 2: glyph by glyph. */
function lookupList(lookups: readonly (readonly (readonly [number, number])[])[]): Uint8Array {
  const tables = lookups.map((pairs) => {
    const swaps = [...pairs].sort(([a], [b]) => a - b);
    const count = [swaps.length, 2] as const;
    return joined([
      bytesOf([1, 2], [0, 2], [1, 2], [8, 2]),
      bytesOf([2, 2], [6 + swaps.length * 2, 2], count, ...swaps.map(([, to]) => [to, 2] as const)),
      bytesOf([1, 2], count, ...swaps.map(([from]) => [from, 2] as const)),
    ]);
  });
  let at = 2 + tables.length * 2;
  const places = tables.map((table) => {
    const place = [at, 2] as const;
    at += table.length;
    return place;
  });
  return joined([bytesOf([tables.length, 2], ...places), ...tables]);
}
