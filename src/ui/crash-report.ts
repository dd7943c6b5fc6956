/**
 * What failed and where in the code. It holds no facts of the product: an error's message may
 * quote what it stumbled over.
 */
export function crashReport(error: unknown, browser: string): string {
  const isError = error instanceof Error;
  const message = isError ? `${error.name}: ${error.message}` : String(error);
  // Chromium repeats the message at the top of the stack.
  const stack = isError ? (error.stack ?? '').replace(String(error), '').trim() : '';
  return [unquoted(message), stack, browser].filter(Boolean).join('\n');
}

/** Browsers quote what they read in double marks, names in the code in single ones. */
function unquoted(message: string): string {
  return message.replace(/".*"/s, '"…"');
}
