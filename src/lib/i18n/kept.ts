import type { Locale } from './locale.ts';
import { en } from './en/kept.ts';
import { zh } from './zh/kept.ts';

export { en, zh };

export const keptMessages = { zh, en } satisfies Record<Locale, unknown>;
