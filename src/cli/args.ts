import type { CliMessages } from '../i18n';
import { usageFailure } from './failure';

/** Options that take a value, by every way they may be written. */
const VALUES = {
  '--facts': 'facts',
  '--lang': 'lang',
  '--out': 'out',
  '--panel': 'panel',
  '--profile': 'profile',
  '--size': 'size',
  '-o': 'out',
} as const;

const FLAGS = {
  '--force': 'force',
  '--help': 'help',
  '--json': 'json',
  '--with-design': 'with-design',
  '-h': 'help',
} as const;

export type ValueOption = (typeof VALUES)[keyof typeof VALUES];
export type FlagOption = (typeof FLAGS)[keyof typeof FLAGS];

/** A command line taken apart. */
export interface Args {
  readonly names: readonly string[];
  readonly values: Readonly<Partial<Record<ValueOption, string>>>;
  readonly flags: ReadonlySet<FlagOption>;
}

/** Takes a command line apart; `--name=value` and `--name value` alike, `--` ends the options. */
export function parseArgs(argv: readonly string[], m: CliMessages): Args {
  const names: string[] = [];
  const values: Partial<Record<ValueOption, string>> = {};
  const flags = new Set<FlagOption>();
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, attached] = divide(word);
    if (word === '--') names.push(...rest.splice(0));
    else if (isKey(VALUES, name)) values[VALUES[name]] = valueOf(name, attached ?? rest.shift(), m);
    else if (isKey(FLAGS, word)) flags.add(FLAGS[word]);
    else if (/^-./.test(word)) throw usageFailure(m.unknownOption(name));
    else names.push(word);
  }
  return { names, values, flags };
}

function divide(word: string): readonly [name: string, attached: string | undefined] {
  const equals = word.indexOf('=');
  if (!word.startsWith('--') || equals < 0) return [word, undefined];
  return [word.slice(0, equals), word.slice(equals + 1)];
}

function isKey<T extends object>(table: T, name: string): name is keyof T & string {
  return Object.hasOwn(table, name);
}

function valueOf(name: string, value: string | undefined, m: CliMessages): string {
  if (value === undefined || value === '' || isKey(VALUES, value) || isKey(FLAGS, value)) {
    throw usageFailure(m.needsValue(name));
  }
  return value;
}
