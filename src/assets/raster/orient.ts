import { CHANNELS, type Pixels } from './types';

/** Where a stored pixel row or column comes from, by EXIF's orientation. */
interface Way {
  /** Rows and columns are exchanged. */
  readonly lies: boolean;
  /** Read from the right, from below, of the stored picture. */
  readonly fromRight: boolean;
  readonly fromBelow: boolean;
}

const WAYS: Readonly<Record<number, Way>> = {
  2: { lies: false, fromRight: true, fromBelow: false },
  3: { lies: false, fromRight: true, fromBelow: true },
  4: { lies: false, fromRight: false, fromBelow: true },
  5: { lies: true, fromRight: false, fromBelow: false },
  6: { lies: true, fromRight: false, fromBelow: true },
  7: { lies: true, fromRight: true, fromBelow: true },
  8: { lies: true, fromRight: true, fromBelow: false },
};

/** The picture turned upright from how it is stored; `orientation` 1 … 8 as EXIF counts. */
export function turnUpright(stored: Pixels, orientation: number): Pixels {
  const way = WAYS[orientation];
  if (!way) return stored;
  const { width, height, space, data, alpha } = stored;
  const size = { width, height };
  return {
    width: way.lies ? height : width,
    height: way.lies ? width : height,
    space,
    data: turnPlane(data, CHANNELS[space], size, way),
    alpha: alpha && turnPlane(alpha, 1, size, way),
  };
}

function turnPlane(
  from: Uint8Array,
  channels: number,
  { width, height }: { readonly width: number; readonly height: number },
  { lies, fromRight, fromBelow }: Way,
): Uint8Array {
  const to = new Uint8Array(from.length);
  const across = (fromRight ? -1 : 1) * channels;
  const down = (fromBelow ? -width : width) * channels;
  const start = ((fromRight ? width - 1 : 0) + (fromBelow ? height - 1 : 0) * width) * channels;
  const [rows, columns] = lies ? [width, height] : [height, width];
  const [nextRow, nextColumn] = lies ? [across, down] : [down, across];
  let at = 0;
  for (let y = 0; y < rows; y++) {
    let pixel = start + y * nextRow;
    for (let x = 0; x < columns; x++, pixel += nextColumn) {
      for (let i = 0; i < channels; i++) to[at++] = from[pixel + i]!;
    }
  }
  return to;
}
