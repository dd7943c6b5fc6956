import { withoutOrientation } from './as-stored';
import { headOf } from './head';

/** Bytes joined to a string at a time: more would be too many arguments. */
const BITE = 0x8000;

/** A picture for SVG: its own bytes as a `data:` address, and how whoever shows it must turn it. */
export function pictureFile(bytes: Uint8Array): { href: string; orientation: number } {
  const head = headOf(bytes);
  const href = `data:${head.mime};base64,${base64(withoutOrientation(bytes, head))}`;
  return { href, orientation: head.orientation };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BITE) {
    text += String.fromCharCode(...bytes.subarray(at, at + BITE));
  }
  return btoa(text);
}
