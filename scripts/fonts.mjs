// Copies the font files that Besek ships from the @fontsource packages to public/fonts
// (git-ignored) and writes src/assets/faces.json, the committed list with their hashes.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  for (const subset of SUBSETS) {
    const id = `${name}-${weight}.${subset}`;
    const from = source(name, subset, weight, italic ? 'italic' : 'normal', 'woff');
    const bytes = await copy(from, `${id}.woff`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ id, url: `fonts/${id}.woff`, sha256 });
  }
  return { family, weight, italic, files };
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
