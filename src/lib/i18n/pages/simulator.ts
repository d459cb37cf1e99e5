export { en } from '../en/pages/simulator.ts';
export { zh } from '../zh/pages/simulator.ts';
