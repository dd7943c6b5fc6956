import { describe, expect, it } from 'vitest';
import { unknownFaces } from '../../src/assets';
import { createFontStore } from '../../src/assets';
import { applyPatch, invertPatch, parseDocument } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { createSceneBuilder } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import {
  bringFont,
  clipOf,
  createEditor,
  fontAssets,
  paste,
  removeAsset,
  setType,
} from '../../src/editor';
import type { FontFile } from '../../src/editor';
import { aDocument, aText } from '../support/builders';
import { readFont } from '../support/fonts';
import { ownLabel } from '../support/own-label';
import { aTrueType } from '../support/own-fonts';

const file: FontFile = {
  sha256: '0f'.repeat(32),
  mime: 'font/ttf',
  name: 'Warung Uji Regular',
  face: { family: 'Warung Uji', weight: 400 },
};
const random = (): number => 0.5;

describe('a font that a design brings', () => {
  it('is one record, however often it is brought, and undone like anything else', () => {
    const document = aDocument({ nodes: [aText()] });
    const { plan, ref } = bringFont({ document }, file, random);
    const brought = applyPatch(document, plan!.patch);
    expect(fontAssets(brought)).toMatchObject([{ name: 'Warung Uji Regular', id: ref.asset }]);
    expect(bringFont({ document: brought }, file, random)).toEqual({ plan: null, ref });
    expect(applyPatch(brought, invertPatch(plan!.patch))).toEqual(document);
  });

  it('must be there: a text that names another record, or none, is not sound', () => {
    const { document } = labelled();
    const { records } = document;
    const [asset] = fontAssets(document);
    const { [asset!.id]: _gone, ...without } = records;
    const parsed = parseDocument({ ...document, records: without });
    expect(parsed).toMatchObject({
      ok: false,
      issues: [{ path: 'records.name.overrides.font.asset', code: 'dangling' }],
    });
    const nothing = { ...asset, face: { family: 'Warung Uji', weight: 0 } };
    expect(parseDocument({ ...document, records: { ...records, [asset!.id]: nothing } }).ok).toBe(
      false,
    );
  });

  it('leaves the design only while no text is set in it', () => {
    const state = labelled();
    const [{ id } = { id: '' }] = fontAssets(state.document);
    expect(removeAsset(state, id)).toBeNull();
    const bare = { ...state, document: aDocument() };
    const { plan } = bringFont(bare, file, random);
    const unused = { ...bare, document: applyPatch(bare.document, plan!.patch) };
    const [own] = fontAssets(unused.document);
    const removed = removeAsset(unused, own!.id)!;
    expect(removed.label).toBe('remove-font');
    expect(fontAssets(applyPatch(unused.document, removed.patch))).toEqual([]);
  });

  it('is no unknown face, and goes with its text into another design', () => {
    const editor = labelled();
    expect(unknownFaces(editor.document)).toEqual([]);
    const clip = clipOf({ ...editor, selection: ['name'] });
    const other = createEditor(aDocument(), { now: () => 0 }).state;
    const plan = paste(other, clip!, { random: Math.random });
    const pasted = applyPatch(other.document, plan!.patch);
    expect(parseDocument(pasted)).toMatchObject({ ok: true });
    expect(fontAssets(pasted)).toMatchObject([{ sha256: file.sha256 }]);
    // A second time the font is there already, under whatever id.
    const again = applyPatch(
      pasted,
      paste({ ...other, document: pasted }, clip!, { random: Math.random })!.patch,
    );
    expect(fontAssets(again)).toHaveLength(1);
  });

  it('takes its place as soon as its file comes, without any change of the design', async () => {
    const { document, assets } = ownLabel(await aTrueType());
    const [[hash] = ['']] = [...assets];
    const late = new Map<string, Uint8Array>();
    const { shaper, load } = await createFontStore(readFont, (sha256) =>
      Promise.resolve(late.get(sha256) ?? null),
    );
    const builder = createSceneBuilder({ typeset: typesetter(shaper), generator: findGenerator });
    const build = () => builder.build(document, 'front');
    expect(build()).toMatchObject({ items: [], pending: [{ family: 'Warung Uji', file: hash }] });
    await load('Warung Uji', 400, hash);
    expect(build()).toMatchObject({
      items: [{ font: 'barlow-condensed-500.latin' }],
      texts: [{ lacking: ['Warung Uji'] }],
    });
    late.set(hash, assets.get(hash)!);
    await load('Warung Uji', 400, hash);
    expect(build().items).toMatchObject([{ font: hash }]);
    expect(build().texts[0]).not.toHaveProperty('lacking');
    expect(build().items[0]).toBe(build().items[0]);
  });
});

/** A text that is set in the font. */
function labelled() {
  const editor = createEditor(aDocument({ nodes: [aText({ id: 'name' })] }), { now: () => 0 });
  const { plan, ref } = bringFont(editor.state, file, random);
  editor.dispatch({ patch: plan!.patch, label: plan!.label, origin: 'user' });
  const set = setType(editor.state, ['name'], { font: ref })!;
  editor.dispatch({ patch: set.patch, label: set.label, origin: 'user' });
  return editor.state;
}
