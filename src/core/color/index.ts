export * from './contrast';
export * from './ink';
export * from './palette';
export * from './palettes';
export * from './tables';
