/** Exit codes of the command line: a stable interface. */
export const EXIT = { done: 0, blocked: 1, usage: 2, badInput: 3 } as const;

/** Ends a command early; nothing has been written. Lines go to stderr. */
export class CliFailure extends Error {
  constructor(
    readonly exit: (typeof EXIT)[keyof typeof EXIT],
    readonly lines: readonly string[],
  ) {
    super(lines.join('\n'));
  }
}

/** Wrong usage: the sentence, then how it is used. */
export function usageFailure(sentence: string): CliFailure {
  return new CliFailure(EXIT.usage, [sentence]);
}

/** Bad input: one line for each fault, `<path>: <sentence>`. */
export function inputFailure(path: string, sentence: string): CliFailure {
  return new CliFailure(EXIT.badInput, [`${path}: ${sentence}`]);
}
