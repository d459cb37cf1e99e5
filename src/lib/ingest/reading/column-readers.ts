import { BooleanColumn, NumberColumn } from './columns/number-columns.ts';
import type { Column, Outcome } from './columns/column.ts';
import { IdColumn } from './columns/id-column.ts';
import { InstantColumn } from './columns/instant-column.ts';
import { TextColumn } from './columns/text-column.ts';
import type { Field } from '../vocabulary/columns/column.ts';
import { metWords } from '../mapping/field-fit.ts';
import type { ColumnMapping } from '../mapping/mapping.ts';
import { parseId, pseudonym } from '../vocabulary/parse-id.ts';
import { parseInstant } from '../vocabulary/parse-instant.ts';
import {
	isBound,
	monthsPer,
	type Parsed,
	parseDuration,
	parseMonths,
	parseNumber,
	parseShare,
	hoursPer,
	withPoint
} from '../vocabulary/parse-number.ts';
import { clean, isNothing, wordKey } from '../vocabulary/clean-text.ts';
import { parseLevel, parseOwnLevel, parseRating, parseWord } from '../vocabulary/words.ts';

export interface ReaderOptions {
	/** Rows of one piece. */
	capacity: number;
	/** ISO day after which no two-digit year lands. */
	pivot: string;
	/** Whether the levels are the company's own, so that only its words are levels. */
	ownLevels?: boolean;
	/** For the stand-ins of customers. */
	salt: string;
}

const outcome = (value: Parsed): number | Outcome => (value === null ? 'blank' : (value ?? 'unreadable'));

/** What a decoder puts where bytes make no character. */
const UNDECODED = '\ufffd';

function plainText(text: string): string | null | undefined {
	if (text.includes(UNDECODED)) return undefined;
	const value = clean(text).replace(/^'/, '').replace(/\s+/g, ' ');
	return isNothing(value) ? null : value;
}

/** Five years in which a birth date lies; the date itself is not kept. */
function birthBand(text: string, mapping: ColumnMapping, pivot: string): string | null | undefined {
	const found = parseInstant(text, { order: mapping.order ?? null, serial: mapping.serial ?? false, pivot });
	if (!found) return found;
	const year = new Date(found.at).getUTCFullYear();
	return `${String(year - (year % 5))}-${String(year - (year % 5) + 4)}`;
}

function booleanParser(field: Field, mapping: ColumnMapping, chosen: ReadonlyMap<string, string>) {
	const negate = mapping.negate === true;
	return (text: string): boolean | null | undefined => {
		const met = field.type === 'met' ? (metWords.get(clean(text)) ?? metWords.get(wordKey(text))) : undefined;
		if (met !== undefined) return met === 'true';
		const word = parseWord('boolean', text, chosen);
		return word === null || word === undefined ? word : (word === 'true') !== negate;
	};
}

function wordParser(field: Field, mapping: ColumnMapping, chosen: ReadonlyMap<string, string>) {
	const list = field.words ?? 'boolean';
	return (text: string): string | null | undefined => {
		const word = parseWord(list, text, chosen);
		if (mapping.negate && list === 'employee_status' && parseWord('boolean', text, chosen))
			return word === 'active' ? 'left' : 'active';
		return word;
	};
}

/** The column that reads a field as its mapping says; null for a field that is not loaded. */
export function columnReader(
	field: Field,
	source: number,
	mapping: ColumnMapping,
	options: ReaderOptions
): Column | null {
	const { capacity, pivot, salt } = options;
	const chosen = new Map(Object.entries(mapping.values ?? {}).map(([word, value]) => [wordKey(word), value]));
	const pointed = (text: string) => (mapping.decimal ? withPoint(text) : text);
	// With a comma before fractions a dot parts thousands, which the fast path does not know.
	const double = (parse: (text: string) => number | Outcome, factor: number) =>
		new NumberColumn(source, capacity, (text) => parse(pointed(text)), mapping.decimal ? NaN : factor, 'double');
	const amount = (text: string) => (isBound(text) ? 'bound' : outcome(parseNumber(text)));
	const level = options.ownLevels ? parseOwnLevel : parseLevel;
	switch (field.type) {
		case 'key':
		case 'id':
			return new IdColumn(source, capacity, parseId);
		case 'person':
			return new TextColumn(source, capacity, (text) => {
				const name = plainText(text);
				return name ? pseudonym(name, salt) : name;
			});
		case 'text':
			return new TextColumn(source, capacity, (text) => {
				const value = plainText(text);
				return value ? (chosen.get(wordKey(value)) ?? value) : value;
			});
		case 'word':
			return new TextColumn(source, capacity, wordParser(field, mapping, chosen));
		case 'band':
			return new TextColumn(source, capacity, (text) => birthBand(text, mapping, pivot));
		case 'date':
		case 'instant':
			return new InstantColumn(
				source,
				capacity,
				{
					order: mapping.order ?? null,
					serial: mapping.serial ?? false,
					pivot,
					open: field.open ?? false,
					swapped: mapping.swapped ?? false
				},
				field.type === 'date'
			);
		case 'count':
			return double((text) => {
				const flag = field.flag ? parseWord('boolean', text, chosen) : undefined;
				const value = flag && !/^\d/.test(clean(text)) ? Number(flag === 'true') : amount(text);
				return typeof value === 'number' && value < 0 ? 'unreadable' : value;
			}, 1);
		case 'money':
			return double(amount, 1);
		case 'monthly':
			return double((text) => {
				const value = amount(text);
				return typeof value === 'number' ? value * 12 : value;
			}, 12);
		case 'score':
			return double((text) => {
				const value = amount(text);
				return typeof value === 'number' && (value < 0 || value > 100) ? 'unreadable' : value;
			}, NaN);
		case 'share':
			return double((text) => outcome(parseShare(text, mapping.percent ?? false)), NaN);
		case 'duration': {
			const { unit: given = 'h' } = mapping;
			const unit = given === 'months' || given === 'years' ? 'h' : given;
			return double((text) => outcome(parseDuration(text, unit)), hoursPer[unit]);
		}
		case 'months': {
			const unit = mapping.unit === 'years' || mapping.unit === 'd' ? mapping.unit : 'months';
			return double((text) => outcome(parseMonths(text, unit)), monthsPer[unit]);
		}
		case 'boolean':
		case 'met':
			return new BooleanColumn(source, capacity, booleanParser(field, mapping, chosen));
		case 'level':
			return new NumberColumn(source, capacity, (text) => outcome(level(text, chosen)), NaN, 'integer');
		case 'rating':
			return double((text) => {
				const rating = parseRating(text, mapping.top ?? 5, chosen);
				return rating ? (rating.score ?? 'blank') : outcome(rating);
			}, NaN);
		case 'ignored':
			return null;
	}
}

/** Whether ratings were filled in by the system, read from the rating's own words. */
export function defaultRatingReader(source: number, mapping: ColumnMapping, capacity: number): BooleanColumn {
	const chosen = new Map(Object.entries(mapping.values ?? {}).map(([word, value]) => [wordKey(word), value]));
	return new BooleanColumn(
		source,
		capacity,
		(text) => parseRating(text, mapping.top ?? 5, chosen)?.byDefault ?? null
	);
}
