// Breaks the code one line at a time, as tests/mutants.json says, and expects the named test to
// notice. Each entry: {file, find, replace, why, test}; `find` must occur exactly once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runIfMain } from './lib.mjs';

const MINUTES = 60_000;
let restore = () => {};
process.on('exit', () => restore());

/** Resolves to a complaint, or null when the mutant was noticed. */
async function tryMutant({ file, find, replace, why, test }) {
  const path = join(root, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(find).length !== 2) return `${file} does not hold exactly once: ${find}`;
  const before = await runTest(test);
  if (before.code !== 0) return `${test} is red without the mutant`;
  restore = () => writeFileSync(path, sound);
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  );
  const broken = await runTest(test);
  restore();
  restore = () => {};
  if (broken.timedOut) return `${test} never ended under: ${why}`;
  return broken.code === 0 ? `${test} did not notice: ${why}` : null;
}

function runTest(test) {
  const project = test.includes('.browser.') ? 'browser' : 'node';
  const command = test.endsWith('.e2e.ts')
    ? ['node_modules/@playwright/test/cli.js', 'test', test]
    : ['node_modules/vitest/vitest.mjs', 'run', '--project', project, test];
  return run(process.execPath, command, { quiet: true, timeout: 5 * MINUTES });
}

runIfMain(import.meta.url, async () => {
  const mutants = JSON.parse(readFileSync(join(root, 'tests/mutants.json'), 'utf8'));
  if (mutants.length === 0) throw new Error('tests/mutants.json is empty.');
  const complaints = [];
  for (const mutant of mutants) {
    const complaint = await tryMutant(mutant);
    console.log(`${complaint ? 'SURVIVED' : 'noticed '} ${mutant.why}`);
    if (complaint) complaints.push(complaint);
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
});
