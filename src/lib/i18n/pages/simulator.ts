export { en } from './en/simulator.ts';
export { zh } from './zh/simulator.ts';
