/** A running 128-bit fingerprint for `/ID` and UUIDs. Not for security. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** 32 hex digits. */
  hex(): string;
}

/** FNV-1a's prime; the lanes differ in their start and in what they fold in. */
const PRIME = 0x01000193;
const STARTS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

/** Four lanes of 32-bit FNV-1a, mixed with one another at the end. */
export function createDigest(): Digest {
  let [a, b, c, d] = STARTS as readonly number[] as [number, number, number, number];
  return {
    update(bytes) {
      for (const byte of bytes) {
        a = Math.imul(a ^ byte, PRIME);
        b = Math.imul(b ^ byte, PRIME) + a;
        c = Math.imul(c ^ byte ^ (a >>> 13), PRIME);
        d = Math.imul(d ^ byte ^ (b >>> 7), PRIME);
      }
    },
    hex() {
      const lanes = [mix(a ^ d), mix(b ^ a), mix(c ^ b), mix(d ^ c)];
      return lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');
    },
  };
}

function mix(lane: number): number {
  let x = lane;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A version 4 shaped UUID of a digest. */
export function toUuid(hex: string): string {
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  const h = `${hex.slice(0, 12)}4${hex.slice(13, 16)}${variant}${hex.slice(17)}`;
  return [h.slice(0, 8), h.slice(8, 12), h.slice(12, 16), h.slice(16, 20), h.slice(20)].join('-');
}
