import type { Issue, IssueCode, Result } from '../core/document';
import type { FileIssueCode } from './limits';

/** Leaves the reading of a file at its first fault in the container; never leaves this folder. */
export class FileFault extends Error {
  readonly issue: Issue;

  constructor(code: FileIssueCode | IssueCode, path = '', params?: Issue['params']) {
    super(code);
    this.issue = params ? { path, code, params } : { path, code };
  }
}

/** Turns a fault into a result; any other throw is a mistake of ours. */
export function withFaults<T>(read: () => Result<T>): Result<T> {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, issues: [error.issue] };
    throw error;
  }
}
