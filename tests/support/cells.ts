import { process } from '../../src/core/color';
import { GENERATORS, PATTERN_BOOK } from '../../src/core/patterns';

const SIZE = { w: 60, h: 40 };
const SEEDS = [0, 7];

/** A line for every page of the pattern book and seed: what was drawn, as its SHA-256. */
export async function cellDigests(): Promise<string> {
  const lines: string[] = [];
  for (const page of PATTERN_BOOK) {
    for (const seed of SEEDS) {
      const generator = GENERATORS.get(page.generator)!;
      const inks = Object.fromEntries(
        generator.inkRoles.map(({ key, max }, i) => [
          key,
          Array.from({ length: Math.max(1, max) }, (_, n) => process(10 * i, 15 * n, 40, 5)),
        ]),
      );
      const cell = generator.draw(page.params, seed, inks, SIZE);
      lines.push(`${page.key} ${seed} ${await sha256(JSON.stringify(cell))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
