import { readFile } from 'node:fs/promises';
import { FACES, createFontStore, type FontStore } from '../../src/assets';

/** Reads a font that `scripts/fonts.mjs` has copied to public/fonts. */
export function readFont(file: string): Promise<Uint8Array> {
  return readFile(new URL(`../../public/fonts/${file}`, import.meta.url));
}

let store: Promise<FontStore> | null = null;

/** A font store with every label face loaded, shared by all tests of a file. */
export function allFonts(): Promise<FontStore> {
  store ??= createFontStore(readFont).then(async (made) => {
    await Promise.all(FACES.map((f) => made.load(f.family, f.weight)));
    return made;
  });
  return store;
}
