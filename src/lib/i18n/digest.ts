import type { Locale } from './locale.ts';
import { en } from './en/digest.ts';
import { zh } from './zh/digest.ts';

export const digestWords = { zh, en } satisfies Record<Locale, unknown>;
