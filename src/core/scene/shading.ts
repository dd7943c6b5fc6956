import { blend, type Ink } from '../color';
import type { Gradient } from '../document';
import type { Shading, ShadingStop } from './types';

/** Colours between two stops where a painter mixes otherwise than inks do. */
const STEPS = 16;

/** A gradient across a frame of `w` × `h` mm, its stops from 0 to 1. */
export function shadingOf(
  gradient: Gradient,
  given: readonly ShadingStop[],
  { w, h }: { readonly w: number; readonly h: number },
): Shading {
  const stops = fromEndToEnd(given);
  if (gradient.kind === 'radial') {
    const { cx, cy, r } = gradient;
    const centre = { x: (cx / 100) * w, y: (cy / 100) * h };
    return { kind: 'radial', centre, radius: (r / 100) * Math.max(w, h), stops };
  }
  const angle = (gradient.angle * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const half = (Math.abs(w * dx) + Math.abs(h * dy)) / 2;
  const at = (far: number) => ({ x: w / 2 + dx * far, y: h / 2 + dy * far });
  return { kind: 'linear', from: at(-half), to: at(half), stops };
}

function fromEndToEnd(stops: readonly ShadingStop[]): readonly ShadingStop[] {
  const [first, last] = [stops[0]!, stops.at(-1)!];
  return [
    ...(first.at > 0 ? [{ ...first, at: 0 }] : []),
    ...stops,
    ...(last.at < 1 ? [{ ...last, at: 1 }] : []),
  ];
}

export function isShading(fill: Ink | Shading): fill is Shading {
  return 'stops' in fill;
}

const sampled = new WeakMap<Shading, readonly ShadingStop[]>();

/** Stops so near to each other that a screen's own mixing between them is that of the inks. */
export function screenStops(shading: Shading): readonly ShadingStop[] {
  const known = sampled.get(shading);
  if (known) return known;
  const made = withSteps(shading, (a, b) => (a.kind === 'rgb') === (b.kind === 'rgb'));
  sampled.set(shading, made);
  return made;
}

/** The gradient as a screen shows it, each of its stops in another ink. */
export function inOtherInks(shading: Shading, to: (ink: Ink) => Ink): Shading {
  const stops = screenStops(shading).map(({ at, ink }) => ({ at, ink: to(ink) }));
  const made = { ...shading, stops };
  sampled.set(made, stops);
  return made;
}

/** Stops between which four-colour shares grow evenly: two screen colours are mixed as such. */
export function pressStops(shading: Shading): readonly ShadingStop[] {
  return withSteps(shading, (a, b) => a.kind === 'rgb' && b.kind === 'rgb');
}

function withSteps({ stops }: Shading, bends: (a: Ink, b: Ink) => boolean): readonly ShadingStop[] {
  return stops.flatMap((stop, i) => {
    const before = stops[i - 1];
    if (!before || before.at === stop.at || !bends(before.ink, stop.ink)) return [stop];
    const steps = Array.from({ length: STEPS }, (_, n) => (n + 1) / STEPS);
    return steps.map((t) => ({
      at: before.at + (stop.at - before.at) * t,
      ink: blend(before.ink, stop.ink, t),
    }));
  });
}
