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

/** Words as Indonesian products bear them: 1 to 12 letters, now and then one with an accent. */
const word = fc.stringMatching(/^[A-Z][a-zé]{0,11}$/);
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

test('every template is printed with any facts within its limits, alike each time', async () => {
  const list = await besek('templates', '--json');
  const ids: string[] = JSON.parse(list.out).templates.map((each: { id: string }) => each.id);
  expect(ids.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ids), facts, async (id, given) => {
      writeFileSync(join(folder, 'facts.json'), JSON.stringify(given));
      const call = ['export', id, '--facts', 'facts.json', '--profile', 'press', '--json', '-o'];
      const first = await besek(...call, 'a.pdf');
      expect(first).toMatchObject({ code: 0 });
      await besek(...call, 'b.pdf');
      const [a, b] = ['a.pdf', 'b.pdf'].map((name) => readFileSync(join(folder, name)));
      expect(a!.equals(b!)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
