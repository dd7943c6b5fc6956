import type { CliMessages, Language, Messages } from '../i18n';
import type { Args } from './args';

/** What the outside gives a run of the command line. */
export interface CliHost {
  /** The project's folder: `templates/` and `public/` lie in it. */
  readonly root: string;
  /** Where paths were typed. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** A run: the host, the words and the arguments. */
export interface Run extends CliHost {
  readonly language: Language;
  readonly m: CliMessages;
  readonly sentences: Messages;
  readonly args: Args;
}

/** The one answer of a command as JSON. */
export function answer(run: Run, value: unknown): void {
  run.stdout(`${JSON.stringify(value)}\n`);
}
