import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { DOORS, FOLDERS, PACKAGES } from './eslint.boundaries.js';

const names = [...Object.keys(FOLDERS).filter((name) => !name.endsWith('.ts')), ...DOORS];

/** How deep sub-folders go; the test of the architecture has no such limit. */
const DEPTHS = [0, 1, 2, 3];

/** `../scene`, `../../core/scene`: a folder as a file `depth` sub-folders below `folder` writes it. */
function written(folder, depth, target) {
  const own = folder.endsWith('.ts') ? [] : folder.split('/');
  const parts = target.split('/');
  let shared = 0;
  while (shared < own.length && shared < parts.length - 1 && own[shared] === parts[shared])
    shared += 1;
  const up = own.length + depth - shared;
  return `^${up === 0 ? '\\./' : '(?:\\.\\./){' + up + '}'}${parts.slice(shared).join('/')}`;
}

function boundaryRules(folder, row) {
  if (folder.endsWith('.ts')) return [boundaryRule(`src/${folder}`, folder, 0, row)];
  return DEPTHS.map((depth) =>
    boundaryRule(`src/${folder}/${'*/'.repeat(depth)}*.{ts,svelte}`, folder, depth, row),
  );
}

function boundaryRule(files, folder, depth, { may, why, inside = [] }) {
  const others = names.filter((name) => name !== folder && !DOORS.includes(name));
  const doors = (name) =>
    DOORS.filter((door) => may.includes(door) && door.startsWith(`${name}/`)).map((door) =>
      door.split('/').pop(),
    );
  const closed = (name) => ({
    regex: `${written(folder, depth, name)}(?:$|/)${doors(name).length ? `(?!(?:${doors(name).join('|')})(?:$|\\?))` : ''}`,
    message: `src/${folder} may not import ${name}: ${why}.`,
  });
  const deep = (name) => ({
    regex: `${written(folder, depth, name)}/(?!(?:${[...inner(name), ...doors(name)].join('|')})(?:$|[/?])).+`,
    message: `Outside ${name} import its index.ts.`,
  });
  const packages = Object.entries(PACKAGES)
    .filter(([, { in: owners }]) => !owners.includes(folder))
    .map(([name, owner]) => ({
      regex: name.endsWith(':') ? `^${name}` : `^${name}(?:$|/)`,
      message: `${name} belongs to ${owner.in.join(', ')}: ${owner.why}.`,
    }));
  const ours = others
    .filter((name) => !inside.includes(name))
    .map((name) => (may.includes(name) ? deep(name) : closed(name)));
  return {
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns: [...ours, ...packages] }] },
  };
}

/** Folders of the table that lie in another one and have rows of their own. */
function inner(name) {
  return names
    .filter((other) => other.startsWith(`${name}/`))
    .map((other) => other.slice(name.length + 1));
}

/** Rows from the widest folder to the narrowest, since the last rule that fits a file holds. */
const boundaries = Object.entries(FOLDERS)
  .sort(([a], [b]) => a.length - b.length)
  .flatMap(([folder, row]) => boundaryRules(folder, row));

const limits = {
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-lines': ['error', { max: 500 }],
  complexity: ['error', 15],
  'max-depth': ['error', 4],
  'max-params': ['error', 4],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'public/',
      'test-results/',
      'playwright-report/',
      'coverage/',
    ],
  },
  ...tseslint.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // The unused are found, and `void promise`, `a ||= b` and comma-free code stay readable.
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // Policy: a static style attribute is blocked, `style:` directives are not.
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='style'][value.length=1] > SvelteLiteral",
          message: 'The Content Security Policy blocks a static style attribute: use a class.',
        },
      ],
      // State classes hold plain collections on purpose: only `$state.raw` is watched.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'prefer-const': 'off',
    },
  },
  { files: ['src/**'], rules: limits },
  ...boundaries,
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'fetch',
          'setTimeout',
          'setInterval',
          'performance',
          'Promise',
        ].map((name) => ({ name, message: 'core knows no pixel, promise, clock or browser.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'core is pure: take a seed.' },
        { object: 'Date', property: 'now', message: 'core is pure: take the time as an argument.' },
      ],
    },
  },
  {
    files: ['src/canvas/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'toJSON',
          'loadFromJSON',
          'toSVG',
          'loadSVGFromString',
          'toObject',
          'toDatalessJSON',
        ].map((name) => ({
          selector: `MemberExpression[property.name='${name}']`,
          message: 'Fabric holds no fact and never sees outside data.',
        })),
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^pdf-lib', message: 'A PDF is read by readers that did not write it.' },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'src/cli/**', '*.config.{js,ts}', 'tests/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
);
