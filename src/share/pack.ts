import { strToU8, zipSync, type Zippable } from 'fflate';
import type { AssetRecord, BesekDocument, TemplateFile } from '../core/document';

/** The first moment that a zip can tell, in whatever zone: the same design gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/**
 * A design as one `.besek` file: `design.json` first, its assets by hash, then `LICENSES`.
 * `assets` are bytes by SHA-256. Throws when one that the design names is missing.
 */
export function packDesign(
  document: BesekDocument,
  assets: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const named = Object.values(document.records)
    .filter((record) => record.type === 'asset')
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const files: Zippable = { 'design.json': strToU8(designJson(document)) };
  for (const { sha256 } of named) {
    const bytes = assets.get(sha256);
    if (!bytes) throw new Error(`no bytes of asset ${sha256}`);
    // Pictures and fonts are packed already.
    files[`assets/${sha256}`] = [bytes, { level: 0 }];
  }
  files['LICENSES'] = strToU8(licences(named));
  return zipSync(files, { mtime: DATE, level: 9 });
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

function licences(assets: readonly AssetRecord[]): string {
  if (assets.length === 0) return 'No assets.\n';
  return assets.map(({ sha256, name }) => `assets/${sha256} ${name}: not stated\n`).join('');
}
