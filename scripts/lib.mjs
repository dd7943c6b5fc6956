// What several scripts share: the project's folder, child processes, and being run or imported.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs `main` when the module was started by hand rather than imported; a throw ends with code 1. */
export function runIfMain(moduleUrl, main) {
  if (moduleUrl !== pathToFileURL(process.argv[1] ?? '').href) return;
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

const live = new Set();

/**
 * Runs a program in the project's folder and resolves to `{code, output, timedOut}`; never
 * rejects for its exit code. `quiet` keeps its words instead of showing them as well; after
 * `timeout` ms it and its children are ended.
 */
export function run(command, args, { quiet = false, timeout = 0, env = process.env } = {}) {
  return new Promise((done) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: root, env, detached: true, stdio });
    const result = { code: 1, output: '', timedOut: false };
    const hear = (chunk) => {
      result.output += chunk;
      if (!quiet) process.stderr.write(chunk);
    };
    const timer =
      timeout && setTimeout(() => ((result.timedOut = true), endGroup(child.pid)), timeout);
    const finish = (code) => {
      clearTimeout(timer);
      live.delete(child.pid);
      done({ ...result, code: code ?? 1 });
    };
    if (child.pid) live.add(child.pid);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => (hear(`${error.message}\n`), finish(127)));
    child.on('close', finish);
  });
}

/** As `run`, but throws with the program's words when it fails. */
export async function must(command, args, options = {}) {
  const result = await run(command, args, options);
  if (result.code === 0) return result.output;
  const words = options.quiet ? `\n${result.output}` : '';
  throw new Error(`${[command, ...args].join(' ')} failed with code ${result.code}${words}`);
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had just ended.
  }
}

// A child leads a group of its own, so Ctrl+C does not reach it by itself.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    live.forEach(endGroup);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}
