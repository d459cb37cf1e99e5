import { type Catalogue } from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/reasons.ts';

export const en = {
	missing_columns:
		'The files lack these columns: {needs}. Import a file that has them to switch this on.',
	no_criteria:
		'Nobody has said what these levels take, so nothing tells who meets them; ' +
		'enter the criteria of each level in the plan.',
	not_computed: 'Not computed yet.',
	failed:
		'The calculation of this number failed, so it is not shown; the others are not affected. Try other filters ' +
		'or import the files again; if it stays so, tell the maintainers which metric and which files.',
	no_variation: ({ needs }) =>
		`${needs ? `“${String(needs)}” never varies` : 'The values never vary'}, ` +
		'so there is nothing to compare and no number.',
	roster_only_current:
		'The roster lists current staff only, without leavers; attrition cannot be computed ' +
		'and is not shown as 0 %. Export a roster that includes leavers.',
	no_baseline:
		'Fewer than 6 complete months lie before the start, so there is no baseline to compare with.',
	no_current: 'No complete month lies after the start yet.',
	suppressed: 'Too few people to show without exposing them.',
	filter_remainder:
		'This filter leaves so few people in, or out, that they or subtraction would expose them, so it is not shown.',
	few_events: ({ most }) =>
		`This happened to 1 to ${String(most)} people, or subtraction would tell to how many; ` +
		'so neither the count nor a rate or interval is shown.',
	rows_lost: ({ file, lost, of }) =>
		`Rows of “${String(file)}” that were not loaded: ${String(lost)} of ${String(of)} ` +
		'(more than 5 %). They are not counted here.',
	values_lost: ({ file, header, lost, of }) =>
		`Values of “${String(header)}” in “${String(file)}” that could not be read: ` +
		`${String(lost)} of ${String(of)} (more than 5 %). They are not counted here.`
} satisfies Record<keyof typeof zh, Catalogue[string]>;
