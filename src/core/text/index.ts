export { layoutText } from './layout';
export * from './shaper';
export * from './types';
