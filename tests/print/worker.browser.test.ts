import { describe, expect, it } from 'vitest';
import wantedCurves from '../golden/pdf/pictures-curves.sha256?raw';
import wantedPress from '../golden/pdf/pictures-press.sha256?raw';
import wanted from '../golden/pdf/plain-label.sha256?raw';
import wantedPixels from '../golden/pdf/see-through-curves.sha256?raw';
import { createPrintClient } from '../../src/print/client';
import { aDocument, anAsset, anImage } from '../support/builders';
import { fetchFixtures } from '../support/browser-pictures';
import { CORPUS } from '../support/corpus';
import { fixtureLabel } from '../support/fixture-label';
import { plainLabel } from '../support/print-label';

const start = (): Worker =>
  new Worker(new URL('../../src/print/worker.ts', import.meta.url), { type: 'module' });
const client = createPrintClient(start, new URL('/', location.href).href);
const job = { profile: 'press', date: '2026-01-02T03:04:05Z', force: false } as const;

describe('the export worker', () => {
  it('writes the very bytes that Node writes', async () => {
    const result = await client.export({ ...job, document: plainLabel });
    if (!result.ok) throw new Error('blocked');
    expect(await sha256(result.bytes)).toBe(wanted.trim());
  });

  it.each([
    ['press', wantedPress],
    ['curves', wantedCurves],
  ] as const)('decodes and prints pictures as Node does, in %s', async (profile, hash) => {
    const fixtures = await fetchFixtures();
    const label = fixtureLabel((name) => fixtures.get(name)!);
    const result = await client.export({ ...job, ...label, profile });
    if (!result.ok) throw new Error('blocked');
    expect(await sha256(result.bytes)).toBe(hash.trim());
  });

  it('draws in pixels what Node does', async () => {
    const { document } = CORPUS.find(({ name }) => name === 'see-through')!;
    const result = await client.export({ ...job, document, profile: 'curves' });
    if (!result.ok) throw new Error('blocked');
    expect(await sha256(result.bytes)).toBe(wantedPixels.trim());
  });

  it('gives findings back instead of a file', async () => {
    const document = aDocument({ assets: [anAsset()], nodes: [anImage()] });
    const result = await client.export({ ...job, document });
    expect(result.ok).toBe(false);
    expect(result.findings.map((f) => f.id)).toContain('picture-missing');
  });

  it('tells what went wrong', async () => {
    const promise = client.export({ ...job, document: plainLabel, panels: ['nowhere'] });
    await expect(promise).rejects.toThrow(/no panel nowhere/);
  });
});

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
