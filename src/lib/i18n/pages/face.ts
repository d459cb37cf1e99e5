import type { Locale } from '../locale.ts';
import { en } from '../en/pages/face.ts';
import { zh } from '../zh/pages/face.ts';

export const faceWords = { zh, en } satisfies Record<Locale, unknown>;
