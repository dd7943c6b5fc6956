export { readCff } from './cff';
export { fontIssues, ownFontsOf } from './check';
export { offeredFeatures } from './features';
export { readFont, type FontHead } from './head';
export { FONT_ISSUE_CODES, FONT_LIMITS, type FontIssueCode } from './limits';
export { tryFont } from './readable';
