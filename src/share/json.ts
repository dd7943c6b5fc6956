import { LIMITS } from '../core/document';
import { FileFault } from './fault';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/** JSON text in UTF-8 as a value. Nesting is counted before the parser recurses. Throws `FileFault`. */
export function readJson(bytes: Uint8Array, path: string): unknown {
  const text = decode(bytes);
  if (text === null || nestsBeyond(text, LIMITS.depth)) throw new FileFault('not-json', path);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileFault('not-json', path);
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function nestsBeyond(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (OPEN.has(code)) depth++;
    else if (CLOSE.has(code)) depth--;
    if (depth > limit) return true;
  }
  return false;
}
