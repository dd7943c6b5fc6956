import type { TraceImage } from './types';

/** How dark each pixel is, 0 … 100. */
export interface DarkField {
  readonly width: number;
  readonly height: number;
  readonly dark: Float64Array;
}

/** Darkness as the eye weighs it, of pixels as they are shown. */
export function darkField({ width, height, data }: TraceImage): DarkField {
  const dark = new Float64Array(width * height);
  for (let i = 0; i < dark.length; i++) {
    const at = i * 4;
    const light = 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
    dark[i] = 100 - light / 2.55;
  }
  return { width, height, dark };
}
