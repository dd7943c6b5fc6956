import { strToU8, zipSync, type Zippable } from 'fflate';
import type { AssetRecord, BesekDocument, TemplateFile } from '../core/document';

/** The first moment that a zip can tell, in whatever zone: the same design gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/**
 * A design as one `.besek` file: `design.json` first, its assets by hash, then `LICENSES`.
 * `assets` are bytes by SHA-256; what the design names and they lack is left out, and `LICENSES` says
 * so: a design is never kept from its owner by a picture that is gone. See `lackingAssets`.
 */
export function packDesign(
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const named = assetsIn(document).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const files: Zippable = { 'design.json': strToU8(designJson(document)) };
  for (const { sha256 } of named) {
    const bytes = assets.get(sha256);
    // Pictures and fonts are packed already.
    if (bytes) files[`assets/${sha256}`] = [bytes, { level: 0 }];
  }
  files['LICENSES'] = strToU8(licences(named, assets));
  return zipSync(files, { mtime: DATE, level: 9 });
}

/** Records of the pictures and fonts that a file packed with these bytes does not hold. */
export function lackingAssets(
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): readonly AssetRecord[] {
  return assetsIn(document).filter(({ sha256 }) => !assets.has(sha256));
}

function assetsIn({ records }: BesekDocument): AssetRecord[] {
  return Object.values(records).filter((record) => record.type === 'asset');
}

/** A template as the file of its folder: a record a line, so that a change can be read. */
export function templateJson(template: TemplateFile): string {
  const { design, ...head } = template;
  const { records, ...kept } = design;
  const lines = Object.entries(records).map(
    ([id, record]) => `      ${JSON.stringify(id)}: ${JSON.stringify(record)}`,
  );
  const inner = [
    ...Object.entries(kept).map(([key, value]) => `    "${key}": ${JSON.stringify(value)}`),
    `    "records": {\n${lines.join(',\n')}\n    }`,
  ];
  const outer = JSON.stringify(head, null, 2).slice(0, -2);
  return `${outer},\n  "design": {\n${inner.join(',\n')}\n  }\n}\n`;
}

/** A design as JSON, a record a line, all keys sorted: equal designs are equal files. */
export function designJson({ format, version, records }: BesekDocument): string {
  const lines = Object.keys(records)
    .sort()
    .map((id) => `${JSON.stringify(id)}:${JSON.stringify(sorted(records[id]))}`);
  const head = `{"format":${JSON.stringify(format)},"version":${version},"records":{`;
  return `${head}\n${lines.join(',\n')}\n}}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function licences(named: readonly AssetRecord[], assets: ReadonlyMap<string, Uint8Array>): string {
  if (named.length === 0) return 'No assets.\n';
  const says = (sha256: string): string => (assets.has(sha256) ? 'not stated' : 'not in this file');
  return named.map(({ sha256, name }) => `assets/${sha256} ${name}: ${says(sha256)}\n`).join('');
}
