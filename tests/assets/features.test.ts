import { describe, expect, it } from 'vitest';
import { createFontStore, FACES } from '../../src/assets';
import { offeredFeatures } from '../../src/assets/fonts';
import { ui as en } from '../../src/i18n/en.ui';
import { ui as id } from '../../src/i18n/id.ui';
import { sha256 } from '../../src/share';
import { readFont } from '../support/fonts';
import { anOpenType, aTrueType, glyphOf } from '../support/own-fonts';
import { aGsub } from '../support/own-gsub';

const CAPITALS = [
  [glyphOf('a'), glyphOf('A')],
  [glyphOf('k'), glyphOf('K')],
] as const;

/** A font that does so when its features are switched on. */
const aFont = (...of: Parameters<typeof aGsub>): Promise<Uint8Array> =>
  anOpenType('by name', { tables: { GSUB: aGsub(...of) } });
const offered = (font: Uint8Array, text = 'Kopi'): readonly string[] => offeredFeatures(font)(text);

describe('the features that a font offers', () => {
  it('are those that an owner can see and that have anything to do', async () => {
    const font = await aFont({ smcp: CAPITALS, onum: [CAPITALS[0]], tnum: [], kern: CAPITALS });
    expect(offered(font)).toEqual(['onum', 'smcp']);
  });

  it('are those of the scripts that the text is written in, as HarfBuzz takes them', async () => {
    const swaps = { smcp: CAPITALS, onum: [CAPITALS[0]], frac: [CAPITALS[1]] };
    const foreign = await aFont(swaps, { cyrl: ['smcp'], grek: ['onum'] });
    expect(offered(foreign)).toEqual([]);
    expect(offered(foreign, 'Кофе')).toEqual(['smcp']);
    expect(offered(foreign, 'Kopi Кофе καφές')).toEqual(['onum', 'smcp']);
    // A script that the font does not know has what any has, and Latin's where nothing is for any.
    const some = await aFont(swaps, { DFLT: ['frac'], cyrl: [], latn: ['smcp'] });
    const texts = ['Kopi 250 g', '250', 'Кофе', 'ꦏꦺꦴꦥꦶ'];
    expect(texts.map((text) => offered(some, text))).toEqual([['smcp'], ['frac'], [], ['frac']]);
    expect(offered(await aFont(swaps, { latn: ['smcp'] }), '250')).toEqual(['smcp']);
  });

  it('are none in a font without the table, with half a table, or that is no font', async () => {
    expect(offered(await aTrueType())).toEqual([]);
    const whole = aGsub({ smcp: CAPITALS });
    for (let length = 0; length < 36; length++) {
      const tables = { GSUB: whole.slice(0, length) };
      expect(offered(await anOpenType('by name', { tables }))).toEqual([]);
    }
    expect(offered(new Uint8Array(20))).toEqual([]);
  });

  it('are in the list of what ships as the files themselves say', async () => {
    for (const { features, files } of FACES) {
      const names = files.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
      const said = await Promise.all(names.map(async (name) => offered(await readFont(name))));
      expect(new Set(features), names.join()).toEqual(new Set(said.flat()));
    }
  });

  it('have names in both languages', () => {
    for (const tag of ['tnum', 'frac', 'onum', 'smcp']) {
      expect([id.props.features[tag], en.props.features[tag]]).not.toContain(undefined);
    }
  });
});

it('small letters are set as small capitals where that is switched on', async () => {
  const font = await aFont({ smcp: CAPITALS });
  const hash = sha256(font);
  const { shaper, load } = await createFontStore(readFont, () => Promise.resolve(font));
  await load('Warung Uji', 400, hash);
  const glyphs = (features: readonly string[]): readonly number[] =>
    shaper.shape(hash, 'kaki', true, features).map(({ gid }) => gid);
  expect(glyphs([])).toEqual([...'kaki'].map(glyphOf));
  expect(glyphs(['smcp'])).toEqual([...'KAKi'].map(glyphOf));
});

it('what is offered in a text of letters works there, and what is not does nothing', async () => {
  const swaps = { smcp: CAPITALS, frac: CAPITALS };
  for (const scripts of [
    { latn: ['smcp'] },
    { DFLT: ['smcp'], cyrl: ['frac'] },
    { grek: ['frac'] },
  ]) {
    const font = await aFont(swaps, scripts as Record<string, string[]>);
    const hash = sha256(font);
    const { shaper, load } = await createFontStore(readFont, () => Promise.resolve(font));
    await load('Warung Uji', 400, hash);
    const plain = shaper.shape(hash, 'kaki', true, []).map(({ gid }) => gid);
    for (const tag of Object.keys(swaps)) {
      const set = shaper.shape(hash, 'kaki', true, [tag]).map(({ gid }) => gid);
      const works = set.join() !== plain.join();
      expect(works, `${tag} of ${JSON.stringify(scripts)}`).toBe(
        offered(font, 'kaki').includes(tag),
      );
    }
  }
});
