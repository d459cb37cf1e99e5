import type { Locale } from '$lib/i18n/locale.ts';
import { writing } from '$lib/i18n/writing.ts';
import { ingestMessages } from '$lib/ingest/messages.ts';
import { tableNames } from '$lib/ingest/model.ts';

/** `table.column` as people call it, with the file that it belongs to; one that no file has stands as it is. */
export function columnName(need: string, locale: Locale): string {
	const { kinds, fields } = ingestMessages[locale];
	const [table, column = ''] = need.split('.');
	const kind = tableNames.find((name) => name === table);
	const field = Object.hasOwn(fields, column) ? fields[column] : undefined;
	if (!kind || field === undefined) return need;
	return writing[locale].ofFile({ field, file: kinds[kind] });
}
