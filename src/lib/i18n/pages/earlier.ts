import type { Locale } from '../locale.ts';
import { en } from '../en/pages/earlier.ts';
import { zh } from '../zh/pages/earlier.ts';

export const earlierWords = { zh, en } satisfies Record<Locale, unknown>;
