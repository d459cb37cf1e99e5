import { en } from './en/writing.ts';
import type { Locale } from './locale.ts';
import { zh } from './zh/writing.ts';

/** How a language writes what is put together of numbers, names and sentences. */
export const writing = { zh, en } satisfies Record<Locale, unknown>;
