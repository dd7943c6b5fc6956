export * from './types';
export { createCanvasView } from './view';
