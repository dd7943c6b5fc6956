import { namedFaces, type AssetRecord, type BesekDocument, type Issue } from '../../core/document';
import { tryFont } from './readable';

/** What stands against the fonts of a file from outside: each is looked at by its content. */
export async function fontIssues(
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Issue[]> {
  const files = fontAssetsOf(document).map((asset) => {
    const bytes = assets.get(asset.sha256);
    return bytes ? issuesOfFile(asset, bytes) : [];
  });
  return [...(await Promise.all(files)).flat(), ...issuesOfNames(document)];
}

/** Hashes of the font files that a design's texts are set in, each once. */
export function ownFontsOf(document: BesekDocument): readonly string[] {
  const own = namedFaces(document).filter(({ font }) => font.asset !== undefined);
  return [...new Set(own.map(({ font }) => font.sha256))];
}

/** Records of fonts: those that say so, and those that a text takes for one. */
function fontAssetsOf(document: BesekDocument): readonly AssetRecord[] {
  const named = new Set(ownFontsOf(document));
  return Object.values(document.records).filter(
    (record): record is AssetRecord =>
      record.type === 'asset' &&
      (record.face !== undefined || record.mime.startsWith('font/') || named.has(record.sha256)),
  );
}

async function issuesOfFile(
  { id, sha256, face }: AssetRecord,
  bytes: Uint8Array,
): Promise<readonly Issue[]> {
  const read = await tryFont(bytes);
  if (!read.ok) return read.issues.map((issue) => ({ ...issue, path: `assets/${sha256}` }));
  const { family, weight, italic } = read.value;
  const isSame =
    face?.family === family && face.weight === weight && (face.italic ?? false) === italic;
  return isSame ? [] : [{ path: `records.${id}.face`, code: 'font-mismatch' }];
}

/** A text and the record that it points to must speak of the same file. */
function issuesOfNames(document: BesekDocument): readonly Issue[] {
  return namedFaces(document).flatMap(({ path, font: { asset, sha256, family, weight } }) => {
    const record = asset === undefined ? null : document.records[asset];
    if (record?.type !== 'asset') return [];
    const { face } = record;
    const isSame = record.sha256 === sha256 && face?.family === family && face.weight === weight;
    return isSame ? [] : [{ path, code: 'font-mismatch' }];
  });
}
