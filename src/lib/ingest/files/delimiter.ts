import { MOST_COLUMNS } from './bounds.ts';
import { type Dialect, plainDialect, splitText } from './csv-text.ts';

/** In order of preference where nothing else decides; those of more than one character before what they are made of. */
const delimiters = [',', '\t', ';', '，', '|', '；', '、', '^', '~', '\u0001', '\u001f', '||', '|~|', '::'] as const;
/** A run of two blanks or more, and of any. */
const blanks = ['  ', ' '] as const;
export type Delimiter = (typeof delimiters)[number] | (typeof blanks)[number];

/** How a text writes its records. */
export interface TextDialect extends Dialect {
	delimiter: Delimiter;
	/** Whether each record as a whole stands in quotes. */
	wrapped: boolean;
	/** Whether lines are drawn between records, as around a table on a console. */
	ruled: boolean;
}

const LINES = 40;
/** Share of lines that must agree before blanks part fields: words have blanks too. */
const EVEN_BLANKS = 0.9;
const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);
const rule = /^(?=.*[-=─━]{3})[\s|+:=─━┼├┤-]+$/;

/** Lines without those that only draw a table. */
export const unruled = (text: string): string =>
	linesOf(text)
		.filter((line) => !rule.test(line))
		.map((line) => line.replace(/^\s*\|(.*)\|\s*$/, '$1'))
		.join('\n');

/** Lines that are one quoted field each, without those quotes. */
export const unwrapped = (text: string): string =>
	linesOf(text)
		.map((line) => (/^".*"\s*$/.test(line) ? line.trim().slice(1, -1).replaceAll('""', '"') : line))
		.join('\n');

interface Evenness {
	score: number;
	share: number;
	width: number;
}

/** How evenly a dialect splits the first lines: the share of the most frequent width and how wide it is. */
function evenness(head: string, dialect: Dialect, lines: number): Evenness {
	const rows = splitText(head, dialect)
		.slice(0, lines)
		.filter((row) => row.some((cell) => cell.trim()));
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	const [width = 1, even = 0] =
		[...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).find(([fields]) => fields > 1) ?? [];
	const share = even / Math.max(rows.length, 1);
	return { share, width, score: width <= MOST_COLUMNS ? share * Math.log2(width) : 0 };
}

/** The delimiter that splits the first lines of a text into the most fields of the most even number. */
export function detectDelimiter(head: string, quote = plainDialect.quote): Delimiter {
	let best: { delimiter: Delimiter; score: number; share: number } = { delimiter: ',', score: 0, share: 0 };
	for (const delimiter of delimiters) {
		if (!head.includes(delimiter)) continue;
		// A pair of bars parts fields only where no bar stands alone.
		const [half = ''] = delimiter;
		if (delimiter.length > 1 && head.replaceAll(delimiter, '').includes(half)) continue;
		const { score, share } = evenness(head, { ...plainDialect, quote, delimiter }, LINES);
		const doubled = delimiter.length > 1 && score > 0 && best.delimiter === half;
		if (doubled || score > best.score + 1e-9) best = { delimiter, score, share };
	}
	if (best.share > 0.5) return best.delimiter;
	for (const delimiter of blanks) {
		const { share, width } = evenness(head.trim(), { ...plainDialect, quote, delimiter }, LINES);
		if (width > 1 && share >= EVEN_BLANKS && /[\n\r]/.test(head.trim())) return delimiter;
	}
	return best.delimiter;
}

const others: readonly Dialect['quote'][] = [
	["'", "'"],
	['“', '”'],
	['`', '`']
];

/** Whether a mark opens fields and nearly every field that it opens is closed by it. */
function quotes(head: string, delimiter: string, [open, close]: Dialect['quote']): boolean {
	const cells = linesOf(head).flatMap((line) => line.split(delimiter).map((cell) => cell.trim()));
	const opened = cells.filter((cell) => cell.startsWith(open)).length;
	const closed = cells.filter((cell) => cell.length > 1 && cell.endsWith(close)).length;
	const whole = cells.filter((cell) => cell.length > 1 && cell.startsWith(open) && cell.endsWith(close)).length;
	// A field that holds the delimiter is opened in one part and closed in another.
	return whole >= 2 && Math.abs(opened - closed) <= 0.1 * opened && !cells.some((cell) => /^".*"$/.test(cell));
}

function quoteOf(head: string): Dialect['quote'] {
	const found = others.find((quote) => head.includes(quote[0]) && quotes(head, detectDelimiter(head, quote), quote));
	return found ?? plainDialect.quote;
}

/** Whether a backslash takes its meaning from quotes and delimiters: then more lines have the same number of fields. */
function isEscaped(head: string, dialect: Dialect): boolean {
	if (!head.includes('\\')) return false;
	const [without, escaped] = [false, true].map((given) => evenness(head, { ...dialect, escaped: given }, Infinity));
	if (!without || !escaped) return false;
	const inside = /[^,;\t|\s]\\"[^,;\t|\r\n]/.test(head) || /\\\\/.test(head);
	return escaped.score > without.score + 1e-9 || (inside && escaped.score === without.score && escaped.score > 0);
}

/** Whether records stand in quotes as a whole: one field each, and several once the quotes are off. */
function isWrapped(head: string, { score }: Evenness): boolean {
	const lines = linesOf(head).filter((line) => line.trim());
	const quoted = lines.filter((line) => /^".*"\s*$/.test(line) && !/",\s*"|";\s*"|"\t"/.test(line)).length;
	if (quoted < 2 || quoted < 0.6 * lines.length) return false;
	const inner = unwrapped(head);
	return evenness(inner, { ...plainDialect, delimiter: detectDelimiter(inner) }, LINES).score > score + 1e-9;
}

/** How a text writes its records, by its first lines. */
export function detectDialect(head: string): TextDialect {
	const first = { ...plainDialect, delimiter: detectDelimiter(head) };
	const wrapped = head.includes('"') && isWrapped(head, evenness(head, first, LINES));
	const open = wrapped ? unwrapped(head) : head;
	const ruled = linesOf(open).some((line) => rule.test(line));
	const bare = ruled ? unruled(open) : open;
	const quote = quoteOf(bare);
	const dialect = { ...plainDialect, quote, delimiter: detectDelimiter(bare, quote) };
	return { ...dialect, escaped: isEscaped(bare, dialect), wrapped, ruled };
}

const oneByte: ReadonlySet<string> = new Set([',', ';', '\t', '|', '^', '~', '\u0001', '\u001f']);

/** Whether a text is read as it stands: by a delimiter of one byte, double quotes, and nothing around. */
export const isPlain = ({ delimiter, quote, escaped, wrapped, ruled }: TextDialect): boolean =>
	oneByte.has(delimiter) && quote[0] === '"' && !escaped && !wrapped && !ruled;
