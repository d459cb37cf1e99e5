export { en } from '../en/pages/grading.ts';
export { zh } from '../zh/pages/grading.ts';
