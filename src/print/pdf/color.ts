import {
  rgbToProcess,
  type Ink,
  type ProcessInk,
  type RgbTable,
  type SpotInk,
} from '../../core/color';
import { num } from './numbers';
import { nameOf, type PdfDict, type PdfSink, type Ref } from './sink';

/** Names that are not colorants of their own (ISO 32000-1, 8.6.6.4 and 8.6.6.5). */
const RESERVED = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black', '']);

/** The inks of one file: operators that select them, and the spaces they need. */
export interface Inks {
  fill(ink: Ink): string;
  stroke(ink: Ink): string;
  /** Strokes on every plate: for marks outside the bleed only. */
  strokeRegistration(): string;
  /** Every space used so far, for `/ColorSpace` of a resource dictionary. */
  spaces(): PdfDict;
}

/**
 * One Separation per spot name, whatever recipe comes later: two recipes for one plate are an
 * error of ISO 15930-7 and a second plate in some RIPs.
 */
export function createInks(sink: PdfSink, table: RgbTable): Inks {
  const spaces = new Map<string, { key: string; ref: Ref }>();

  function separation(name: string, recipe: SpotInk['alternate']): string {
    const known = spaces.get(name);
    if (known) return known.key;
    const key = `Cs${spaces.size + 1}`;
    spaces.set(name, { key, ref: addSeparation(sink, name, recipe) });
    return key;
  }

  function select(ink: Ink, ops: { process: string; space: string; tint: string }): string {
    if (ink.kind === 'spot' && !RESERVED.has(ink.name)) {
      const key = separation(ink.name, ink.alternate);
      return `/${key} ${ops.space} ${num(ink.tint / 100)} ${ops.tint}`;
    }
    return `${components(toProcess(ink, table))} ${ops.process}`;
  }

  return {
    fill: (ink) => select(ink, { process: 'k', space: 'cs', tint: 'scn' }),
    stroke: (ink) => select(ink, { process: 'K', space: 'CS', tint: 'SCN' }),
    strokeRegistration: () => `/${separation('All', { c: 100, m: 100, y: 100, k: 100 })} CS 1 SCN`,
    spaces: () => Object.fromEntries([...spaces.values()].map(({ key, ref }) => [key, ref])),
  };
}

function addSeparation(sink: PdfSink, name: string, { c, m, y, k }: SpotInk['alternate']): Ref {
  const tintTransform = {
    FunctionType: 2,
    Domain: [0, 1],
    C0: [0, 0, 0, 0],
    C1: [c / 100, m / 100, y / 100, k / 100],
    N: 1,
  };
  return sink.add(['Separation', nameOf(name), 'DeviceCMYK', tintTransform]);
}

function toProcess(ink: Ink, table: RgbTable): ProcessInk {
  if (ink.kind === 'process') return ink;
  if (ink.kind === 'rgb') return rgbToProcess(table, ink);
  const t = ink.tint / 100;
  const { c, m, y, k } = ink.alternate;
  return { kind: 'process', c: c * t, m: m * t, y: y * t, k: k * t };
}

function components({ c, m, y, k }: ProcessInk): string {
  return [c, m, y, k].map((v) => num(v / 100)).join(' ');
}
