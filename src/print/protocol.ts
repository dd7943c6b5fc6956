import type { PdfJob, PdfResult } from './types';

/** The whole conversation with the worker: one request, one answer. */
export interface PrintRequest {
  readonly job: PdfJob;
  /** Absolute address that `fonts/` and `icc/` lie under. */
  readonly base: string;
}

export type PrintAnswer =
  | { readonly ok: true; readonly result: PdfResult }
  | { readonly ok: false; readonly message: string };
