import { bytesOf, joined } from './own-fonts';

/** Which glyph stands for which when a feature is switched on. */
type Swaps = Readonly<Record<string, readonly (readonly [from: number, to: number])[]>>;

/**
 * A GSUB table (OpenType 1.9) of features for any script, each of one single substitution; one
 * without swaps has no lookup at all.
 */
export function aGsub(swaps: Swaps): Uint8Array {
  const all = Object.entries(swaps).sort(([a], [b]) => (a < b ? -1 : 1));
  const working = all.filter(([, pairs]) => pairs.length > 0);
  const scripts = scriptList(all.length);
  const features = featureList(all.map(([tag, pairs]) => [tag, pairs.length > 0]));
  const lookups = lookupList(working.map(([, pairs]) => pairs));
  const [first, second] = [10 + scripts.length, 10 + scripts.length + features.length];
  const head = bytesOf([0x00010000, 4], [10, 2], [first, 2], [second, 2]);
  return joined([head, scripts, features, lookups]);
}

const tagOf = (tag: string): Uint8Array => Uint8Array.from(tag, (c) => c.charCodeAt(0));

/** One script, `DFLT`, whose one language has all features. */
function scriptList(count: number): Uint8Array {
  const indexes = Array.from({ length: count }, (_, i) => [i, 2] as const);
  return joined([
    ...[bytesOf([1, 2]), tagOf('DFLT'), bytesOf([8, 2])],
    bytesOf([4, 2], [0, 2], [0, 2], [0xffff, 2], [count, 2], ...indexes),
  ]);
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
