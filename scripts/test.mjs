// `npm test`: everything from a fresh clone. `--long` adds the slow tests and the mutants.
// The last line is `N passed, N failed`; a suite that crashed, timed out or ran no test failed.
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './lib.mjs';
import { prepare } from './prepare.mjs';
import { prepareTools } from './tools.mjs';

const MINUTE = 60_000;
const strict = Boolean(process.env.CI);
const long = process.argv.includes('--long');
const results = join(root, 'test-results');

/**
 * Suites in order. One without `read` counts as one test; the others are read from their JSON
 * report. Those that are `narrow` use one core and write nothing: two of them run side by side.
 */
function suites(missing) {
  const vitest = (project, minutes, env = {}) => ({
    name: project,
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      ...vitestFlags(project),
    ],
    report: join(results, `${project}.json`),
    read: readVitest,
    minutes,
    env,
  });
  const narrow = (name, minutes, ...command) => ({ name, command, minutes, narrow: true });
  return [
    narrow(
      'types',
      4,
      'node_modules/svelte-check/bin/svelte-check',
      ...['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ),
    narrow('lint', 4, 'node_modules/eslint/bin/eslint.js', '.'),
    narrow('format', 2, 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
    narrow('types of core', 2, 'node_modules/typescript/bin/tsc', '-p', 'src/core/tsconfig.json'),
    vitest('node', 8),
    { ...vitest('browser', 5), needs: 'chromium' },
    { name: 'build', command: ['node_modules/vite/bin/vite.js', 'build'], minutes: 3 },
    { name: 'sizes', command: ['scripts/budgets.mjs'], minutes: 1 },
    {
      name: 'e2e',
      command: ['node_modules/@playwright/test/cli.js', 'test'],
      report: join(results, 'e2e.json'),
      read: readPlaywright,
      minutes: 12,
      needs: 'chromium',
    },
    ...(long ? [vitest('long', 60, { BESEK_LONG: '1' }), mutants] : []),
  ].map((suite) => ({ ...suite, cannotRun: missing.includes(suite.needs) ? suite.needs : null }));
}

const mutants = { name: 'mutants', command: ['scripts/mutants.mjs'], minutes: 60 };

function vitestFlags(project) {
  const output = join(results, `${project}.json`);
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
}

/** Runs suites, two of the narrow ones at a time; calls `done` for each as it ends. */
async function runAll(all, done) {
  const narrow = all.filter((suite) => suite.narrow);
  const lane = async () => {
    for (let suite = narrow.shift(); suite; suite = narrow.shift()) await timed(suite, done);
  };
  await Promise.all([lane(), lane()]);
  for (const suite of all.filter((each) => !each.narrow)) await timed(suite, done);
}

async function timed(suite, done) {
  const started = Date.now();
  const counts = await runSuite(suite);
  const seconds = Math.round((Date.now() - started) / 1000);
  done({ suite: suite.name, ...counts, seconds });
}

async function runSuite(suite) {
  console.log(`\n== ${suite.name}`);
  if (suite.cannotRun) return failed(suite, `did not run: ${suite.cannotRun} is missing`);
  const env = { ...process.env, NO_COLOR: '1', ...suite.env };
  const timeout = suite.minutes * MINUTE;
  const { code, timedOut } = await run(process.execPath, suite.command, { timeout, env });
  if (timedOut) return failed(suite, `timed out after ${suite.minutes} minutes`);
  if (!suite.read)
    return code === 0 ? { passed: 1, failed: 0 } : failed(suite, `ended with code ${code}`);
  const counts = await readReport(suite);
  if (!counts) return failed(suite, 'crashed: it left no report');
  return judge(suite, counts, code);
}

/** A report is not enough: the run itself must have ended well, and something must have run. */
function judge(suite, { passed, failed: broken, idle }, code) {
  if (idle > 0 && strict) console.error(`${suite.name}: ${idle} skipped, unfinished or retried`);
  const bad = broken + (strict ? idle : 0);
  if (bad > 0) return { passed, failed: bad };
  if (passed === 0) return failed(suite, 'ran no test');
  if (code !== 0) return { passed, failed: failed(suite, `ended with code ${code}`).failed };
  return { passed, failed: 0 };
}

function failed(suite, why) {
  console.error(`${suite.name}: ${why}`);
  return { passed: 0, failed: 1 };
}

async function readReport({ report, read }) {
  try {
    return read(JSON.parse(await readFile(report, 'utf8')));
  } catch {
    return null;
  }
}

/** A file that could not be imported has no tests, yet it failed. */
function readVitest(report) {
  const dead = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + dead.length,
    idle: report.numPendingTests + report.numTodoTests,
  };
}

function readPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + errors.length,
    idle: stats.skipped + stats.flaky,
  };
}

/** Test files that call a program which is not here; they would fail for that alone. */
async function testsThatNeed(programs) {
  const names = (await readdir(join(root, 'tests'), { recursive: true })).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = [];
  for (const name of names) {
    const text = await readFile(join(root, 'tests', name), 'utf8');
    if (programs.some((program) => text.includes(`'${program}'`))) found.push(`tests/${name}`);
  }
  return found;
}

async function main() {
  await prepare();
  const missing = await prepareTools();
  await rm(results, { recursive: true, force: true });
  const total = { passed: 0, failed: 0 };
  const table = [];
  await runAll(suites(missing), (row) => {
    total.passed += row.passed;
    total.failed += row.failed;
    table.push(row);
  });
  if (missing.length > 0) {
    const waiting = await testsThatNeed(missing);
    console.error(
      `\nMissing programs: ${missing.join(', ')}. Could not run as meant: ${waiting.join(', ')}`,
    );
    total.failed = Math.max(total.failed, 1);
  }
  console.log();
  console.table(table);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
