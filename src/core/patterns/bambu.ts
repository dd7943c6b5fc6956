import type { Ink } from '../color';
import { culmParts, CulmLayer, type CulmLook } from './bamboo/culm';
import { slatParts } from './bamboo/slat';
import { layOutStand, MEMBERS, parseMembers, type Stand } from './bamboo/stand';
import { cellOf, placeParts, rectOutline, type Part } from './cell';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob, phaseKnobs } from './roles';
import type { Generator, Knob, RoleInks } from './types';
import { slivers } from './weave/dress';

const knobs: readonly Knob[] = [
  { kind: 'choice', key: 'kind', choices: ['culms', 'slats'], initial: 'culms' },
  {
    kind: 'text',
    key: 'culms',
    maxLength: 200,
    pattern: MEMBERS,
    initial: '6.0t 8.8w 5.0t 7.4w',
  },
  { kind: 'number', key: 'gap', min: 0, max: 10, step: 0.02, unit: 'mm', initial: 0.22 },
  { kind: 'number', key: 'internode', min: 12, max: 80, step: 0.5, unit: 'mm', initial: 29 },
  percentKnob('jitter', 12, 5),
  percentKnob('fibre', 100, 50),
  percentKnob('nodes', 100, 100),
  percentKnob('shade', 100, 50),
  ...phaseKnobs,
];

/** How much internodes differ in length, as a part of the mean. */
const INTERNODE_JITTER = 0.1;
/** A culm stands further from the wall than a strip: its shadow is that much wider. */
const CAST = 2;

function standOf(values: ResolvedKnobs, seed: number): Stand {
  return layOutStand({
    members: parseMembers(textAt(values, 'culms')),
    gap: numberAt(values, 'gap'),
    internode: numberAt(values, 'internode'),
    jitter: INTERNODE_JITTER,
    seed,
  });
}

/** The ground and what the culms cast on it, or on what lies beneath where there is none. */
function groundParts({ size, culms }: Stand, shade: number, inks: RoleInks): readonly Part[] {
  const ground = inks['ground']?.[0];
  const on = ground ?? inks['beneath']?.[0];
  if (!on) return [];
  const whole = [rectOutline(0, 0, size.width, size.height)];
  return [
    ...(ground
      ? [
          {
            owner: null,
            layer: CulmLayer.ground,
            repeat: 'both' as const,
            ink: ground,
            outlines: whole,
          },
        ]
      : []),
    ...slivers(on, { width: 6, shade }).map(({ reach, ink }): Part => ({
      owner: null,
      layer: CulmLayer.cast,
      repeat: 'x',
      ink,
      outlines: culms.map(({ centre, width }) => {
        const side = centre + width / 2;
        return rectOutline(side - 0.1, -size.height - 2, side + CAST * reach, 2 * size.height + 2);
      }),
    })),
  ];
}

/** Upright culms or split slats, side by side. Throws when `culm` has no ink. */
export const bambu: Generator = {
  id: 'bambu@1',
  knobs,
  inkRoles: [
    { key: 'culm', min: 1, max: 4, takes: ['strip1', 'strip2', 'strip3'] },
    { key: 'ground', min: 0, max: 1, takes: ['ink'] },
    { key: 'beneath', min: 0, max: 1 },
  ],
  draw(params, seed, inks) {
    const values = resolveKnobs(bambu, params);
    const stand = standOf(values, seed);
    const palette: readonly Ink[] = inksOf(bambu, inks, 'culm');
    const shade = numberAt(values, 'shade') / 100;
    const look: CulmLook = {
      fibre: numberAt(values, 'fibre') / 100,
      jitter: numberAt(values, 'jitter') / 100,
      nodes: numberAt(values, 'nodes') / 100,
      shade,
      seed,
      height: stand.size.height,
    };
    const draw = textAt(values, 'kind') === 'slats' ? slatParts : culmParts;
    const parts = [
      ...groundParts(stand, shade, inks),
      ...stand.culms.flatMap((c) => draw(c, palette[c.colour % palette.length]!, look)),
    ];
    const phase = { x: numberAt(values, 'offsetX'), y: numberAt(values, 'offsetY') };
    return cellOf(placeParts(parts, stand.size, phase), stand.size, CulmLayer.mark);
  },
};
