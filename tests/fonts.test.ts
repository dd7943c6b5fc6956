import { describe, expect, it } from 'vitest';
import { keepFont } from '../src/fonts';
import { writeFile } from '../src/files';
import { assetsOf, keepAssets } from '../src/pictures';
import { openFile, sha256 } from '../src/share';
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

describe('a copy of a design', () => {
  const mark = anAsset({ id: 'mark', name: 'cap.png', sha256: sha256(new Uint8Array([1])) });
  const withMark = async () => {
    const { document, assets } = ownLabel(await aTrueType());
    return { document: { ...document, records: { ...document.records, mark } }, assets };
  };

  it('holds what is on this device, and names what is gone or spoiled there', async () => {
    const store = aStore();
    const { document, assets } = await withMark();
    for (const [hash, bytes] of assets) store.kept.set(hash, bytes);
    const { bytes, lacking } = await writeFile(store, document);
    expect(lacking).toEqual(['cap.png']);
    expect(openFile(bytes)).toEqual({ ok: true, value: { document, assets } });
    store.kept.set(mark.sha256, new Uint8Array([2]));
    expect(await writeFile(store, document)).toEqual({ bytes, lacking });
  });

  it('is written where storage does not answer at all', async () => {
    const { document } = await withMark();
    const readAsset = () => Promise.reject(new Error('closed'));
    const { bytes, lacking } = await writeFile({ ...aStore(), readAsset }, document);
    expect(lacking).toEqual(['Warung Uji Regular', 'cap.png']);
    expect(openFile(bytes)).toMatchObject({ ok: true, value: { document } });
  });

  it('that came without a font is held against what this device has of it', async () => {
    const store = aStore();
    const { document, assets } = ownLabel(await aTrueType({ weight: 700 }));
    const [[hash, bytes]] = [...assets] as [[string, Uint8Array]];
    expect(await keepAssets(store, document, new Map())).toMatchObject({ ok: true });
    store.kept.set(hash, bytes);
    const lying = JSON.parse(
      JSON.stringify(document).replaceAll('"weight":700', '"weight":400'),
    ) as typeof document;
    expect(await keepAssets(store, lying, new Map())).toMatchObject({
      ok: false,
      issues: [{ code: 'font-mismatch' }],
    });
  });
});
