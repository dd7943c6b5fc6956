import { openTables } from './tables';

/** Features whose effect a label's owner can see and want; `scripts/fonts.mjs` offers the same. */
const OFFERED = ['tnum', 'frac', 'onum', 'smcp'];

/**
 * The OpenType features that an owner may switch on in a font: those of `OFFERED` for which its GSUB
 * table has anything to do (OpenType 1.9, "Feature List Table"). None where it cannot be read.
 */
export function offeredFeatures(bytes: Uint8Array): readonly string[] {
  try {
    const substitutions = openTables(bytes).tables.get('GSUB');
    const found = new Set(substitutions && featuresIn(substitutions));
    return OFFERED.filter((tag) => found.has(tag));
  } catch {
    return [];
  }
}

/** A read beyond the table's end throws. */
function featuresIn(table: DataView): readonly string[] {
  const list = table.getUint16(6);
  const records = Array.from({ length: table.getUint16(list) }, (_, i) => list + 2 + i * 6);
  const working = records.filter((at) => table.getUint16(list + table.getUint16(at + 4) + 2) > 0);
  return working.map((at) =>
    String.fromCharCode(...[0, 1, 2, 3].map((i) => table.getUint8(at + i))),
  );
}
