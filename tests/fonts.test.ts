import { describe, expect, it } from 'vitest';
import { keepFont } from '../src/fonts';
import { assetsOf, keepAssets } from '../src/pictures';
import { sha256 } from '../src/share';
import { anAsset, anImage } from './support/builders';
import { ownLabel } from './support/own-label';
import { aTrueType } from './support/own-fonts';

/** Storage of assets, in memory. */
function aStore() {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    readAsset: (hash: string) => Promise.resolve(kept.get(hash) ?? null),
    keepAsset(hash: string, bytes: Uint8Array) {
      kept.set(hash, bytes);
      return Promise.resolve();
    },
  };
}

describe('fonts on this device', () => {
  it('are kept by their bytes, with what their tables say', async () => {
    const store = aStore();
    const font = await aTrueType({ subfamily: 'Bold Italic', weight: 700, italic: true });
    const face = { family: 'Warung Uji', weight: 700, italic: true };
    const hash = sha256(font);
    expect(await keepFont(store, font)).toEqual({
      ok: true,
      value: {
        file: { sha256: hash, mime: 'font/ttf', name: 'Warung Uji Bold Italic', face },
        variable: false,
      },
    });
    expect([...store.kept.keys()]).toEqual([hash]);
  });

  it('are not kept at all when they are refused', async () => {
    const store = aStore();
    const refused = await keepFont(store, await aTrueType({ embedding: 2 }));
    expect(refused).toEqual({ ok: false, issues: [{ path: '', code: 'font-restricted' }] });
    expect(store.kept.size).toBe(0);
  });

  it('come with a stranger’s design whole, or nothing of it is kept and every fault is told', async () => {
    const store = aStore();
    const good = ownLabel(await aTrueType());
    expect(await keepAssets(store, good.document, good.assets)).toMatchObject({ ok: true });
    expect([...(await assetsOf(store, good.document, 'shown')).keys()]).toEqual([
      ...good.assets.keys(),
    ]);

    const bad = ownLabel(await aTrueType({ embedding: 2 }));
    const picture = { ...anAsset({ id: 'foto', sha256: '7a'.repeat(32) }) };
    const document = {
      ...bad.document,
      records: {
        ...bad.document.records,
        foto: picture,
        image: anImage({ id: 'image', asset: 'foto', order: 'a' }),
      },
    };
    const assets = new Map([...bad.assets, [picture.sha256, new Uint8Array([1, 2, 3])]]);
    const refused = await keepAssets(store, document, assets);
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual([
      'not-a-picture',
      'font-restricted',
    ]);
    expect([...store.kept.keys()]).toEqual([...good.assets.keys()]);
  });
});
