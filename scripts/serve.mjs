// A static server for the built folder on loopback, with Besek's headers on every response.
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HEADERS } from './headers.mjs';

const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.icc': 'application/vnd.iccprofile',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.png', '.woff', '.woff2']);

/**
 * Reads a folder whole, so that a later build never takes a chunk from under an open page.
 * Keys are paths as in an address: `assets/main.js`; a folder's index has its folder's path too.
 */
async function readSite(folder) {
  const files = new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((e) => e.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const key = path.slice(folder.length + 1).replaceAll('\\', '/');
    const file = { body: await readFile(path), extension: extname(entry.name), zipped: null };
    files.set(key, file);
    if (entry.name === 'index.html') files.set(key.slice(0, -'index.html'.length), file);
  }
  return files;
}

/** Starts serving `folder` under `base`; takes the next free port when `port` is taken, unless `strict`. */
export async function serve({ folder, port, base = '/', strict = false }) {
  const files = await readSite(folder);
  const server = createServer((request, response) => answer({ files, base }, request, response));
  return { server, port: await listen(server, port, strict ? 1 : 50) };
}

async function listen(server, port, tries) {
  for (let at = port; at < port + tries; at += 1) {
    try {
      await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(at, '127.0.0.1', () => {
          server.off('error', fail);
          done();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${port} on.`);
}

function answer({ files, base }, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(request, response, { status: 405, headers: { Allow: 'GET, HEAD' }, body: '' });
  }
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = pathname.startsWith(base) ? files.get(decode(pathname.slice(base.length))) : null;
  if (!file) {
    const headers = { 'Content-Type': TYPES['.txt'] };
    return send(request, response, { status: 404, headers, body: 'Not found\n' });
  }
  const zip =
    !PACKED.has(file.extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zip) file.zipped ??= gzipSync(file.body);
  const headers = {
    'Content-Type': TYPES[file.extension] ?? 'application/octet-stream',
    'Cache-Control': pathname.startsWith(`${base}assets/`)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
  };
  return send(request, response, { status: 200, headers, body: zip ? file.zipped : file.body });
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function send(request, response, { status, headers, body }) {
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
