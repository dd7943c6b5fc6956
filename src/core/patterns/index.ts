import { anyaman } from './anyaman';
import { bambu } from './bambu';
import { cincin } from './cincin';
import { cincinSusun } from './cincin-susun';
import { rangka } from './rangka';
import { batik } from './batik';
import { kebunRangkai } from './kebun-rangkai';
import { kebun } from './kebun';
import { kerai } from './kerai';
import { mataDelapan } from './mata-delapan';
import { pandan } from './pandan';
import { pandanBundar } from './pandan-bundar';
import { tenun } from './tenun';
import { wengku } from './wengku';
import type { Generator } from './types';

export { PATTERN_BOOK, type BookPage, type PageUse } from './book';
export { isSameMotif, pageOf } from './page-of';
export { knobIssues, resolveKnobs, type KnobIssue, type ResolvedKnobs } from './knobs';
export { hasAllStrips, hasNoStrips, withoutStrips } from './strips';
export { SPECIES } from './species';
export { inksFrom } from './inks-from';
export * from './types';

/** Every pattern procedure that documents may name, by `name@version`. Versions are never removed. */
export const GENERATORS: ReadonlyMap<string, Generator> = new Map(
  [
    ...[anyaman, mataDelapan],
    ...[bambu, kerai, cincin, cincinSusun],
    ...[pandan, pandanBundar],
    ...[batik, tenun],
    ...[kebun, kebunRangkai],
    ...[rangka, wengku],
  ].map((generator) => [generator.id, generator]),
);

/** The generator of an id like `anyaman@1`; null for one that this version does not know. */
export function findGenerator(id: string): Generator | null {
  return GENERATORS.get(id) ?? null;
}
