/** The bytes of a JPEG as they come: segments, then entropy-coded bits with stuffed zeros. */
export interface BitWriter {
  marker(code: number): void;
  segment(code: number, content: readonly number[]): void;
  /** Writes the lowest `count` bits, at most 16. */
  put(bits: number, count: number): void;
  /** Fills the last byte with ones. */
  align(): void;
  bytes(): Uint8Array;
}

export function createBits(): BitWriter {
  let out = new Uint8Array(64 * 1024);
  let [at, held, free] = [0, 0, 8];
  const byte = (value: number): void => {
    if (at === out.length) {
      const larger = new Uint8Array(2 * out.length);
      larger.set(out);
      out = larger;
    }
    out[at++] = value;
  };
  const marker = (code: number): void => {
    byte(0xff);
    byte(code);
  };
  const put = (bits: number, count: number): void => {
    for (let rest = count; rest > 0;) {
      const taken = Math.min(rest, free);
      held = (held << taken) | ((bits >> (rest - taken)) & ((1 << taken) - 1));
      [rest, free] = [rest - taken, free - taken];
      if (free > 0) continue;
      byte(held);
      if (held === 0xff) byte(0);
      [held, free] = [0, 8];
    }
  };
  return {
    marker,
    segment(code, content) {
      marker(code);
      byte((content.length + 2) >> 8);
      byte((content.length + 2) & 0xff);
      content.forEach(byte);
    },
    put,
    align: () => put(0x7f, free % 8),
    bytes: () => out.slice(0, at),
  };
}
