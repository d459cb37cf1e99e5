import type { Locale } from './locale.ts';
import { en } from './en/failures.ts';
import { zh } from './zh/failures.ts';

export { en, zh };

export const failureMessages = { zh, en } satisfies Record<Locale, unknown>;
