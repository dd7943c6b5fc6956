import { apart } from './png';
import type { Pixels } from './types';

/** Gets the bytes of webp_dec.wasm: by address in a browser, from disk in Node. */
export type LoadWebp = () => Promise<Uint8Array>;

let started: Promise<(file: ArrayBuffer) => Promise<ImageData>> | null = null;

/** Decodes a still WebP as it is stored, with libwebp. */
export async function decodeWebp(bytes: Uint8Array, load: LoadWebp): Promise<Pixels> {
  started ??= start(load).catch((error: unknown) => {
    started = null;
    throw error;
  });
  const decode = await started;
  const { width, height, data } = await decode(new Uint8Array(bytes).buffer);
  const mixed = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { width, height, space: 'rgb', ...apart(mixed, 3) };
}

async function start(load: LoadWebp): Promise<(file: ArrayBuffer) => Promise<ImageData>> {
  const { default: decode, init } = await import('@jsquash/webp/decode.js');
  await init(await WebAssembly.compile(new Uint8Array(await load())));
  return decode;
}
