import type { Locale } from '../locale.ts';
import { en } from '../en/pages/brand.ts';
import { zh } from '../zh/pages/brand.ts';

export const brandWords = { zh, en } satisfies Record<Locale, unknown>;
