import type { Ink } from '../../color';
import { rectOutline, type Outline, type Part } from '../cell';
import { deepened, isDark, lit } from '../tone';
import { dress, markScale, type Span } from '../weave/dress';
import { CulmLayer, type CulmLook } from './culm';
import type { Culm } from './stand';

/** Seeds of slats must differ from those of woven strips. */
const FAMILY = 5;
/** The skin is split off a curved stem: from here on it turns away. */
const TURN = 0.64;

/** A split, flat piece of bamboo: two tones of skin, fibres, and the nodes as faint scars. */
export function slatParts(slat: Culm, ink: Ink, look: CulmLook): readonly Part[] {
  const { centre, width, index } = slat;
  const half = width / 2;
  const { body, bands } = dress(ink, { ...look, width, skin: 0 }, FAMILY, index);
  const owner = `slat ${index}`;
  const long = ([from, to]: Span): Outline =>
    rectOutline(centre + from, -look.height - 2, centre + to, 2 * look.height + 2);
  const part = (
    layer: number,
    tone: Ink,
    outlines: readonly Outline[],
    repeat: Part['repeat'],
  ): Part => ({
    owner,
    layer,
    ink: tone,
    outlines,
    repeat,
  });
  const scar = (top: number, bottom: number): readonly Outline[] =>
    slat.nodes.map((y) =>
      rectOutline(centre - half, y + top * scale, centre + half, y + bottom * scale),
    );
  const scale = markScale(width) * (0.4 + 0.6 * look.nodes);
  const dark = isDark(body);
  const nodes: readonly Part[] = [
    part(CulmLayer.node, lit(body, dark ? 0.1 : 0.3), scar(-0.34, 0.62), 'both'),
    part(CulmLayer.node, lit(body, dark ? 0.05 : 0.14), scar(0.3, 0.62), 'both'),
    part(CulmLayer.mark, deepened(body, dark ? 0.9 : 0.6), scar(-0.08, 0.08), 'both'),
  ];
  return [
    part(CulmLayer.body, body, [long([-half, half])], 'x'),
    part(
      CulmLayer.tone,
      deepened(body, dark ? 0.3 : 0.14),
      [long([(TURN - 0.5) * width, half])],
      'x',
    ),
    ...bands.map((band) => part(CulmLayer.fibre, band.ink, band.spans.map(long), 'x')),
    ...(look.nodes === 0 ? [] : nodes),
  ];
}
