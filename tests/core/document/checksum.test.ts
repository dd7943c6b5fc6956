import { expect, it } from 'vitest';
import { crc32 } from '../../../src/core/document';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('computes the check value of ISO 3309, whole and in parts', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926);
});
