import { polygonPath, rectPath, type Path, type Point } from '../../geometry';
import { bar, between, boxWithin, concave, disc, type FrameLook, type FrameShape } from './strokes';

/** Room of the inner line from the outer one, in widths of the line. */
const DOUBLE = 3.2;

function lined(look: FrameLook, outline: (by: number) => Path): readonly FrameShape[] {
  const { line } = look;
  const at = DOUBLE * line;
  return [
    { tone: 'fill', path: outline(line * 0.5) },
    { tone: 'line', path: between(outline(0), outline(line)) },
    { tone: 'line', path: between(outline(at), outline(at + line * 0.45)) },
  ];
}

/** A plate with concave corners and a thin inner line at the same distance all round. */
export function plaque(look: FrameLook): readonly FrameShape[] {
  return lined(look, (by) => concave(boxWithin(look), look.corner, by));
}

/** A plate whose short sides swell outwards between two shoulders. */
export function cartouche(look: FrameLook): readonly FrameShape[] {
  const outer = boxWithin(look);
  const shoulder = look.corner;
  return lined(look, (by) => {
    const x = outer.x + by;
    const y = outer.y + by;
    const right = outer.x + outer.w - by;
    const bottom = outer.y + outer.h - by;
    const s = shoulder;
    const middle = (y + bottom) / 2;
    const q = (bottom - y) / 2 - s;
    return [
      ['M', x + 2 * s, y],
      ['L', right - 2 * s, y],
      ['C', right - 2 * s, y + s * 0.6, right - 1.6 * s, y + s, right - s, y + s],
      ['C', right - s * 0.45, y + s, right, middle - q * 0.55, right, middle],
      ['C', right, middle + q * 0.55, right - s * 0.45, bottom - s, right - s, bottom - s],
      ['C', right - 1.6 * s, bottom - s, right - 2 * s, bottom - s * 0.6, right - 2 * s, bottom],
      ['L', x + 2 * s, bottom],
      ['C', x + 2 * s, bottom - s * 0.6, x + 1.6 * s, bottom - s, x + s, bottom - s],
      ['C', x + s * 0.45, bottom - s, x, middle + q * 0.55, x, middle],
      ['C', x, middle - q * 0.55, x + s * 0.45, y + s, x + s, y + s],
      ['C', x + 1.6 * s, y + s, x + 2 * s, y + s * 0.6, x + 2 * s, y],
      ['Z'],
    ];
  });
}

function outlined(points: readonly Point[], line: number): Path {
  return points.flatMap((p, i) => [
    ...bar(p, points[(i + 1) % points.length]!, line),
    ...disc(p, line / 2),
  ]);
}

/** A banner: its front over two tails that are folded behind it and notched. */
export function ribbon(look: FrameLook): readonly FrameShape[] {
  const { line } = look;
  const { x, y, w, h } = boxWithin(look, line / 2);
  const tail = Math.min(w * 0.16, h * 0.9);
  const drop = h * 0.22;
  const front = { x: x + tail * 0.7, y, w: w - tail * 1.4, h: h - drop };
  const turn = (px: number): number => 2 * (x + w / 2) - px;
  const side = (move: (px: number) => number): readonly FrameShape[] => {
    const at = (px: number, py: number): Point => ({ x: move(px), y: py });
    const end = [
      at(x, y + drop),
      at(front.x + tail * 0.45, y + drop),
      at(front.x + tail * 0.45, y + h),
      at(x, y + h),
      at(x + tail * 0.3, y + drop + (h - drop) / 2),
    ];
    const fold = [
      at(front.x, y + h - drop),
      at(front.x + tail * 0.45, y + h - drop),
      at(front.x + tail * 0.45, y + h),
    ];
    return [
      { tone: 'fill', path: polygonPath(end) },
      { tone: 'line', path: outlined(end, line) },
      { tone: 'accent', path: polygonPath(fold) },
      { tone: 'line', path: outlined(fold, line) },
    ];
  };
  const face = [
    { x: front.x, y: front.y },
    { x: front.x + front.w, y: front.y },
    { x: front.x + front.w, y: front.y + front.h },
    { x: front.x, y: front.y + front.h },
  ];
  return [
    ...side((px) => px),
    ...side(turn),
    { tone: 'fill', path: rectPath(front) },
    { tone: 'line', path: outlined(face, line) },
  ];
}

/** A flat strip over the whole frame, tied down near both ends. */
export function tied(look: FrameLook): readonly FrameShape[] {
  const { line } = look;
  const { x, y, w, h } = boxWithin(look, line / 2);
  const strip = { x, y: y + h * 0.08, w, h: h * 0.84 };
  const fibres = [0.17, 0.38, 0.61, 0.82].map((s) =>
    bar(
      { x: x + w * 0.01, y: strip.y + strip.h * s },
      { x: x + w * 0.99, y: strip.y + strip.h * s },
      line * 0.35,
    ),
  );
  const cords = [0, 1].flatMap((end): readonly FrameShape[] =>
    [0, 1.25].flatMap((k) => {
      const wide = Math.min(look.unit * 0.5, w * 0.04);
      const inner = Math.min(w * 0.1, look.unit * 2) + k * wide;
      const cx = end === 0 ? x + inner : x + w - inner;
      const cord = [
        { x: cx - wide / 2, y },
        { x: cx + wide / 2, y },
        { x: cx + wide / 2, y: y + h },
        { x: cx - wide / 2, y: y + h },
      ];
      return [
        { tone: 'accent', path: polygonPath(cord) },
        { tone: 'line', path: outlined(cord, line * 0.7) },
      ];
    }),
  );
  const corners = [
    { x, y: strip.y },
    { x: x + w, y: strip.y },
    { x: x + w, y: strip.y + strip.h },
    { x, y: strip.y + strip.h },
  ];
  return [
    { tone: 'fill', path: rectPath(strip) },
    { tone: 'line', path: [...fibres.flat(), ...outlined(corners, line)] },
    ...cords,
  ];
}
