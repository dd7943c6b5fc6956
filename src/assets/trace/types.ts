/** Pixels as a browser's canvas gives them: four bytes each, opaque. */
export interface TraceImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How darkness becomes an outline. */
export interface TraceWish {
  /** Lightness in percent below which there is ink. */
  readonly threshold: number;
  /** How far the outline may leave the pixels, in mm of `natural`. */
  readonly smooth: number;
  /** The box in mm that the whole picture becomes. */
  readonly natural: { readonly w: number; readonly h: number };
}
