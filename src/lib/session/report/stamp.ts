import type { Stamp } from '$lib/export/item.ts';
import { version } from '$lib/export/version.ts';

/** Today by this machine's clock and calendar. */
export function stampToday(): Stamp {
	const now = new Date();
	const two = (value: number): string => String(value).padStart(2, '0');
	return { date: `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, version };
}
