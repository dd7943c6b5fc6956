export * from './contrast';
export * from './ink';
export * from './tables';
