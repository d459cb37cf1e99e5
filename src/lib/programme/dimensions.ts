import { z } from 'zod';
import type { Messages } from '$lib/i18n/messages.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { type CriteriaSet, everyLevel, levelCounts } from './criteria.ts';
import { keysOf, recordOf } from './records.ts';

type Shell = Messages['shell'];
type Source = 'employees' | 'assessments' | 'tickets';

/** Something that a reader can narrow everything to. */
export interface Dimension {
	/** Its key in the address. */
	url: string;
	/** Its key on the command line, and its column in results. */
	column: string;
	/** What gives it in each table that it narrows, as SQL. */
	of: Readonly<Partial<Record<Source, string>>>;
	/** Tables whose values a reader chooses from; none where the programme gives them. */
	values: readonly Source[];
	/** One value, and how a text becomes one. */
	value: z.ZodType<string | number>;
	read: (text: string) => unknown;
	/** Its name in the catalogue, and a value in words. */
	words: keyof Shell['filters'];
	said: (value: string | number, shell: Shell) => string;
	/** Whether it divides people, so that what it leaves over may give somebody away. */
	people: boolean;
}

/** A column of texts, said as they stand in the files. */
const plain = {
	value: z.string(),
	read: (text: string) => text,
	said: (value: string | number) => String(value)
};

/** What a reader can narrow to: from here follow the filters' schema, SQL, address, bar, words and command line. */
export const dimensions = {
	regions: {
		...plain,
		url: 'r',
		column: 'region',
		of: { employees: 'region', assessments: 'region', tickets: 'region' },
		values: ['employees', 'tickets'],
		words: 'region',
		people: true
	},
	departments: {
		...plain,
		url: 'd',
		column: 'department',
		of: { employees: 'department', assessments: 'department', tickets: 'department' },
		values: ['employees', 'tickets'],
		words: 'department',
		people: true
	},
	levels: {
		url: 'l',
		column: 'level',
		of: { employees: 'level', assessments: 'coalesce(final_level, current_level)', tickets: 'level' },
		values: [],
		value: z.number().int().min(0).max(levelCounts.most),
		read: (text: string) => (/^\d+$/.test(text) ? Number(text) : null),
		words: 'level',
		said: (level: string | number, shell: Shell) => shell.levels[Number(level)] ?? String(level),
		people: true
	},
	products: {
		...plain,
		url: 'p',
		column: 'product',
		of: { tickets: 'product' },
		values: ['tickets'],
		words: 'product',
		people: false
	},
	categories: {
		...plain,
		url: 'c',
		column: 'category',
		of: { tickets: 'category' },
		values: ['tickets'],
		words: 'category',
		people: false
	},
	recordTypes: {
		...plain,
		url: 't',
		column: 'record_type',
		of: { tickets: 'record_type' },
		values: ['tickets'],
		words: 'recordType',
		said: (type: string | number, shell: Shell) => wordFor(shell.recordTypes, String(type)) ?? String(type),
		people: false
	}
} as const satisfies Record<string, Dimension>;

type Dimensions = typeof dimensions;
export type DimensionKey = keyof Dimensions;
type ValueOf<Key extends DimensionKey> = z.output<Dimensions[Key]['value']>;

/** Dimensions whose values stand in the files. */
export type ListedKey = { [Key in DimensionKey]: ValueOf<Key> extends string ? Key : never }[DimensionKey];
/** Dimensions that divide people. */
export type PeopleKey = { [Key in DimensionKey]: Dimensions[Key]['people'] extends true ? Key : never }[DimensionKey];

export const dimensionKeys = keysOf(dimensions);
export const peopleKeys = dimensionKeys.filter((key): key is PeopleKey => dimensions[key].people);
export const listedKeys = dimensionKeys.filter((key): key is ListedKey => dimensions[key].values.length > 0);

/** A dimension by its key, whichever it is. */
export const dimensionOf = (key: DimensionKey): Dimension => dimensions[key];

/** One value of a dimension, as a mark of a picture stands for it. */
export interface Choice {
	key: DimensionKey;
	value: string | number;
}

/** What a value of a results' column narrows to; null where no reader can narrow to it. */
export function choiceOf(column: string, value: string | number | boolean | null): Choice | null {
	const key = dimensionKeys.find((known) => dimensionOf(known).column === column);
	return key && (typeof value === 'number' || typeof value === 'string') ? { key, value } : null;
}

/** Every value that can be chosen, in the order shown: those of the files, else those of the programme. */
export function choicesOf(
	key: DimensionKey,
	listed: Partial<Record<ListedKey, readonly string[]>> | null,
	criteria: Pick<CriteriaSet, 'rules'>
): string[] {
	const found = listedKeys.find((known) => known === key);
	return found ? [...(listed?.[found] ?? [])] : everyLevel(criteria).map(String);
}

/** Schema of what is chosen. */
export const choices = z.object(
	recordOf(dimensionKeys, (key) => z.array(dimensionOf(key).value))
) as unknown as z.ZodObject<{
	[Key in DimensionKey]: z.ZodArray<Dimensions[Key]['value']>;
}>;
