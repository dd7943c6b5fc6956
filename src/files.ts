// Files in and out, fetched with the first of them.
import { unknownFaces } from './assets';
import type { BesekDocument, Result, Words } from './core/document';
import { idBeside, templateOf } from './core/document';
import { assetsOf, keepAssets, type AssetStore } from './pictures';
import { lackingAssets, openFile, packDesign, sha256 } from './share';
import type { DesignStore } from './storage';

/** Reads a design's file through the one door and keeps its pictures and fonts. */
export async function readFile(
  store: DesignStore,
  bytes: Uint8Array,
): Promise<Result<BesekDocument>> {
  const opened = openFile(bytes);
  if (!opened.ok) return opened;
  const { document, assets } = opened.value;
  const issues = unknownFaces(document);
  return issues.length > 0 ? { ok: false, issues } : keepAssets(store, document, assets);
}

/**
 * The design as a file, with every picture and font that is on this device. Those that are not, or
 * whose bytes have been spoiled there, are named in `lacking`: the file opens without them.
 */
export async function writeFile(
  store: AssetStore,
  document: BesekDocument,
): Promise<{ bytes: Uint8Array; lacking: readonly string[] }> {
  const found = await assetsOf(store, document, 'all');
  const assets = new Map([...found].filter(([hash, bytes]) => sha256(bytes) === hash));
  const lacking = lackingAssets(document, assets).map(({ name }) => name);
  return { bytes: packDesign(document, assets), lacking };
}

/** Puts a template on the owner's wall; resolves to its title, or to null where it is none yet. */
export async function keepAsTemplate(
  store: DesignStore,
  document: BesekDocument,
  design: string,
): Promise<Words | null> {
  const made = templateOf(document);
  if (!made.ok) return null;
  const own = await store.ownTemplates();
  const id = idBeside(made.value, own, design);
  const maker = own.find(([each]) => each === id)?.[2] ?? design;
  await store.keepTemplate(id, made.value, maker);
  return made.value.title;
}
