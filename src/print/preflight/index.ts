export { isBlocking, preflight } from './preflight';
export { SEVERITIES } from './severities';
