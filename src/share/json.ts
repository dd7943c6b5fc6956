import { LIMITS } from '../core/document';
import { FileFault } from './fault';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/**
 * JSON text in UTF-8 as a value. Nesting and values are counted before the parser recurses and
 * allocates. Throws `FileFault`.
 */
export function readJson(bytes: Uint8Array, path: string): unknown {
  const text = decode(bytes);
  if (text === null) throw new FileFault('not-json', path);
  refuseExcess(text, path);
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

/** Counts what opens and what follows a comma: together the values of the text. */
function refuseExcess(text: string, path: string): void {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) quoted = false;
      continue;
    }
    if (code === QUOTE) quoted = true;
    else if (code === COMMA) values++;
    else if (OPEN.has(code)) {
      values++;
      depth++;
    } else if (CLOSE.has(code)) depth--;
    if (depth > LIMITS.depth) throw new FileFault('too-deep', path, { max: LIMITS.depth });
    if (values > LIMITS.values) throw new FileFault('too-big', path, { max: LIMITS.values });
  }
}
