// The response headers of Besek, in one place: the local server sends them, public/_headers asks
// static hosts for them, and the build repeats the policy in a meta tag for hosts that ignore both.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';

/** The one script that stands in the page itself; the policy lets it run by its hash. */
export const FIRST_SCRIPT = readFileSync(join(root, 'src/first.js'), 'utf8');
const FIRST_HASH = createHash('sha256').update(FIRST_SCRIPT).digest('base64');

/** Content Security Policy by directive: nothing but Besek's own origin. */
const POLICY = {
  'default-src': "'none'",
  'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${FIRST_HASH}'`,
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self' blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html default besek-svg',
};

const CLOSED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const policy = (directives) => directives.map(([name, value]) => `${name} ${value}`).join('; ');

/** Sent with every response: a worker takes its policy from its own response, not from the page's. */
export const HEADERS = {
  'Content-Security-Policy': policy(Object.entries(POLICY)),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': CLOSED.map((feature) => `${feature}=()`).join(', '),
};

/** The policy for `<meta http-equiv>`; `frame-ancestors` there only logs an error. */
export const META_POLICY = policy(
  Object.entries(POLICY).filter(([name]) => name !== 'frame-ancestors'),
);

/** The text of public/_headers, as Netlify and Cloudflare Pages read it. */
export function headersFile() {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n`;
}
