export * from './types';
export * from './template';
export { arranged, shapeClassOf } from './arrange';
export { emptyFacts } from './empty';
export { makeId } from './ids';
export { orderBetween, ordersBetween } from './order';
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
  worldFrame,
  worldMatrix,
} from './query';
