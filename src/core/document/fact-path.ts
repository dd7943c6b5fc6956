import type { FactPath } from './types';

const PATTERN = new RegExp(
  '^(name|brand|kind|variant|net|ingredients|allergens|batch|bestBefore|storage|usage|warnings' +
    '|origin|story|contact|url|producer\\.(name|address)|numbers\\.(pirt|md|na|tr|halal|ean)' +
    '|details\\.[0-7](\\.(label|value))?)$',
);

/** Whether this addresses a fact: `name`, `producer.address`, `numbers.pirt`, `details.0`, `details.0.value`. */
export function isFactPath(path: string): path is FactPath {
  return PATTERN.test(path);
}
