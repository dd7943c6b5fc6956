export type { CliHost } from './context';
export { main } from './main';
