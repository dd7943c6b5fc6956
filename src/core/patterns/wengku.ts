import { roundedRectPath, type Path } from '../geometry';
import { later } from './cell';
import { numberAt, resolveKnobs, textAt } from './knobs';
import { between, onGrid } from './rangka/strokes';
import { jalin } from './rim/braid';
import { jahit, wengku as bound, type RimInks, type RimLook } from './rim/canes';
import { trackOf } from './rim/track';
import { inksOf, percentKnob } from './roles';
import type { CellPath, FrameSize, Generator, Knob, KnobValues } from './types';
import { slivers } from './weave/dress';

const FORMS: Readonly<Record<string, (look: RimLook, inks: RimInks) => readonly CellPath[]>> = {
  wengku: bound,
  jahit,
  jalin,
};

function length(key: string, min: number, max: number, initial: number): Knob {
  return { kind: 'number', key, min, max, step: 0.1, unit: 'mm', initial };
}

const knobs: readonly Knob[] = [
  { kind: 'choice', key: 'form', choices: Object.keys(FORMS), initial: 'wengku' },
  length('rim', 1.5, 14, 4.8),
  length('width', 0.4, 6, 1.5),
  length('binding', 1.5, 30, 5.2),
  percentKnob('slant', 80, 34),
  length('corner', 0, 40, 8),
  length('inset', 0, 20, 0),
  percentKnob('fibre', 100, 50),
  percentKnob('shade', 100, 50),
  percentKnob('jitter', 12, 5),
];

/** Knobs held to what the frame can carry: a rim gives way before its corners would fold. */
export function rimLookOf(params: KnobValues, seed: number, { w, h }: FrameSize): RimLook {
  const values = resolveKnobs(wengku, params);
  const short = Math.min(w, h);
  const part = (key: string): number => numberAt(values, key) / 100;
  const inset = Math.min(numberAt(values, 'inset'), short * 0.15);
  const box = { x: inset, y: inset, w: w - 2 * inset, h: h - 2 * inset };
  const rim = Math.min(numberAt(values, 'rim'), short * 0.2);
  const most = Math.min(box.w, box.h) / 2;
  const least = rim * (textAt(values, 'form') === 'jalin' ? 1.9 : 1.25);
  const radius = Math.min(most, Math.max(numberAt(values, 'corner'), least));
  const middle = { x: box.x + rim / 2, y: box.y + rim / 2, w: box.w - rim, h: box.h - rim };
  const width = Math.min(numberAt(values, 'width'), rim * 0.34);
  return {
    box,
    radius,
    rim,
    track: trackOf(middle, radius - rim / 2),
    width,
    binding: Math.max(numberAt(values, 'binding'), width * 1.15),
    slant: part('slant'),
    fibre: part('fibre'),
    shade: part('shade'),
    jitter: part('jitter'),
    seed,
  };
}

/** What the rim casts within itself on what lies beneath. */
function castShadow({ box, radius, rim }: RimLook, by: number): Path {
  const inner = (slip: number): Path =>
    roundedRectPath(
      {
        x: box.x + rim * 0.9 + slip,
        y: box.y + rim * 0.9 + slip,
        w: box.w - 1.8 * rim,
        h: box.h - 1.8 * rim,
      },
      Math.max(0, radius - 0.9 * rim),
    );
  return between(inner(0), inner(by));
}

/** The rim of a basket, drawn to the size of what it holds. Throws when `cane` or `bind` has no ink. */
export const wengku: Generator = {
  id: 'wengku@1',
  extent: 'frame',
  knobs,
  inkRoles: [
    { key: 'cane', min: 1, max: 2, takes: ['strip2', 'strip4'] },
    { key: 'bind', min: 1, max: 1, takes: ['accent'] },
    { key: 'beneath', min: 0, max: 1 },
  ],
  draw(params, seed, inks, size) {
    const values = resolveKnobs(wengku, params);
    const cane = inksOf(wengku, inks, 'cane');
    const bind = inksOf(wengku, inks, 'bind')[0]!;
    const look = rimLookOf(params, seed, size);
    const beneath = inks['beneath']?.[0];
    const shadow: readonly CellPath[] = beneath
      ? slivers(beneath, { width: look.rim, shade: look.shade }).map(({ reach, ink }) => ({
          ink,
          path: castShadow(look, look.rim * 0.1 + reach),
        }))
      : [];
    const art = FORMS[textAt(values, 'form')]!(look, { cane, bind });
    const paths = [...shadow, ...art]
      .filter(({ path }) => path.length > 0)
      .map(({ path, ink }): CellPath => {
        const laid = later(() => onGrid(path));
        return {
          get path() {
            return laid();
          },
          ink,
        };
      });
    return { width: size.w, height: size.h, overhang: 0, paths };
  },
};
