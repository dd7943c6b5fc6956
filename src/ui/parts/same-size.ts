import type { AskedSize } from '../../core/document';

export function isSameSize(a: AskedSize, b: AskedSize): boolean {
  return a.width === b.width && a.height === b.height && a.round === b.round;
}
