import type { Path } from '../../src/core/geometry';
import { bytesOf, joined } from './own-fonts';

/** A `CFF ` table (Adobe Technical Note 5176) of outlines in em, y down, at 1000 units an em. */
export function aCff(outlines: readonly Path[], isKeyedById: boolean): Uint8Array {
  const count = outlines.length;
  const words = isKeyedById ? ['Adobe', 'Identity'].map(ascii) : [];
  const front = [bytesOf([1, 1], [0, 1], [4, 1], [4, 1]), indexOf([ascii('Uji')])];
  const between = [indexOf(words), indexOf([])];
  // Top DICTs have the same length whatever their offsets are.
  const before = sizeOf([...front, indexOf([topDict(isKeyedById, {})]), ...between]);
  const charset = isKeyedById
    ? joined([
        bytesOf([0, 1]),
        ...ids(count)
          .slice(1)
          .map((id) => bytesOf([id, 2])),
      ])
    : new Uint8Array(0);
  const select = isKeyedById ? bytesOf([3, 1], [1, 2], [0, 2], [0, 1], [count, 2]) : charset;
  const strings = indexOf(outlines.map(charString));
  const at = { charset: before, select: before + charset.length, strings: 0, fonts: 0, priv: 0 };
  at.strings = at.select + select.length;
  at.fonts = at.strings + strings.length;
  const fonts = (priv: number): Uint8Array =>
    isKeyedById ? indexOf([joined([long(0), long(priv), bytesOf([18, 1])])]) : new Uint8Array(0);
  at.priv = at.fonts + fonts(0).length;
  const top = indexOf([topDict(isKeyedById, { ...at, count })]);
  return joined([...front, top, ...between, charset, select, strings, fonts(at.priv)]);
}

/** Ids that are no glyph's number, but for `.notdef`. */
function ids(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? 0 : 100 + 3 * i));
}

type Places = Partial<
  Record<'charset' | 'select' | 'strings' | 'fonts' | 'priv' | 'count', number>
>;

function topDict(isKeyedById: boolean, at: Places): Uint8Array {
  const { charset = 0, select = 0, strings = 0, fonts = 0, priv = 0, count = 0 } = at;
  const entry = (operands: readonly number[], ...operator: readonly number[]): Uint8Array =>
    joined([...operands.map(long), Uint8Array.from(operator)]);
  if (!isKeyedById) return joined([entry([strings], 17), entry([0, priv], 18)]);
  return joined([
    entry([391, 392, 0], 12, 30),
    entry([100 + 3 * count], 12, 34),
    entry([charset], 15),
    entry([strings], 17),
    entry([fonts], 12, 36),
    entry([select], 12, 37),
  ]);
}

function charString(path: Path): Uint8Array {
  let [x, y] = [0, 0];
  const by = (values: readonly number[]): Uint8Array[] => {
    const steps: Uint8Array[] = [];
    for (let i = 0; i < values.length; i += 2) {
      const [nx, ny] = [Math.round(values[i]! * 1000), Math.round(-values[i + 1]! * 1000)];
      steps.push(short(nx - x), short(ny - y));
      [x, y] = [nx, ny];
    }
    return steps;
  };
  const parts = path.flatMap((segment) => {
    const [kind, ...values] = segment;
    switch (kind) {
      case 'M':
        return [...by(values), bytesOf([21, 1])];
      case 'L':
        return [...by(values), bytesOf([5, 1])];
      case 'C':
        return [...by(values), bytesOf([8, 1])];
      default:
        return [];
    }
  });
  return joined([...parts, bytesOf([14, 1])]);
}

function indexOf(objects: readonly Uint8Array[]): Uint8Array {
  if (objects.length === 0) return bytesOf([0, 2]);
  let at = 1;
  const offsets = objects.map((each) => (at += each.length));
  return joined([
    bytesOf([objects.length, 2], [4, 1], [1, 4], ...offsets.map((o) => [o, 4] as const)),
    ...objects,
  ]);
}

const short = (value: number): Uint8Array => bytesOf([28, 1], [value & 0xffff, 2]);
const long = (value: number): Uint8Array => bytesOf([29, 1], [value, 4]);
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);
