export { isFactPath } from '../document';
export { factText, getFact, listOf, setFact } from './access';
export { factsIn, withoutBlocks, type PlainRun } from './blocks';
export { countFacts, FIELDS, type FactField, type FactGroup } from './fields';
export { parseNet, type Net } from './net';
export { parseFacts } from './parse';
export { factsInTable, readTable, type TableFacts } from './table';
export { LONG_FACTS, SPARSE_FACTS, TRIAL_NAMES } from './trial';
