import type { Ink, ProcessInk, RgbTable, SpotInk } from '../../core/color';
import { hasOwnPlate, oneSpot, toProcess } from '../plates';
import { num, round } from './numbers';
import { nameOf, type PdfDict, type PdfSink, type PdfValue, type Ref } from './sink';

/** The inks of one file: operators that select them, and the spaces they need. */
export interface Inks {
  fill(ink: Ink): string;
  stroke(ink: Ink): string;
  /** Strokes on every plate: for marks outside the bleed only. */
  strokeRegistration(): string;
  /**
   * The space in which all these mix, and each in it: a spot's own plate where all are its tints,
   * else the process.
   */
  mixed(inks: readonly Ink[]): { readonly space: PdfValue; readonly values: readonly number[][] };
  /** Every space used so far, for `/ColorSpace` of a resource dictionary. */
  spaces(): PdfDict;
}

/**
 * One Separation per spot name, whatever recipe comes later: two recipes for one plate are an
 * error of ISO 15930-7 and a second plate in some RIPs.
 */
export function createInks(sink: PdfSink, table: RgbTable): Inks {
  const spaces = new Map<string, { key: string; ref: Ref }>();

  function separation(name: string, recipe: SpotInk['alternate']): { key: string; ref: Ref } {
    const known = spaces.get(name);
    if (known) return known;
    const made = { key: `Cs${spaces.size + 1}`, ref: addSeparation(sink, name, recipe) };
    spaces.set(name, made);
    return made;
  }

  function select(ink: Ink, ops: { process: string; space: string; tint: string }): string {
    if (hasOwnPlate(ink)) {
      const { key } = separation(ink.name, ink.alternate);
      return `/${key} ${ops.space} ${num(ink.tint / 100)} ${ops.tint}`;
    }
    return `${components(toProcess(ink, table))} ${ops.process}`;
  }

  return {
    fill: (ink) => select(ink, { process: 'k', space: 'cs', tint: 'scn' }),
    stroke: (ink) => select(ink, { process: 'K', space: 'CS', tint: 'SCN' }),
    strokeRegistration: () =>
      `/${separation('All', { c: 100, m: 100, y: 100, k: 100 }).key} CS 1 SCN`,
    mixed(inks) {
      const spot = oneSpot(inks);
      if (!spot) {
        const values = inks.map((ink) => shares(toProcess(ink, table)).map((v) => round(v)));
        return { space: 'DeviceCMYK', values };
      }
      const values = inks.map((ink) => [round((ink as SpotInk).tint / 100)]);
      return { space: separation(spot.name, spot.alternate).ref, values };
    },
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

function components(ink: ProcessInk): string {
  return shares(ink).map(num).join(' ');
}

function shares({ c, m, y, k }: ProcessInk): number[] {
  return [c, m, y, k].map((v) => v / 100);
}
