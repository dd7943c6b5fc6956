export { movablePart } from './breaks';
export * from './caret';
export { layoutText } from './layout';
export { asLaidOut, recalled, recording, type LaidOut } from './recall';
export * from './shaper';
export { typesetter } from './typeset';
export * from './types';
