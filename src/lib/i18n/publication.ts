import type { Locale } from './locale.ts';
import { en } from './en/publication.ts';
import { zh } from './zh/publication.ts';

export const publicationWords = { zh, en } satisfies Record<Locale, unknown>;
