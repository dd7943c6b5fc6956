import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'besek-long-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function besek(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const stdout = (text: string): void => void (out += text);
  const stderr = (text: string): void => void (err += text);
  const code = await main(args, { root, cwd: folder, env: {}, stdout, stderr });
  return { code, out, err };
}

/** Letters about as often as Indonesian has them, now and then an accent. */
const letter = fc.constantFrom(...'aaaaaaeeeeiiiuuuoonnnngggkkrrrtttssllmmddppbbhyjwczfvxqé');
/** Words as Indonesian products bear them: 1 to 12 letters, the first a capital. */
const word = fc
  .array(letter, { minLength: 1, maxLength: 12 })
  .map(([first, ...rest]) => first!.toUpperCase() + rest.join(''));
const phrase = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(word, { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' ').slice(0, max).trim())
    .filter((text) => text.length >= min);

const facts = fc.record({
  format: fc.constant('besek-facts'),
  version: fc.constant(1),
  name: phrase(3, 40),
  brand: phrase(1, 40),
  kind: phrase(3, 30),
  net: fc.constantFrom('5 g', '250 g', '1,5 kg', '1000 ml'),
  ingredients: phrase(3, 300),
});

/** A run is told by its seed: BESEK_SEED=… repeats the one that was printed. */
const seed = Number(process.env.BESEK_SEED ?? 20_260_101);
const RUNS = 12;

/** What a template has against the facts: its finding ids, or that two exports differ. */
async function complaint(id: string, twice: boolean): Promise<string | null> {
  const call = ['export', id, '--facts', 'facts.json', '--profile', 'press', '--json', '-o'];
  const first = await besek(...call, 'a.pdf');
  if (first.code !== 0) return `exit ${first.code} ${first.err}${first.out}`;
  if (!twice) return null;
  await besek(...call, 'b.pdf');
  const [a, b] = ['a.pdf', 'b.pdf'].map((name) => readFileSync(join(folder, name)));
  return a!.equals(b!) ? null : 'two exports differ';
}

test('every template is printed with any facts within its limits, alike each time', async () => {
  console.log(`facts by seed ${seed}`);
  const list = await besek('templates', '--json');
  const ids: string[] = JSON.parse(list.out).templates.map((each: { id: string }) => each.id);
  expect(ids.length).toBeGreaterThan(0);
  const complaints: string[] = [];
  for (const [run, given] of fc.sample(facts, { seed, numRuns: RUNS }).entries()) {
    writeFileSync(join(folder, 'facts.json'), JSON.stringify(given));
    for (const id of ids) {
      const found = await complaint(id, run % 6 === 0);
      if (found !== null) complaints.push(`${id} ${JSON.stringify(given)}: ${found}`);
    }
  }
  expect(complaints).toEqual([]);
});
