import * as brief from '$lib/i18n/pages/brief.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import { briefParts } from '$lib/figures/report/brief.ts';
import { isSample, type Stamp, titleOf, type Told, wordsOf } from '../item.ts';
import type { Outline } from '../outline/outline.ts';
import { shortPrint } from '../provenance.ts';
import { type PaperBlock, tableBlocks, textBlock } from './blocks.ts';
import type { Group } from './page-flow.ts';
import type { Paper } from './paper.ts';
import { roomOf, type Shape } from './shapes.ts';

/** On what the whole report stands, said once. */
export function basisOf({ part }: Outline, stamp: Stamp): string {
	const { m } = wordsOf(part);
	const each = (pick: (figure: Outline['part']['items'][number]['figure']) => string): string =>
		[...new Set(part.items.map(({ figure }) => pick(figure)))].filter(Boolean).join(' / ');
	return [
		`${m.labels.period} ${each(({ period }) => period)}`,
		`${m.labels.asOf} ${each(({ asOf }) => asOf.slice(0, 10))}`,
		`${m.labels.fingerprint} ${each(({ fingerprint }) => shortPrint(fingerprint))}`,
		m.report.prepared({ date: stamp.date }),
		`${m.product} ${stamp.version}`
	].join(' · ');
}

/** What the report is, on which data it stands, and that it is simulated where it is. */
export function titleBlocks(shape: Shape, outline: Outline, stamp: Stamp): PaperBlock[] {
	const { part, kind } = outline;
	const { m } = wordsOf(part);
	const { looks } = shape;
	return [
		...textBlock(shape, titleOf(part), looks.title, { tag: 'H1' }),
		...textBlock(shape, `${m.report.kinds[kind]} · ${m.report.subtitle}`, looks.lead, { gap: 2 }),
		...textBlock(shape, basisOf(outline, stamp), looks.small, { gap: 4 }),
		...textBlock(shape, isSample(part) ? m.simulatedData : '', looks.warning, { gap: 4 })
	];
}

/** The report in a minute: four questions with their answers, two beside each other. */
export function briefBlocks(
	shape: Shape,
	{ brief: told, part }: Outline,
	only = briefParts as readonly (typeof briefParts)[number][]
): PaperBlock[] {
	const { looks } = shape;
	const gutter = 24;
	if (!told) return textBlock(shape, part.headline, looks.lead, { gap: 10 });
	const width = only.length === 1 ? roomOf(shape) : (roomOf(shape) - gutter) / 2;
	const cell = (key: (typeof briefParts)[number], indent: number): PaperBlock[] => [
		...textBlock(shape, brief[part.locale].questions[key], looks.question, { indent, width, tag: 'H2' }),
		...told[key].flatMap((sentence) =>
			textBlock(shape, sentence, looks.body, { indent, width, gap: 1.5, tag: 'P' })
		)
	];
	const heightOf = (blocks: readonly PaperBlock[]): number =>
		blocks.reduce((sum, { height, gap }) => sum + height + gap, 0);
	const rows = only.length === 1 ? [only] : [only.slice(0, 2), only.slice(2)].filter((row) => row.length > 0);
	return rows.map((row): PaperBlock => {
		const cells = row.map((key, index) => cell(key, index * (width + gutter)));
		return {
			height: Math.max(...cells.map(heightOf)),
			stretch: 0,
			gap: 12,
			draw: (paper, top) => {
				for (const blocks of cells) {
					blocks.reduce((y, block) => {
						block.draw(paper, y + block.gap, block.height);
						return y + block.gap + block.height;
					}, top);
				}
			}
		};
	});
}

/** Paragraphs under their headings. */
export const toldGroups = (shape: Shape, told: readonly Told[] = []): Group<Paper>[] =>
	told.map(({ heading, lines }) => ({
		blocks: [
			...textBlock(shape, heading, shape.looks.question, { gap: 12, tag: 'H2' }),
			...lines.flatMap((line) => textBlock(shape, line, shape.looks.body, { gap: 2 }))
		]
	}));

/** Shares of the room: target, change, from and to, verdict, why. */
export const verdictWidths = [0.17, 0.11, 0.18, 0.15, 0.39] as const;

/** The targets with change, from and to, verdict, and why. */
export function verdictGroups(shape: Shape, { part }: Outline): Group<Paper>[] {
	const { m } = wordsOf(part);
	const { looks } = shape;
	if (part.cards.length === 0) return [];
	const widths = verdictWidths.map((share) => share * roomOf(shape));
	const rows = part.cards.map(({ title, target, headline, fromTo, verdict, why }) => [
		[
			{ text: title, look: looks.strong },
			{ text: target, look: looks.note }
		],
		[{ text: headline, look: looks.strong }],
		[{ text: fromTo, look: looks.body }],
		[{ text: verdict ? verdicts[part.locale][verdict] : m.report.noVerdict, look: looks.strong }],
		[{ text: why, look: looks.note }]
	]);
	const { target, change, fromTo, verdict, why } = m.report.columns;
	return [
		{ blocks: textBlock(shape, m.report.summary, looks.section, { gap: 14, tag: 'H2' }), keepWithNext: true },
		{
			blocks: tableBlocks(shape, [target, change, fromTo, verdict, why], rows, widths),
			keepWithNext: true,
			around: (paper, draw) => {
				paper.within('Table', draw);
			}
		},
		{ blocks: textBlock(shape, m.report.limits, looks.note, { gap: 5 }) }
	];
}

/** Figures that could not be computed, with the reason. */
export function leftGroups(shape: Shape, { part, left, kind }: Outline): Group<Paper>[] {
	const { m, format } = wordsOf(part);
	if (left.length === 0) return [];
	if (kind === 'board')
		return [
			{
				blocks: textBlock(
					shape,
					`${m.report.absent}${m.colon}${format.items(left.map(({ title }) => title))}`,
					shape.looks.small,
					{ gap: 4 }
				)
			}
		];
	const [heading, ...entries] = [
		...textBlock(shape, m.report.absent, shape.looks.section, { gap: 20, tag: 'H2' }),
		...left.flatMap(({ title, why }) => textBlock(shape, `${title}${m.colon}${why}`, shape.looks.note, { gap: 3 }))
	];
	return [
		{ blocks: [...(heading ? [heading] : []), ...entries.slice(0, 2)] },
		...entries.slice(2).map((block) => ({ blocks: [block] }))
	];
}
