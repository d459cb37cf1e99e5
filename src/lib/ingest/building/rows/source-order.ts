import type { Confirmed } from '../../mapping/confirm.ts';
import { sourceName } from '../../files/sheet.ts';

/**
 * In the order of the imports, within one by export time and name, so that the order of picking files changes
 * nothing.
 */
export function inOrder(confirmed: readonly Confirmed[]): Confirmed[] {
	const place = ({ sheet }: Confirmed) => `${sheet.exportedAt ?? ''}\u001f${sheet.file}\u001f${sheet.sheet ?? ''}`;
	return [...confirmed].sort((a, b) => a.sheet.drop - b.sheet.drop || (place(a) < place(b) ? -1 : 1));
}

/**
 * Files by whose rows count where keys meet: of a later import, within one of a later export; `moments` are those of
 * the exports, by the number of the file.
 */
export function ranked(
	sources: readonly Confirmed[],
	moments: ReadonlyMap<number, string>
): { file: string; rank: number; keepsAll: boolean }[] {
	// A list of those employed says nothing of who left: a list that does counts before it.
	const places = sources.map(({ sheet, mapping }, at) => {
		const tellsLeavers = mapping.columns['leave_date'] !== undefined;
		return `${String(sheet.drop).padStart(6, '0')} ${String(Number(tellsLeavers))} ${moments.get(at) ?? ''}`;
	});
	const steps = [...new Set(places)].sort();
	return sources.map(({ sheet, mapping }, at) => ({
		file: sourceName(sheet),
		rank: steps.indexOf(places[at] ?? ''),
		keepsAll: mapping.columns['ticket_id']?.repeats === 'all'
	}));
}
