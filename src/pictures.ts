import webpAddress from '@jsquash/webp/codec/dec/webp_dec.wasm?url';
import { fontIssues, ownFontsOf } from './assets/fonts';
import {
  decodePicture,
  pictureIssues,
  picturesOf,
  readPicture,
  type Pixels,
} from './assets/raster';
import type { BesekDocument, Result } from './core/document';
import { sha256 } from './share';
import type { DesignStore } from './storage';
import type { KeptPicture } from './ui/services';

type Store = Pick<DesignStore, 'readAsset' | 'keepAsset'>;

/** Looks at a picture's head and keeps its bytes; refuses without keeping. */
export async function keepPicture(store: Store, bytes: Uint8Array): Promise<Result<KeptPicture>> {
  const read = readPicture(bytes);
  if (!read.ok) return read;
  const { mime, width, height, space, alpha, bits } = read.value;
  const hash = sha256(bytes);
  await store.keepAsset(hash, bytes);
  return {
    ok: true,
    value: {
      ...{ sha256: hash, mime, width, height, space },
      ...(alpha && { alpha }),
      ...(bits === 16 && { bits }),
    },
  };
}

/** Bytes of every asset that a design names or, for print, of the pictures and fonts it shows. */
export async function assetsOf(
  store: Store,
  document: BesekDocument,
  which: 'all' | 'shown',
): Promise<Map<string, Uint8Array>> {
  const assets = Object.values(document.records).filter((record) => record.type === 'asset');
  const shown = [...picturesOf(document), ...ownFontsOf(document)];
  const hashes = which === 'all' ? assets.map((record) => record.sha256) : shown;
  const found = new Map<string, Uint8Array>();
  for (const hash of hashes) {
    const bytes = await store.readAsset(hash);
    if (bytes) found.set(hash, bytes);
  }
  return found;
}

/** Keeps the assets that came with a file, unless one of its pictures or fonts is none. */
export async function keepAssets(
  store: Store,
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<Result<BesekDocument>> {
  const issues = [...pictureIssues(document, assets), ...(await fontIssues(document, assets))];
  if (issues.length > 0) return { ok: false, issues };
  for (const [hash, bytes] of assets) await store.keepAsset(hash, bytes);
  return { ok: true, value: document };
}

/** A kept picture's pixels, for whoever reads them: tracing, colours. Rejects where there is none. */
export async function pixelsOf(store: Store, hash: string): Promise<Pixels> {
  const bytes = await store.readAsset(hash);
  if (!bytes) throw new Error(`no picture ${hash}`);
  return decodePicture(bytes, async () => {
    const response = await fetch(new URL(webpAddress, document.baseURI));
    if (!response.ok) throw new Error(`${webpAddress}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
