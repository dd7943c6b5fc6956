export * from './faces';
export { createFontStore } from './font-store';
export * from './types';
export { toSfnt } from './woff';
