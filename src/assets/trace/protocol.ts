import type { Path } from '../../core/geometry';
import type { TraceImage, TraceWish } from './types';

/** An image once, then wishes for it. */
export type TraceRequest = { readonly image: TraceImage } | { readonly wish: TraceWish };

export type TraceAnswer =
  { readonly ok: true; readonly path: Path } | { readonly ok: false; readonly message: string };
