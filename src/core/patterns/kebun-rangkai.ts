import { BOTANY_ROLES, coatsOf, inkwell, type Inkwell } from './botany/paint';
import { movedTrace, pathOf } from './botany/trace';
import { composed, type Composition, type Draft } from './botany/compose';
import { later } from './cell';
import { numberAt, resolveKnobs, textAt } from './knobs';
import { HAND_KNOBS, handOf, plantOf } from './kebun';
import type { CellPath, Generator } from './types';

/** How sprigs are composed, by the key of their choice. */
const COMPOSITIONS: readonly Composition[] = ['wreath', 'corner', 'band', 'sprig'];

/** Every copy of the drawing in ink. */
function printed({ shapes, copies }: Draft, inks: Inkwell, offset: number): readonly CellPath[] {
  const used = new Set(shapes.map(({ tone }) => tone));
  const tones = new Map([...used].map((tone) => [tone, coatsOf(tone, inks, offset)]));
  const out: CellPath[] = [];
  for (const copy of copies) {
    for (const { tone, trace } of shapes) {
      for (const { ink, by } of tones.get(tone)!) {
        const path = later(() => {
          const laid = movedTrace(trace, copy);
          return pathOf(by ? movedTrace(laid, by) : laid);
        });
        out.push({
          get path() {
            return path();
          },
          ink,
        });
      }
    }
  }
  return out;
}

/** Whole sprigs composed to the size of a frame. Throws when `line` has no ink. */
export const kebunRangkai: Generator = {
  id: 'kebun-rangkai@1',
  extent: 'frame',
  knobs: [
    { kind: 'choice', key: 'form', choices: COMPOSITIONS, initial: 'wreath' },
    ...HAND_KNOBS.map((knob) =>
      knob.key === 'leafSize' && knob.kind === 'number' ? { ...knob, initial: 11 } : knob,
    ),
    { kind: 'number', key: 'reach', min: 20, max: 100, step: 1, unit: '%', initial: 80 },
  ],
  inkRoles: BOTANY_ROLES,
  draw(params, seed, inks, size) {
    const values = resolveKnobs(kebunRangkai, params);
    const draft = composed(plantOf(values), handOf(values, seed), size, {
      form: textAt(values, 'form') as Composition,
      reach: numberAt(values, 'reach') / 100,
      seed,
    });
    const paths = printed(draft, inkwell(kebunRangkai, inks), numberAt(values, 'shift'));
    return { width: size.w, height: size.h, overhang: 0, paths };
  },
};
