/** Where a file says how its picture is turned. */
export interface OrientationPlace {
  /** Byte offset of the 16-bit value. */
  readonly at: number;
  readonly littleEndian: boolean;
  /** Bytes that a checksum right behind them covers, in PNG. */
  readonly summed: { readonly from: number; readonly to: number } | null;
}

/** What a picture's file says of itself before anything of it is decoded. */
export interface PictureHead {
  readonly format: 'png' | 'jpeg' | 'webp';
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels of the upright picture, as it is to be seen. */
  readonly width: number;
  readonly height: number;
  readonly space: 'rgb' | 'grey' | 'cmyk';
  readonly alpha: boolean;
  readonly bits: 8 | 16;
  /** 1 … 8 as EXIF counts: how the stored picture is turned to stand upright. */
  readonly orientation: number;
  readonly orientationPlace: OrientationPlace | null;
  readonly animated: boolean;
}

/** A decoded picture, upright, 8 bits a component. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three, one or four bytes a pixel. In CMYK 255 is full ink, in grey and RGB full light. */
  readonly space: 'rgb' | 'grey' | 'cmyk';
  readonly data: Uint8Array;
  /** One byte a pixel, not multiplied into `data`; null where all of it is opaque. */
  readonly alpha: Uint8Array | null;
}

/** Bytes a pixel takes in each space. */
export const CHANNELS = { rgb: 3, grey: 1, cmyk: 4 } as const;
