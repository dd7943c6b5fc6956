export * from './bounds';
export * from './box';
export * from './inside';
export * from './matrix';
export * from './path';
export * from './shapes';
export * from './units';
