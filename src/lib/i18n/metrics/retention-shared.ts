import { formatFor } from '../format.ts';

export type Values = Record<string, string | number>;

export const [f, g] = [formatFor('zh'), formatFor('en')];
