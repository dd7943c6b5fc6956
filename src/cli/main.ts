import type { CliMessages, Language } from '../i18n';
import { cliMessages, messages } from '../i18n/all';
import { parseArgs, type Args } from './args';
import { check } from './commands/check';
import { exportDesign } from './commands/export';
import { newDesign } from './commands/new';
import { scene } from './commands/scene';
import { lint } from './commands/lint';
import { makeTemplate } from './commands/template';
import { templates } from './commands/templates';
import type { CliHost, Run } from './context';
import { CliFailure, EXIT, usageFailure } from './failure';

interface Command {
  readonly run: (run: Run) => Promise<void>;
  /** How many designs or templates it takes. */
  readonly min: number;
  readonly max: number;
  readonly options: readonly string[];
}

const COMMANDS: Readonly<Record<string, Command>> = {
  templates: { run: templates, min: 0, max: 0, options: [] },
  new: { run: newDesign, min: 1, max: 1, options: ['facts', 'size', 'out'] },
  export: {
    run: exportDesign,
    min: 1,
    max: 1,
    options: ['profile', 'panel', 'facts', 'size', 'force', 'with-design', 'out'],
  },
  check: { run: check, min: 1, max: Infinity, options: ['facts', 'profile', 'size'] },
  lint: { run: lint, min: 1, max: 1, options: [] },
  template: { run: makeTemplate, min: 1, max: 1, options: ['out'] },
  scene: { run: scene, min: 1, max: 1, options: ['panel', 'facts', 'size'] },
};

const COMMON = ['json', 'lang', 'help'];

/** Runs one command line and resolves to its exit code (design: 0 done, 1 blocked, 2 usage, 3 bad input). */
export async function main(argv: readonly string[], host: CliHost): Promise<number> {
  const language = askedLanguage(argv);
  const m = cliMessages(language);
  try {
    const args = parseArgs(argv, m);
    if (args.flags.has('help')) {
      host.stdout(m.usage('besek'));
      return EXIT.done;
    }
    const command = commandOf(args, m);
    await command.run({ ...host, language, m, sentences: messages(language), args });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    for (const line of error.lines) host.stderr(`${line}\n`);
    if (error.exit === EXIT.usage) host.stderr(`\n${m.usage('besek')}`);
    return error.exit;
  }
}

/** Looked for before all else, so that even a wrong command line is answered in it. */
function askedLanguage(argv: readonly string[]): Language {
  const at = argv.lastIndexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'id';
}

function commandOf(args: Args, m: CliMessages): Command {
  const [name, ...rest] = args.names;
  if (name === undefined) throw usageFailure(m.noCommand);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw usageFailure(m.unknownCommand(name));
  if (rest.length < command.min || rest.length > command.max)
    throw usageFailure(m.wrongCount(name));
  const known = [...command.options, ...COMMON];
  const unknown = [...Object.keys(args.values), ...args.flags].find(
    (each) => !known.includes(each),
  );
  if (unknown !== undefined)
    throw usageFailure(m.unknownOption(unknown === 'out' ? '-o' : `--${unknown}`));
  const { lang } = args.values;
  if (lang !== undefined && lang !== 'id' && lang !== 'en') {
    throw usageFailure(m.wrongValue('--lang', lang, 'id, en'));
  }
  return command;
}
