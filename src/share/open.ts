import { parseDocument, type BesekDocument, type Issue, type Result } from '../core/document';
import { FileFault, withFaults } from './fault';
import { readJson } from './json';
import { CAPS } from './limits';
import { lackingAssets } from './pack';
import { designInPdf, isPdf } from './pdf';
import { sha256 } from './sha256';
import { isZip, readZip } from './zip';

const DESIGN = 'design.json';
const ASSETS = 'assets/';

export interface OpenedFile {
  readonly document: BesekDocument;
  /** Bytes by SHA-256, each checked; a container may lack some that the design names. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/**
 * The one door for a file from outside: its content decides what it is, never its name; a PDF that
 * was made with its design in it is that design. All or
 * nothing: a valid design with what came along, or every issue found. A container may lack bytes of
 * an asset, as one does that was saved where a picture was gone: the design opens, and preflight finds
 * the picture or font missing. JSON alone has no place for assets: one that names some is refused.
 */
export function openFile(bytes: Uint8Array): Result<OpenedFile> {
  return withFaults(() => {
    if (bytes.length > CAPS.file) throw new FileFault('file-too-big', '', { max: CAPS.file });
    if (isPdf(bytes)) return fromEntries(readZip(designInPdf(bytes)));
    if (isZip(bytes)) return fromEntries(readZip(bytes));
    if (!beginsLikeJson(bytes)) throw new FileFault('not-a-design');
    return withAssets(parseDocument(readJson(bytes, '')), elsewhere);
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
  const opened = parseDocument(readJson(design, DESIGN));
  return withAssets(opened, (document) => unusedIssues(document, assets), assets);
}

function withAssets(
  parsed: Result<BesekDocument>,
  faultsOf: (document: BesekDocument) => readonly Issue[],
  assets: OpenedFile['assets'] = new Map(),
): Result<OpenedFile> {
  if (!parsed.ok) return parsed;
  const issues = faultsOf(parsed.value);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { document: parsed.value, assets } };
}

/** What JSON alone names and cannot bring along. */
function elsewhere(document: BesekDocument): readonly Issue[] {
  return lackingAssets(document, new Map()).map(({ id }) => ({
    path: `records.${id}.sha256`,
    code: 'asset-missing',
  }));
}

/** Bytes that nothing in the design asks for. */
function unusedIssues(document: BesekDocument, assets: OpenedFile['assets']): readonly Issue[] {
  const named = Object.values(document.records).filter((record) => record.type === 'asset');
  const hashes = new Set(named.map((record) => record.sha256));
  return [...assets.keys()]
    .filter((hash) => !hashes.has(hash))
    .map((hash) => ({ path: `${ASSETS}${hash}`, code: 'asset-unused' }));
}

/** A value of JSON that is not a design is told as such by the document's own door. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return /^([[{"]|null|true|false|-?\d)/.test(head);
}
