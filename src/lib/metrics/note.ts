import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import type { Note } from './result.ts';

/** A note under a code that the catalogues have words for; values fill its gaps. */
export function noteOf(code: MetricCode, values: Note['values'] = {}): Note {
	return { code, values };
}
