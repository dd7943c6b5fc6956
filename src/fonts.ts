import { offeredFeatures, tryFont } from './assets/fonts';
import type { Result } from './core/document';
import { sha256 } from './share';
import type { DesignStore } from './storage';
import type { KeptFont } from './ui/services';

/** Judges a font and keeps its bytes; refuses without keeping. */
export async function keepFont(
  store: Pick<DesignStore, 'keepAsset'>,
  bytes: Uint8Array,
): Promise<Result<KeptFont>> {
  const read = await tryFont(bytes);
  if (!read.ok) return read;
  const { mime, name, family, weight, italic, variable } = read.value;
  const hash = sha256(bytes);
  await store.keepAsset(hash, bytes);
  const face = { family, weight, ...(italic && { italic: true as const }) };
  return { ok: true, value: { file: { sha256: hash, mime, name, face }, variable } };
}

/** The features that may be switched on in a text of a kept font; none where its bytes are nowhere. */
export async function featuresOf(
  store: Pick<DesignStore, 'readAsset'>,
  hash: string,
): Promise<(text: string) => readonly string[]> {
  const bytes = await store.readAsset(hash).catch(() => null);
  return bytes ? offeredFeatures(bytes) : () => [];
}
