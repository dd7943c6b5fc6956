import { closeOverComposites } from './composites';
import { readSfnt, type Sfnt } from './sfnt';

/** A font cut down to the glyphs used. */
export interface SubsetFont {
  readonly whole: Sfnt;
  readonly cut: Sfnt;
  /** The file of `cut`. */
  readonly bytes: Uint8Array;
  /** Glyph id in the whole font → id in the subset. */
  readonly renumbered: ReadonlyMap<number, number>;
}

/** Null where a font is too damaged to be cut down although its letters can be drawn. */
export type Subsetter = (sfnt: Uint8Array, gids: Iterable<number>) => SubsetFont | null;

/** What this file calls of harfbuzz-subset.wasm (a reactor without imports). */
interface HbSubset {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(at: number, size: number, mode: number, user: number, free: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, size: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

const READONLY_MEMORY = 1;
const DROP_TABLES = 3;
const NO_HINTING = 0x1;
const NOTDEF_OUTLINE = 0x40;
const NO_LAYOUT_CLOSURE = 0x200;

/**
 * Layout is done; a PDF reads none of these. Without its variations a font is what it opens with,
 * which is what the screen has shown.
 */
const DROPPED =
  'GSUB GPOS GDEF OS/2 name post cmap STAT fvar gvar avar cvar HVAR VVAR MVAR kern morx DSIG'.split(
    ' ',
  );

/** Instantiates the bytes of harfbuzz-subset.wasm; the same in a worker and in Node. */
export async function createSubsetter(wasm: Uint8Array): Promise<Subsetter> {
  const { instance } = await WebAssembly.instantiate(wasm as Uint8Array<ArrayBuffer>, {});
  const hb = instance.exports as unknown as HbSubset;
  hb._initialize();
  return (sfnt, gids) => {
    const whole = readSfnt(sfnt);
    const order = closeOverComposites(whole, gids);
    const bytes = runSubset(hb, sfnt, order);
    if (!bytes) return null;
    const cut = readCut(bytes);
    if (cut?.glyphCount !== order.length) return null;
    return { whole, cut, bytes, renumbered: new Map(order.map((gid, i) => [gid, i])) };
  };
}

/** Null where hb-subset has left out a table that it did not believe. */
function readCut(bytes: Uint8Array): Sfnt | null {
  try {
    return readSfnt(bytes);
  } catch {
    return null;
  }
}

function runSubset(hb: HbSubset, bytes: Uint8Array, gids: readonly number[]): Uint8Array | null {
  const at = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, at);
  const blob = hb.hb_blob_create(at, bytes.length, READONLY_MEMORY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = makeInput(hb, gids);
  const subset = hb.hb_subset_or_fail(face, input);
  try {
    return subset === 0 ? null : copyFace(hb, subset);
  } finally {
    hb.hb_subset_input_destroy(input);
    if (subset !== 0) hb.hb_face_destroy(subset);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(at);
  }
}

function makeInput(hb: HbSubset, gids: readonly number[]): number {
  const input = hb.hb_subset_input_create_or_fail();
  if (input === 0) throw new Error('out of memory while cutting down a font');
  const glyphs = hb.hb_subset_input_glyph_set(input);
  for (const gid of gids) hb.hb_set_add(glyphs, gid);
  const dropped = hb.hb_subset_input_set(input, DROP_TABLES);
  for (const tag of DROPPED) hb.hb_set_add(dropped, tagNumber(tag));
  hb.hb_subset_input_set_flags(input, NO_HINTING | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE);
  return input;
}

function copyFace(hb: HbSubset, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const copy = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  return copy;
}

function tagNumber(tag: string): number {
  return [...tag].reduce((value, char) => (value << 8) | char.charCodeAt(0), 0) >>> 0;
}
