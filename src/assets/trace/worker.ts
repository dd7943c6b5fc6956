import { darkField, type DarkField } from './field';
import type { TraceAnswer, TraceRequest } from './protocol';
import { trace } from './trace';

let field: DarkField | null = null;

self.onmessage = ({ data }: MessageEvent<TraceRequest>): void => {
  if ('image' in data) field = darkField(data.image);
  else self.postMessage(answer(data));
};

function answer({ wish }: Extract<TraceRequest, { wish: unknown }>): TraceAnswer {
  try {
    if (!field) throw new Error('nothing to trace');
    return { ok: true, path: trace(field, wish) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
