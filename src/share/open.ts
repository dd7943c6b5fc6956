import { parseDocument, type BesekDocument, type Issue, type Result } from '../core/document';
import { FileFault, withFaults } from './fault';
import { readJson } from './json';
import { CAPS } from './limits';
import { sha256 } from './sha256';
import { isZip, readZip } from './zip';

const DESIGN = 'design.json';
const ASSETS = 'assets/';

export interface OpenedFile {
  readonly document: BesekDocument;
  /** Bytes by SHA-256, each checked. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/**
 * The one door for a file from outside: its content decides what it is, never its name. All or
 * nothing: a valid design with all its assets, or every issue found.
 */
export function openFile(bytes: Uint8Array): Result<OpenedFile> {
  return withFaults(() => {
    if (bytes.length > CAPS.file) throw new FileFault('file-too-big', '', { max: CAPS.file });
    if (isZip(bytes)) return fromEntries(readZip(bytes));
    if (!beginsLikeJson(bytes)) throw new FileFault('not-a-design');
    return withAssets(parseDocument(readJson(bytes, '')), new Map());
  });
}

function fromEntries(entries: ReadonlyMap<string, Uint8Array>): Result<OpenedFile> {
  const design = entries.get(DESIGN);
  if (!design) throw new FileFault('no-design');
  const assets = new Map<string, Uint8Array>();
  for (const [name, data] of entries) {
    if (!name.startsWith(ASSETS)) continue;
    const hash = name.slice(ASSETS.length);
    if (sha256(data) !== hash) throw new FileFault('asset-hash', name);
    assets.set(hash, data);
  }
  return withAssets(parseDocument(readJson(design, DESIGN)), assets);
}

function withAssets(
  parsed: Result<BesekDocument>,
  assets: ReadonlyMap<string, Uint8Array>,
): Result<OpenedFile> {
  if (!parsed.ok) return parsed;
  const issues = assetIssues(parsed.value, assets);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { document: parsed.value, assets } };
}

function assetIssues(
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): readonly Issue[] {
  const named = Object.values(document.records).filter((record) => record.type === 'asset');
  const hashes = new Set(named.map((record) => record.sha256));
  const missing = named
    .filter((record) => !assets.has(record.sha256))
    .map((record) => ({ path: `records.${record.id}.sha256`, code: 'asset-missing' }));
  const unused = [...assets.keys()]
    .filter((hash) => !hashes.has(hash))
    .map((hash) => ({ path: `${ASSETS}${hash}`, code: 'asset-unused' }));
  return [...missing, ...unused];
}

/** A value of JSON that is not a design is told as such by the document's own door. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return /^([[{"]|null|true|false|-?\d)/.test(head);
}
