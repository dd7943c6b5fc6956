import { jpegSegments } from './heads';
import type { Pixels } from './types';

const ADOBE = 'Adobe';

/**
 * Decodes a JPEG as it is stored: baseline and progressive, one, three or four components. Adobe's
 * marker means that CMYK is stored inverted (every program that writes it does so); without the
 * marker the numbers are ink as they are.
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Pixels> {
  const { JpegImage, setVerbosityLevel } =
    await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs');
  setVerbosityLevel(0);
  const jpeg = new JpegImage();
  jpeg.parse(bytes);
  const { width, height, numComponents } = jpeg;
  // As in a PDF: components as they are, YCC and YCCK made RGB and CMYK, nothing inverted.
  const { buffer } = jpeg.getData({ width, height, isSourcePDF: true });
  const data = new Uint8Array(buffer);
  const space = numComponents === 1 ? 'grey' : numComponents === 3 ? 'rgb' : 'cmyk';
  if (space === 'cmyk' && hasAdobeMarker(bytes)) data.forEach((v, i) => (data[i] = 255 - v));
  return { width, height, space, data, alpha: null };
}

function hasAdobeMarker(bytes: Uint8Array): boolean {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { name, from } of jpegSegments(file)) {
    const text = String.fromCharCode(...bytes.subarray(from, from + ADOBE.length));
    if (Number(name) === 0xee && text === ADOBE) return true;
  }
  return false;
}
