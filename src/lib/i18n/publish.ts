import type { Locale } from './locale.ts';
import { en } from './en/publish.ts';
import { zh } from './zh/publish.ts';

export const publishMessages = { zh, en } satisfies Record<Locale, unknown>;
