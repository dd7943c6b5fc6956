export type Vector = readonly [x: number, y: number];

/** A cubic from the first place to the last, and how well it does. */
export interface CubicFit {
  readonly a: Vector;
  readonly b: Vector;
  /** Largest distance of a place from the curve, in the places' unit. */
  readonly error: number;
  /** Index of that place. */
  readonly worst: number;
}

const ROUNDS = 6;

/**
 * The cubic through the first and last place, leaving and arriving along the given directions
 * (both point inward), that lies nearest to the places between: least squares over the lengths
 * of its two arms, places pulled along the curve between rounds (Schneider, Graphics Gems, 1990).
 */
export function fitCubic(
  places: readonly Vector[],
  leaving: Vector,
  arriving: Vector,
  enough: number,
): CubicFit {
  let times = chordTimes(places);
  let best = measure(places, times, arms(places, times, leaving, arriving));
  for (let round = 1; round < ROUNDS && best.error > enough; round++) {
    times = places.map((p, i) => pulled(places, best, p, times[i]!));
    const next = measure(places, times, arms(places, times, leaving, arriving));
    if (next.error >= best.error) break;
    best = next;
  }
  return best;
}

/** Shares of the whole way along the chords. */
function chordTimes(places: readonly Vector[]): number[] {
  let way = 0;
  const ways = places.map(([x, y], i) => {
    const [px, py] = places[Math.max(0, i - 1)]!;
    return (way += Math.sqrt((x - px) ** 2 + (y - py) ** 2));
  });
  return ways.map((w) => w / (way || 1));
}

type Arms = Pick<CubicFit, 'a' | 'b'>;

function arms(places: readonly Vector[], times: readonly number[], u: Vector, v: Vector): Arms {
  const [p, q] = [places[0]!, places.at(-1)!];
  let [uu, uv, vv, ru, rv] = [0, 0, 0, 0, 0];
  places.forEach((place, i) => {
    const [b0, b1, b2, b3] = weights(times[i]!);
    const rest = [0, 1].map((k) => place[k]! - p[k]! * (b0 + b1) - q[k]! * (b2 + b3));
    uu += b1 * b1;
    vv += b2 * b2;
    uv += b1 * b2 * dot(u, v);
    ru += b1 * dot(u, rest as unknown as Vector);
    rv += b2 * dot(v, rest as unknown as Vector);
  });
  const scale = uu * vv - uv * uv;
  const third = Math.sqrt((q[0] - p[0]) ** 2 + (q[1] - p[1]) ** 2) / 3;
  const solved = [(ru * vv - rv * uv) / scale, (rv * uu - ru * uv) / scale];
  // Arms that point outward make loops: then the usual third of the chord is as good as any.
  const [m, n] = solved.every((arm) => arm > third * 0.01) ? solved : [third, third];
  return { a: along(p, u, m!), b: along(q, v, n!) };
}

function weights(t: number): readonly [number, number, number, number] {
  const s = 1 - t;
  return [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1];
}

function along(p: Vector, direction: Vector, length: number): Vector {
  return [p[0] + direction[0] * length, p[1] + direction[1] * length];
}

function at(places: readonly Vector[], { a, b }: Arms, t: number): Vector {
  const [p, q] = [places[0]!, places.at(-1)!];
  const [b0, b1, b2, b3] = weights(t);
  const mix = (k: 0 | 1): number => p[k] * b0 + a[k] * b1 + b[k] * b2 + q[k] * b3;
  return [mix(0), mix(1)];
}

function measure(places: readonly Vector[], times: readonly number[], curve: Arms): CubicFit {
  let [error, worst] = [0, 1];
  places.forEach(([x, y], i) => {
    const [cx, cy] = at(places, curve, times[i]!);
    const away = Math.sqrt((x - cx) ** 2 + (y - cy) ** 2);
    if (away > error) [error, worst] = [away, i];
  });
  return { ...curve, error, worst };
}

const STEP = 1e-3;

/** A time at which the curve is nearer to the place: one step of Gauss and Newton. */
function pulled(places: readonly Vector[], curve: Arms, place: Vector, t: number): number {
  if (t <= 0 || t >= 1) return t;
  const here = at(places, curve, t);
  const [ahead, behind] = [at(places, curve, t + STEP), at(places, curve, t - STEP)];
  const speed: Vector = [(ahead[0] - behind[0]) / (2 * STEP), (ahead[1] - behind[1]) / (2 * STEP)];
  const gap: Vector = [place[0] - here[0], place[1] - here[1]];
  return Math.max(0, Math.min(1, t + dot(gap, speed) / (dot(speed, speed) || 1)));
}
