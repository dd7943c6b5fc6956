export * from './faces';
export { createFontStore } from './font-store';
export { openFont, type OpenFont } from './harfbuzz';
export * from './types';
export { toSfnt } from './woff';
