import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { issueSentence } from '../i18n';
import type { Issue, Result } from '../core/document';
import type { Run } from './context';
import { CliFailure, EXIT, inputFailure } from './failure';

const MIB = 1024 * 1024;
/** Of any file from outside. */
const MAX_BYTES = 64 * MIB;

/** Bytes of a file named on the command line. */
export async function readInput(run: Run, file: string): Promise<Uint8Array> {
  const path = resolve(run.cwd, file);
  try {
    const { size } = await stat(path);
    if (size <= MAX_BYTES) return await readFile(path);
  } catch (error) {
    throw inputFailure(file, run.m.cannotRead(reasonOf(error)));
  }
  throw inputFailure(file, run.m.tooLarge(String(MAX_BYTES / MIB)));
}

/** A JSON file named on the command line. */
export async function readJson(run: Run, file: string): Promise<unknown> {
  return parseJson(run, file, await readInput(run, file));
}

export function parseJson(run: Run, file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw inputFailure(file, run.m.notJson);
  }
}

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeOutput(
  run: Run,
  file: string,
  data: Uint8Array | string,
): Promise<void> {
  const path = resolve(run.cwd, file);
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(draft, data);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw inputFailure(file, run.m.cannotWrite(reasonOf(error)));
  }
}

/** The value, or every issue with its path; `file` stands for the whole. */
export function unwrap<T>(run: Run, file: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw issuesFailure(run, file, result.issues);
}

export function issuesFailure(run: Run, file: string, issues: readonly Issue[]): CliFailure {
  const lines = issues.map(
    (issue) => `${issue.path || file}: ${issueSentence(run.sentences, issue)}`,
  );
  return new CliFailure(EXIT.badInput, lines);
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return String(error);
}
