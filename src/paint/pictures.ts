import type { PaintResources, PictureFile } from './types';

/** A picture that has arrived. */
export interface ArrivedPicture {
  readonly image: CanvasImageSource;
  readonly file: () => PictureFile;
}

/** The pictures of one page of the app, by the SHA-256 of their bytes. */
export interface Pictures extends Required<Pick<PaintResources, 'image' | 'imageFile'>> {
  /** As a scene's assets want it. */
  state(sha256: string): 'there' | 'pending' | 'missing';
  /** Resolves when the picture can be painted, or is known to be nowhere. */
  load(sha256: string): Promise<void>;
}

/**
 * Fetches each picture once; `fetch` answers null for one that is nowhere. One that cannot be shown
 * (it is damaged) is as good as missing.
 */
export function createPictures(
  fetch: (sha256: string) => Promise<ArrivedPicture | null>,
): Pictures {
  const arrived = new Map<string, ArrivedPicture | null>();
  const loading = new Map<string, Promise<void>>();
  return {
    image: (sha256) => arrived.get(sha256)?.image ?? null,
    imageFile: (sha256) => arrived.get(sha256)?.file() ?? null,
    state(sha256) {
      const found = arrived.get(sha256);
      if (found === undefined) return 'pending';
      return found ? 'there' : 'missing';
    },
    load(sha256) {
      // What was missing may have been placed since.
      if (arrived.get(sha256)) return Promise.resolve();
      const started = loading.get(sha256);
      if (started) return started;
      const job = fetch(sha256)
        .catch(() => null)
        .then((found) => void arrived.set(sha256, found))
        .finally(() => loading.delete(sha256));
      loading.set(sha256, job);
      return job;
    },
  };
}
