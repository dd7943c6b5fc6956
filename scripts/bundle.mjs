// TypeScript of ours as one module that Node runs (Node 20 runs none by itself).
import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';

/** Addresses that only a browser's build can give, such as a worker's. */
const browserAddresses = {
  name: 'besek-browser-addresses',
  resolveId: (id) => (id.includes('?') ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0') && id.includes('?') ? "export default '';" : null),
};

/**
 * Bundles `input` with all it imports of ours; packages stay outside. Written beside its place and
 * moved there: two calls at once never run half a bundle.
 */
export async function bundle(input, output) {
  const { build } = await import('rolldown');
  const folder = dirname(output);
  const draft = `${process.pid}.${basename(output)}`;
  await mkdir(folder, { recursive: true });
  await build({
    input,
    platform: 'node',
    logLevel: 'silent',
    external: (id) => !id.startsWith('.') && !isAbsolute(id) && !id.includes('?'),
    plugins: [browserAddresses],
    output: { dir: folder, entryFileNames: draft, format: 'esm', codeSplitting: false },
  });
  await rename(join(folder, draft), output);
}
