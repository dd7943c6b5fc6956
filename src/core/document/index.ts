export * from './types';
export * from './template';
