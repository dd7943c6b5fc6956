export { createTracer, type Tracer } from './client';
export { darkField } from './field';
export { trace } from './trace';
export type { TraceImage, TraceWish } from './types';
