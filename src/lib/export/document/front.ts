import { brandWords } from '$lib/i18n/pages/brand.ts';
import { earlierWords } from '$lib/i18n/pages/earlier.ts';
import * as brief from '$lib/i18n/pages/brief.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import { briefParts } from '$lib/figures/report/brief.ts';
import { footerWords } from '../brand/brand.ts';
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

const LOGO = { width: 110, height: 34 };

/** A company's logo at the right of the first lines, and the room that they have beside it. */
function logoBlock(shape: Shape, { face, locale }: Outline['part']): { blocks: PaperBlock[]; width: number } {
	const logo = face?.logo;
	if (!logo) return { blocks: [], width: roomOf(shape) };
	const share = shape.looks.title.size / 20;
	const size = { width: LOGO.width * share, height: LOGO.height * share };
	const alt = brandWords[locale].page.logo({ company: face.company });
	const draw = (paper: Paper, top: number): void => {
		paper.logo(logo, { x: shape.margin + roomOf(shape) - size.width, y: top, ...size }, alt);
	};
	return { blocks: [{ height: 0, stretch: 0, gap: 0, draw }], width: roomOf(shape) - size.width - 18 };
}

/** A line in a company's second colour below what opens the report. */
function ruleBlock(shape: Shape, { face }: Outline['part']): PaperBlock[] {
	if (!face) return [];
	const draw = (paper: Paper, top: number): void => {
		paper.rule(shape.margin, top, roomOf(shape), face.second, 1.5);
	};
	return [{ height: 1.5, stretch: 0, gap: 5, draw }];
}

/** What a page's foot names: a company's own words, or what the report is. */
export function footerOf({ part, kind }: Outline): string[] {
	const { m } = wordsOf(part);
	const own = footerWords(part);
	return own.length > 0 ? own : [titleOf(part), m.report.kinds[kind]];
}

/** What the report is, on which data it stands, and that it is simulated where it is. */
export function titleBlocks(shape: Shape, outline: Outline, stamp: Stamp): PaperBlock[] {
	const { part, kind } = outline;
	const { m } = wordsOf(part);
	const { looks } = shape;
	const { blocks: logo, width } = logoBlock(shape, part);
	const maker = [part.face?.company, part.face?.author].filter(Boolean).join(' · ');
	return [
		...logo,
		...textBlock(shape, titleOf(part), looks.title, { tag: 'H1', width }),
		...textBlock(shape, `${m.report.kinds[kind]} · ${m.report.subtitle}`, looks.lead, { gap: 2, width }),
		...textBlock(shape, maker, looks.strong, { gap: 2, width }),
		...ruleBlock(shape, part),
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

/** The latest months of the targets beside earlier ones, and what they are not; the board's one page has no room. */
export function earlierOf(
	{ cards, locale }: Outline['part'],
	kind: Outline['kind']
): { texts: string[]; note: string } {
	const texts = kind === 'board' ? [] : cards.map(({ earlier = '' }) => earlier);
	return { texts, note: texts.some((text) => text !== '') ? earlierWords[locale].note : '' };
}

/** Shares of the room: target, change, from and to, verdict, why; on a board's page from and to stand below change. */
export const verdictWidths = (kind: Outline['kind']): number[] =>
	kind === 'board' ? [0.22, 0.19, 0.19, 0.4] : [0.17, 0.11, 0.18, 0.15, 0.39];

/** The brief of a page that has the targets right below it: what happened without their numbers. */
export const withoutNumbers = (outline: Outline): Outline => ({
	...outline,
	brief: outline.brief && {
		...outline.brief,
		happened: [
			outline.part.headline === '' ? '' : (outline.brief.happened[0] ?? ''),
			outline.part.guardrails ?? ''
		].filter(Boolean)
	}
});

/** The targets with change, from and to, verdict, and why. */
export function verdictGroups(shape: Shape, { part, kind }: Outline): Group<Paper>[] {
	const { m } = wordsOf(part);
	const { looks } = shape;
	if (part.cards.length === 0) return [];
	const widths = verdictWidths(kind).map((share) => share * roomOf(shape));
	const board = kind === 'board';
	const month = earlierOf(part, kind);
	const rows = part.cards.map(({ title, target, headline, fromTo, verdict, why, short = why }, index) => [
		[
			{ text: title, look: looks.strong },
			{ text: target, look: looks.note }
		],
		...(board
			? [
					[
						{ text: headline, look: looks.strong },
						{ text: fromTo, look: looks.note }
					]
				]
			: [
					[{ text: headline, look: looks.strong }],
					[
						{ text: fromTo, look: looks.body },
						{ text: month.texts[index] ?? '', look: looks.small }
					]
				]),
		[{ text: verdict ? verdicts[part.locale][verdict] : m.report.noVerdict, look: looks.strong }],
		[{ text: board ? short : why, look: looks.note }]
	]);
	const { target, change, fromTo, verdict, why } = m.report.columns;
	return [
		{ blocks: textBlock(shape, m.report.summary, looks.section, { gap: 14, tag: 'H2' }), keepWithNext: true },
		{
			blocks: tableBlocks(shape, [target, change, ...(board ? [] : [fromTo]), verdict, why], rows, widths),
			keepWithNext: true,
			around: (paper, draw) => {
				paper.within('Table', draw);
			}
		},
		{ blocks: textBlock(shape, [m.report.limits, month.note].filter(Boolean).join(' '), looks.note, { gap: 5 }) }
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
