export * from './box';
export * from './matrix';
export * from './path';
export * from './units';
