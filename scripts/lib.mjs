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

/**
 * Runs a program in the project's folder and resolves to `{code, output, timedOut}`; never
 * rejects for its exit code. `quiet` keeps its words instead of showing them as well; after
 * `timeout` ms it and its children are ended.
 */
export function run(command, args, { quiet = false, timeout = 0, env = process.env } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const timer =
      timeout > 0
        ? setTimeout(() => {
            timedOut = true;
            endGroup(child.pid);
          }, timeout)
        : null;
    const hear = (to) => (chunk) => {
      output += chunk;
      if (!quiet) to.write(chunk);
    };
    child.stdout.on('data', hear(process.stdout));
    child.stderr.on('data', hear(process.stderr));
    const finish = (code) => {
      if (timer) clearTimeout(timer);
      done({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had just ended.
  }
}
