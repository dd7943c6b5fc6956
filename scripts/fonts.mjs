// Copies the font files that Besek ships from the @fontsource packages to public/fonts
// (git-ignored) and writes src/assets/faces.json, the committed list with their hashes.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { root, runIfMain } from './lib.mjs';

/** Faces of labels, in the order in which the font menu shows them. */
const LABEL_FACES = [
  { package: 'gloock', family: 'Gloock', weights: [400] },
  { package: 'besley', family: 'Besley', weights: [400, 600, 900] },
  { package: 'caprasimo', family: 'Caprasimo', weights: [400] },
  { package: 'shippori-mincho', family: 'Shippori Mincho', weights: [500, 600] },
  { package: 'molle', family: 'Molle', weights: [400], italic: true },
  { package: 'barlow-condensed', family: 'Barlow Condensed', weights: [500, 600, 700] },
];
const SUBSETS = ['latin', 'latin-ext'];
const UI = { package: 'plus-jakarta-sans', weights: [400, 500, 600, 700] };

const fonts = join(root, 'public/fonts');
const list = join(root, 'src/assets/faces.json');

/** Fills public/fonts and refreshes the list of faces where its text would change. */
export async function prepareFonts() {
  await mkdir(join(fonts, 'ui'), { recursive: true });
  const faces = [];
  for (const face of LABEL_FACES) {
    for (const weight of face.weights) faces.push(await labelFace(face, weight));
  }
  for (const weight of UI.weights) {
    await copy(
      source(UI.package, 'latin', weight, 'normal', 'woff2'),
      `ui/${UI.package}-${weight}.woff2`,
    );
  }
  await copyLicences();
  const text = `${JSON.stringify(faces, null, 2)}\n`;
  if ((await readText(list)) !== text) {
    await mkdir(dirname(list), { recursive: true });
    await writeFile(list, text);
  }
}

async function labelFace({ package: name, family, italic = false }, weight) {
  const files = [];
  const features = new Set();
  for (const subset of SUBSETS) {
    const id = `${name}-${weight}.${subset}`;
    const from = source(name, subset, weight, italic ? 'italic' : 'normal', 'woff');
    const bytes = await copy(from, `${id}.woff`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ id, url: `fonts/${id}.woff`, sha256 });
    for (const tag of substitutions(bytes)) features.add(tag);
  }
  return { family, weight, italic, features: OFFERED.filter((tag) => features.has(tag)), files };
}

/**
 * Features whose effect a label's owner can see and want; the others a shaper knows when to use.
 * `src/assets/fonts/features.ts` offers the same.
 */
const OFFERED = ['tnum', 'frac', 'onum', 'smcp'];

/** Feature tags of a WOFF 1.0 file's GSUB table (OpenType 1.9, "Feature List Table"). */
function substitutions(woff) {
  const count = woff.readUInt16BE(12);
  for (let at = 44; at < 44 + count * 20; at += 20) {
    if (woff.toString('latin1', at, at + 4) !== 'GSUB') continue;
    const [offset, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const data = woff.subarray(offset, offset + packed);
    const table = packed < size ? inflateSync(data) : data;
    const list = table.readUInt16BE(6);
    const tags = Array.from({ length: table.readUInt16BE(list) }, (_, i) => list + 2 + i * 6);
    return tags.map((tag) => table.toString('latin1', tag, tag + 4));
  }
  return [];
}

/** The Open Font License asks that its text travels with the files. */
async function copyLicences() {
  for (const name of [...LABEL_FACES.map((face) => face.package), UI.package]) {
    const from = join(root, 'node_modules/@fontsource', name, 'LICENSE');
    await copyFile(from, join(fonts, `OFL-${name}.txt`));
  }
}

function source(name, subset, weight, style, extension) {
  const file = `${name}-${subset}-${weight}-${style}.${extension}`;
  return join(root, 'node_modules/@fontsource', name, 'files', file);
}

async function copy(from, to) {
  await copyFile(from, join(fonts, to));
  return readFile(from);
}

async function readText(path) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

runIfMain(import.meta.url, prepareFonts);
