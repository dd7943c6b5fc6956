export * from './types';
export * from './about';
export * from './paint';
export * from './template';
export { arranged, compositionOf, shapeClassOf } from './arrange';
export { checkPatched, parsePatch } from './check-patch';
export { crc32 } from './checksum';
export { emptyFacts } from './empty';
export { deepEqual } from './equal';
export { namedFaces, type NamedFace } from './faces';
export { isFactPath } from './fact-path';
export { resizePanel, type Face } from './follow';
export { blankDocument, type BlankLabel } from './blank';
export { freshDocument, type NewDesign } from './from-template';
export { makeId } from './ids';
export { ISSUE_CODES, type IssueCode } from './issue-codes';
export { LIMITS } from './limits';
export { orderBetween, ordersBetween } from './order';
export { effectivePpi } from './picture';
export { parseDocument } from './parse';
export { parseTemplate } from './parse-template';
export {
  applyPatch,
  diffDocuments,
  EMPTY_PATCH,
  invertPatch,
  isEmptyPatch,
  mergePatches,
  PatchError,
  updatePatch,
} from './patch';
export {
  ancestorsOf,
  childrenOf,
  descendantsOf,
  designOf,
  factsOf,
  isNode,
  nodeOf,
  panelOf,
  panelsOf,
  sharedRecordsOf,
  worldFrame,
  worldMatrix,
} from './query';
export {
  askedOf,
  faceFor,
  onFace,
  shapeClassesOf,
  sizesTaken,
  sizesToTry,
  USUAL_SIZES,
  wornOn,
} from './sizes';
export { idBeside, templateId, templateOf } from './to-template';
export * as check from './validate';
