import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { DOORS, FOLDERS, PACKAGES, folderOf } from '../eslint.boundaries.js';
import { HEADERS, headersFile, META_POLICY } from '../scripts/headers.mjs';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Files that git tracks or would track. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const sources = files.filter((file) => /^src\/.*\.(ts|svelte)$/.test(file));
const components = sources.filter((file) => file.endsWith('.svelte'));
const tests = files.filter((file) => /^tests\/.*\.ts$/.test(file));

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file of ours that it reaches, relative to src, or null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]/gm;

function importsOf(file: string): Import[] {
  const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? '';
    const typeOnly = match[1] !== undefined;
    return { from: file, specifier, target: resolve(file, specifier), typeOnly };
  });
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const bare = specifier.replace(/\?.*$/, '');
  const path = normalize(join(dirname(from), bare));
  const found = [path, `${path}.ts`, `${path}/index.ts`].find((each) => sources.includes(each));
  return relative('src', found ?? path);
}

const imports = sources.flatMap(importsOf);
const inSrc = (file: string): string => relative('src', file);

/** Whether a row may reach a file of another folder. */
function allowed(from: string, target: string): boolean {
  const own = folderOf(from) as keyof typeof FOLDERS;
  const row: { readonly may: readonly string[]; readonly inside?: readonly string[] } =
    FOLDERS[own];
  const { may, inside = [] } = row;
  if (inside.includes(folderOf(target) ?? '')) return true;
  const door = DOORS.find((name) => target === `${name}.ts`);
  if (door && may.includes(door)) return true;
  const folder = folderOf(target);
  return (
    folder !== null &&
    may.includes(folder) &&
    (target === `${folder}/index.ts` || door !== undefined)
  );
}

