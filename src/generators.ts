import type { Generator } from './core/patterns';
import type { GeneratorOf } from './core/scene';

/** The code of every pattern that documents may name, each fetched when a label first needs it. */
export const LOADERS: Readonly<Record<string, () => Promise<Generator>>> = {
  'anyaman@1': async () => (await import('./core/patterns/anyaman')).anyaman,
  'mata-delapan@1': async () => (await import('./core/patterns/mata-delapan')).mataDelapan,
  'bambu@1': async () => (await import('./core/patterns/bambu')).bambu,
  'kerai@1': async () => (await import('./core/patterns/kerai')).kerai,
  'cincin@1': async () => (await import('./core/patterns/cincin')).cincin,
  'cincin-susun@1': async () => (await import('./core/patterns/cincin-susun')).cincinSusun,
  'batik@1': async () => (await import('./core/patterns/batik')).batik,
  'kebun@1': async () => (await import('./core/patterns/kebun')).kebun,
  'kebun-rangkai@1': async () => (await import('./core/patterns/kebun-rangkai')).kebunRangkai,
  'pandan@1': async () => (await import('./core/patterns/pandan')).pandan,
  'pandan-bundar@1': async () => (await import('./core/patterns/pandan-bundar')).pandanBundar,
  'rangka@1': async () => (await import('./core/patterns/rangka')).rangka,
  'wengku@1': async () => (await import('./core/patterns/wengku')).wengku,
  'tenun@1': async () => (await import('./core/patterns/tenun')).tenun,
};

/** Patterns as their code arrives. */
export interface Generators {
  readonly find: GeneratorOf;
  /** Resolves when the pattern can be drawn; rejects where its code cannot be fetched: it is `late`. */
  load(id: string): Promise<void>;
}

/** A net may hang without an answer: after so long a pattern counts as late. It is asked for again. */
const LATE_MS = 12_000;

function tooLate(): Promise<never> {
  return new Promise((_, reject) =>
    setTimeout(() => reject(new Error('a module is late')), LATE_MS),
  );
}

export function createGenerators(loaders = LOADERS): Generators {
  const loaded = new Map<string, Generator>();
  const late = new Set<string>();
  const awaited = (id: string) => (late.has(id) ? 'late' : 'pending');
  return {
    find: (id) => loaded.get(id) ?? (Object.hasOwn(loaders, id) ? awaited(id) : null),
    async load(id) {
      const loader = loaders[id];
      if (!loader) return;
      try {
        loaded.set(id, await Promise.race([loader(), tooLate()]));
      } catch (error) {
        late.add(id);
        throw error;
      }
    },
  };
}
