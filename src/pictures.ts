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
import { lackingAssets, sha256 } from './share';
import type { DesignStore } from './storage';
import type { KeptPicture } from './ui/services';

export type AssetStore = Pick<DesignStore, 'readAsset' | 'keepAsset'>;

/** Looks at a picture's head and keeps its bytes; refuses without keeping. */
export async function keepPicture(
  store: AssetStore,
  bytes: Uint8Array,
): Promise<Result<KeptPicture>> {
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
  store: AssetStore,
  document: BesekDocument,
  which: 'all' | 'shown',
): Promise<Map<string, Uint8Array>> {
  const assets = Object.values(document.records).filter((record) => record.type === 'asset');
  const shown = [...picturesOf(document), ...ownFontsOf(document)];
  return readAll(store, which === 'all' ? assets.map((record) => record.sha256) : shown);
}

/** What storage has of them. Storage that fails has nothing: the rest of the design goes on. */
async function readAll(
  store: AssetStore,
  hashes: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const hash of hashes) {
    const bytes = await store.readAsset(hash).catch(() => null);
    if (bytes) found.set(hash, bytes);
  }
  return found;
}

/** Keeps the assets that came with a file, unless one of its pictures or fonts is none. */
export async function keepAssets(
  store: AssetStore,
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<Result<BesekDocument>> {
  // What a file lacks may be on this device: then its records are held against that.
  const lacking = lackingAssets(document, assets).map((record) => record.sha256);
  const all = new Map([...assets, ...(await readAll(store, lacking))]);
  const issues = [...pictureIssues(document, all), ...(await fontIssues(document, all))];
  if (issues.length > 0) return { ok: false, issues };
  for (const [hash, bytes] of assets) await store.keepAsset(hash, bytes);
  return { ok: true, value: document };
}

/** A kept picture's pixels, for whoever reads them: tracing, colours. Rejects where there is none. */
export async function pixelsOf(store: AssetStore, hash: string): Promise<Pixels> {
  const bytes = await store.readAsset(hash);
  if (!bytes) throw new Error(`no picture ${hash}`);
  return decodePicture(bytes, async () => {
    const response = await fetch(new URL(webpAddress, document.baseURI));
    if (!response.ok) throw new Error(`${webpAddress}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
