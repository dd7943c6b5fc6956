export * from './shaper';
