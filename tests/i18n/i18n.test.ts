import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ISSUE_CODES } from '../../src/core/document';
import { FILE_ISSUE_CODES } from '../../src/share';
import { findingSentence, formatMm, formatNumber, issueSentence, plural } from '../../src/i18n';
import {
  cliMessages,
  colourWords,
  commandWords,
  drawingWords,
  exportWords,
  fileWords,
  makingWords,
  messages,
  pictureWords,
  svgWords,
  troubleWords,
} from '../../src/i18n/all';

const src = join(import.meta.dirname, '../../src');

/** All code of src but the sentences themselves. */
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !/^i18n.(?:id|en)(?:\..+)?\.ts$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

/** Every way to a sentence: `issue.dangling`. */
function keysOf(value: unknown, way: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [way.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, [...way, key]));
}

/** Names of a function and a plain sentence differ in kind, not in key. */
function kindsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [typeof value];
  return Object.values(value).flatMap(kindsOf);
}

const id = {
  ...messages('id'),
  cli: cliMessages('id'),
  colour: colourWords('id'),
  making: makingWords('id'),
  commands: commandWords('id'),
  drawing: drawingWords('id'),
  exporting: exportWords('id'),
  files: fileWords('id'),
  pictures: pictureWords('id'),
  svg: svgWords('id'),
  trouble: troubleWords('id'),
};
const en = {
  ...messages('en'),
  cli: cliMessages('en'),
  colour: colourWords('en'),
  making: makingWords('en'),
  commands: commandWords('en'),
  drawing: drawingWords('en'),
  exporting: exportWords('en'),
  files: fileWords('en'),
  pictures: pictureWords('en'),
  svg: svgWords('en'),
  trouble: troubleWords('en'),
};

test('both languages have the same sentences', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(id).sort());
  expect(kindsOf(en).sort()).toEqual(kindsOf(id).sort());
});

test('no sentence is empty', () => {
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value
        ? Object.values(value).flatMap(strings)
        : [];
  expect([...strings(id), ...strings(en)].filter((text) => text.trim() === '')).toEqual([]);
});

test('every sentence is used', () => {
  const unused = keysOf(id).filter((way) => {
    const name = way
      .split('.')
      .at(-1)!
      .replace(/[-[\]{}()*+?.\\^$|]/g, '\\$&');
    return !new RegExp(
      `\\.${name}\\b(?!-)|['"\`]${name}['"\`]|\\b${name}:${/^\d+$/.test(name) ? `|\\b${name}\\b` : ''}`,
    ).test(code);
  });
  expect(unused).toEqual([]);
});

test('every fault that the core reports has its sentence', () => {
  expect(
    [...ISSUE_CODES, ...FILE_ISSUE_CODES].filter((each) => !Object.hasOwn(id.issue, each)),
  ).toEqual([]);
  const reported = [
    ...code.matchAll(/\breport\(\s*\w+,\s*(?:[^,()]*\?\s*'([a-z-]+)'\s*:\s*)?'([a-z-]+)'/g),
  ];
  const codes = new Set(
    reported.flatMap((match) => [match[1], match[2]]).filter((each) => each !== undefined),
  );
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((each) => !Object.hasOwn(id.issue, each))).toEqual([]);
});

test('an unknown code still says something', () => {
  expect(issueSentence(messages('en'), { code: 'no-such' })).toBe('cannot be read (no-such)');
  expect(issueSentence(messages('en'), { code: 'constructor' })).toBe(
    'cannot be read (constructor)',
  );
});

test('a fault says what was expected, in everyday words', () => {
  const issue = { code: 'wrong-type', params: { expected: 'number', found: 'string' } };
  expect(issueSentence(messages('id'), issue)).toBe('harus berupa bilangan');
  expect(
    issueSentence(messages('id'), { code: 'out-of-range', params: { min: 0.5, max: 1500 } }),
  ).toBe('harus antara 0,5 dan 1.500');
});

test('numbers, lengths and plurals follow the language', () => {
  expect(formatNumber('id', 1250.5)).toBe('1.250,5');
  expect(formatNumber('en', 1250.5)).toBe('1,250.5');
  expect(formatMm('id', 12.345)).toBe('12,35 mm');
  expect(plural('en', 1, { one: 'finding', other: 'findings' })).toBe('finding');
  expect(plural('en', 2, { one: 'finding', other: 'findings' })).toBe('findings');
  expect(plural('id', 1, { other: 'temuan' })).toBe('temuan');
});

test('a finding speaks without holes', () => {
  const params = {
    ...{ other: 'b', depth: 0.4, characters: '漢', measured: 0.8, min: 1, message: '' },
    ...{ ppi: 98, sharp: 300, grade: 'coarse', fonts: 'Warung' },
  };
  for (const language of ['id', 'en'] as const) {
    const m = messages(language);
    for (const id of Object.keys(m.finding) as (keyof typeof m.finding)[]) {
      const sentence = findingSentence(m, { id, nodeId: 'a', params }, (node) => `<${node}>`);
      expect(sentence).not.toMatch(/undefined|NaN/);
      expect(sentence).toContain('<a>');
      if (id === 'collision') expect(sentence).toContain('<b>');
    }
  }
});
