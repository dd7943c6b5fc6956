import { CHANNELS, type Pixels } from './types';

/** A part of a picture in whole pixels. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * The part of a picture in `width` × `height` pixels, each the mean of what lies under it; never
 * more pixels than the part has. Colour counts by how opaque it is, so that nothing of what is seen
 * through bleeds into an edge.
 */
export function resampled(
  from: Pixels,
  part: PixelBox,
  { width, height }: { readonly width: number; readonly height: number },
): Pixels {
  const [w, h] = [Math.min(part.w, width), Math.min(part.h, height)];
  const channels = CHANNELS[from.space];
  const data = new Uint8Array(w * h * channels);
  const alpha = from.alpha && new Uint8Array(w * h);
  const columns = spans(part.x, part.w, w);
  const rows = spans(part.y, part.h, h);
  // Source pixels under a new one.
  const area = (part.w / w) * (part.h / h);
  const row = new Float64Array(w * (channels + 1));
  for (let y = 0; y < h; y++) {
    row.fill(0);
    addRows(from, rows[y]!, columns, row);
    writeRow(row, { data, alpha }, { y, w, channels, area });
  }
  return { width: w, height: h, space: from.space, data, alpha };
}

/** Pixels under one new pixel along an axis, and how much of each. */
interface Span {
  readonly first: number;
  readonly shares: readonly number[];
}

function spans(start: number, length: number, count: number): Span[] {
  const step = length / count;
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [i * step, Math.min(length, (i + 1) * step)];
    const first = Math.floor(from);
    const last = Math.max(first + 1, Math.ceil(to - 1e-9));
    const shares = Array.from(
      { length: last - first },
      (_unused, k) => Math.min(to, first + k + 1) - Math.max(from, first + k),
    );
    return { first: start + first, shares };
  });
}

/** Adds the sums of weighted components, then the weight, of each new pixel of a row. */
function addRows(
  { width, space, data, alpha }: Pixels,
  { first, shares }: Span,
  columns: readonly Span[],
  row: Float64Array,
): void {
  const channels = CHANNELS[space];
  shares.forEach((share, k) => {
    const line = (first + k) * width;
    let at = 0;
    for (const column of columns) {
      for (let i = 0; i < column.shares.length; i++) {
        const pixel = line + column.first + i;
        const weight = share * column.shares[i]! * (alpha ? alpha[pixel]! / 255 : 1);
        for (let c = 0; c < channels; c++) row[at + c]! += weight * data[pixel * channels + c]!;
        row[at + channels]! += weight;
      }
      at += channels + 1;
    }
  });
}

function writeRow(
  row: Float64Array,
  to: { readonly data: Uint8Array; readonly alpha: Uint8Array | null },
  place: {
    readonly y: number;
    readonly w: number;
    readonly channels: number;
    readonly area: number;
  },
): void {
  const { y, w, channels, area } = place;
  for (let x = 0; x < w; x++) {
    const at = x * (channels + 1);
    const pixel = y * w + x;
    const weight = row[at + channels]!;
    for (let c = 0; c < channels; c++) {
      to.data[pixel * channels + c] = weight > 0 ? Math.round(row[at + c]! / weight) : 0;
    }
    if (to.alpha) to.alpha[pixel] = Math.round((weight / area) * 255);
  }
}
