// pdf.js ships no types for its decoders; only what is used here.
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    readonly numComponents: number;
    parse(data: Uint8Array): void;
    getData(options: {
      width: number;
      height: number;
      isSourcePDF?: boolean;
    }): Uint8ClampedArray<ArrayBuffer>;
  }
  export function setVerbosityLevel(level: number): void;
}
