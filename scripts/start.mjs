// `npm start`: installs what is missing, builds, serves the production build on loopback.
//   --base /sub/   serve under a sub-path      --strict   fail when the port is taken
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { must, root, runIfMain } from './lib.mjs';
import { prepare } from './prepare.mjs';
import { serve } from './serve.mjs';

async function start() {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      strict: { type: 'boolean', default: false },
    },
  });
  const wanted = Number(process.env.PORT ?? 4173);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
    throw new Error(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
  }
  await prepare();
  await must(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    quiet: true,
  });
  const folder = join(root, 'dist');
  const { port } = await serve({ folder, port: wanted, base: values.base, strict: values.strict });
  const address = `http://127.0.0.1:${port}${values.base}`;
  console.log(address);
  if (process.env.BROWSER !== 'none' && !process.env.CI) openBrowser(address);
}

/** Where there is no browser to open, the printed address is enough. */
function openBrowser(address) {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

runIfMain(import.meta.url, start);
