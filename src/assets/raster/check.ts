import type { BesekDocument, Issue } from '../../core/document';
import { readPicture } from './head';

/** What stands against the pictures of a file from outside: each is looked at by its content. */
export function pictureIssues(
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): readonly Issue[] {
  return picturesOf(document).flatMap((sha256) => {
    const bytes = assets.get(sha256);
    const read = bytes ? readPicture(bytes) : null;
    if (!read || read.ok) return [];
    return read.issues.map((issue) => ({ ...issue, path: `assets/${sha256}` }));
  });
}

/** Hashes of all pictures that a design shows, each once. */
export function picturesOf({ records }: BesekDocument): readonly string[] {
  const named = Object.values(records).flatMap((record) => {
    const asset = record.type === 'image' ? records[record.asset] : undefined;
    return asset?.type === 'asset' ? [asset.sha256] : [];
  });
  return [...new Set(named)];
}