describe('imports', () => {
  test('every file of src lies in a folder of the table', () => {
    expect(
      sources.filter((file) => folderOf(inSrc(file)) === null && !/\.d\.ts$/.test(file)),
    ).toEqual([]);
    expect(sources.length).toBeGreaterThan(20);
  });

  test('folders import what the table allows, through their index', () => {
    const bad = imports
      .filter(({ from, target }) => {
        if (target === null || !/\.(ts|svelte)$/.test(target)) return false;
        return folderOf(inSrc(from)) !== folderOf(target) && !allowed(inSrc(from), target);
      })
      .map(({ from, specifier }) => `${from}: ${specifier}`);
    expect(bad).toEqual([]);
  });

  test('npm packages stay in the folders that own them', () => {
    const bad = imports
      .filter(({ target, from, specifier }) => {
        if (target !== null || specifier === '') return false;
        const name = packageName(specifier);
        const row = PACKAGES[name as keyof typeof PACKAGES];
        return !row || !(row.in as readonly string[]).includes(folderOf(inSrc(from)) ?? '');
      })
      .map(({ from, specifier }) => `${from}: ${specifier}`);
    expect(bad).toEqual([]);
  });

  test('no module is part of a cycle', () => {
    expect(findCycle(imports)).toBeNull();
  });

  test('the walk itself sees a cycle and a type import', () => {
    const edge = (from: string, to: string): Import => {
      return { from: `src/${from}`, specifier: '', target: to, typeOnly: false };
    };
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual([
      'a',
      'b',
      'c',
      'a',
    ]);
    expect(importsOf('src/paint/types.ts').map((each) => each.target)).toContain(
      'core/geometry/index.ts',
    );
  });

  test('no test reads a PDF with the library that wrote it', () => {
    expect(tests.filter((file) => /from ['"]pdf-lib/.test(read(file)))).toEqual([]);
  });
});

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The first cycle as a list of files, its first repeated at the end. Types vanish at run time. */
function findCycle(edges: readonly Import[]): string[] | null {
  const graph = new Map<string, string[]>();
  for (const { from, target, typeOnly } of edges) {
    if (target !== null && !typeOnly)
      graph.set(inSrc(from), [...(graph.get(inSrc(from)) ?? []), target]);
  }
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('what a clone holds', () => {
  const words = files.filter((file) => /\.(ts|js|mjs|json|svelte|html|css|md|svg|txt)$/.test(file));

  test('no path leads out of the project', () => {
    // Put together here, so that this file does not find itself.
    const places = ['work', 'root', 'home', 'Users', 'tmp'].map((name) => `/${name}/`).join('|');
    const outside = new RegExp(`(?:["'\`(\\s])(?:${places})|\\.\\./shared\\b`);
    const bad = words.filter(
      (file) => !file.startsWith('tests/architecture') && outside.test(read(file)),
    );
    expect(bad).toEqual([]);
  });

  test('the lock file names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/);
  });

  test('hosts are asked for the headers that the local server sends', () => {
    expect(read('public/_headers')).toBe(headersFile());
    expect(HEADERS['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(META_POLICY).not.toContain('frame-ancestors');
  });

  test('the list of faces names files with their hashes', () => {
    const faces = JSON.parse(read('src/assets/faces.json')) as {
      files: { id: string; sha256: string }[];
    }[];
    const found = faces.flatMap((face) => face.files);
    expect(found.every((file) => /^[0-9a-f]{64}$/.test(file.sha256))).toBe(true);
    expect(new Set(found.map((file) => file.id)).size).toBe(found.length);
  });
});

describe('tests', () => {
  test('none is skipped, focused, retried or left to be written', () => {
    const weak =
      /\b(?:test|it|describe|suite)\s*\.\s*(?:skip|only|todo|fixme|fails|skipIf|runIf)\b|\bretry\s*:|\bretries\s*:\s*[1-9]/;
    const bad = tests.filter(
      (file) => !file.endsWith('architecture.test.ts') && weak.test(read(file)),
    );
    expect(bad).toEqual([]);
  });

  test('no rule is switched off in a comment', () => {
    const off = /eslint-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore/;
    const bad = [...sources, ...tests].filter(
      (file) => !file.endsWith('architecture.test.ts') && off.test(read(file)),
    );
    expect(bad).toEqual([]);
  });
});

interface AstNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function* walk(
  node: unknown,
  parents: readonly AstNode[] = [],
): Generator<[AstNode, readonly AstNode[]]> {
  if (Array.isArray(node)) {
    for (const each of node) yield* walk(each, parents);
  } else if (typeof node === 'object' && node !== null) {
    const here = node as AstNode;
    const typed = typeof here.type === 'string';
    if (typed) yield [here, parents];
    const inner = typed ? [...parents, here] : parents;
    for (const [key, value] of Object.entries(here)) {
      if (key !== 'metadata' && key !== 'loc') yield* walk(value, inner);
    }
  }
}

/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'title',
  'alt',
  'label',
]);
const WORD = /\p{L}{2,}/u;
const SENTENCE = /\p{L}{2,}[ ,]+\p{L}{2,}/u;

/** Words in a component's markup that ought to stand in i18n. Units are the same in every language. */
function literalsIn(source: string): string[] {
  const { fragment } = parse(source, { modern: true });
  const found: string[] = [];
  for (const [node, parents] of walk(fragment)) {
    const attribute = parents.findLast((parent) => parent.type === 'Attribute');
    const text = String(node['data'] ?? node['value'] ?? '');
    const spoken = attribute !== undefined && SPOKEN.has(String(attribute['name']));
    if (node.type === 'Text' && WORD.test(text) && (attribute === undefined || spoken))
      found.push(text);
    const isString = node.type === 'Literal' && typeof node['value'] === 'string';
    if (isString && (spoken ? WORD : SENTENCE).test(text) && (!attribute || spoken))
      found.push(text);
  }
  return found.map((each) => each.trim()).filter((each) => !/^(?:mm|cm|pt|in|Besek)$/.test(each));
}

describe('components', () => {
  test('are at most 150 lines long', () => {
    const long = components
      .map((file) => [file, read(file).split('\n').length] as const)
      .filter(([, lines]) => lines > 151);
    expect(long).toEqual([]);
  });

  test('hold no sentence of their own', () => {
    const found = components.flatMap((file) =>
      literalsIn(read(file)).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('a sentence in a component is found wherever it stands', () => {
    expect(literalsIn('<p>Simpan</p>')).toEqual(['Simpan']);
    expect(literalsIn('<button aria-label="Close">{x}</button>')).toEqual(['Close']);
    expect(literalsIn('<b title={open ? "Close" : m.open}></b>')).toEqual(['Close']);
    expect(literalsIn('<b>{open ? "Close it" : m.open}</b>')).toEqual(['Close it']);
    expect(literalsIn('<b class="wide row" data-x="two words">{m.open} × 3</b>')).toEqual([]);
  });
});
