import { type Deck, stack } from './slide-kit.ts';
import { type Definition, definitionsOf } from '../definitions.ts';
import type { ReportPart } from '../item.ts';
import { wordsOf } from '../item.ts';
import { heightOf, ink, slide as size, type TextStyle, textStyles } from './slide-text.ts';
import { wordFor } from '$lib/i18n/words.ts';

const styles = {
	name: { size: 13, color: ink.ink, bold: true },
	text: { size: 11, color: ink.ink2, bold: false }
} as const satisfies Record<string, TextStyle>;

function textOf({ definition, denominator, formula, method, source }: Definition, part: ReportPart): string {
	const { m } = wordsOf(part);
	return [
		definition,
		denominator,
		[formula, wordFor(m.methods, method) ?? method, source].filter(Boolean).join(' · ')
	]
		.filter(Boolean)
		.join('\n');
}

const TOP = 1.15;

/** Definitions grouped so that each group fits a slide. */
function pages(part: ReportPart): Definition[][] {
	const limit = size.height - 0.5;
	let y: number = TOP;
	return definitionsOf(part).reduce<Definition[][]>((groups, definition) => {
		const height =
			heightOf(`${definition.id} ${definition.name}`, styles.name.size) +
			heightOf(textOf(definition, part), styles.text.size) +
			0.24;
		const last = groups.at(-1);
		if (!last || y + height > limit) {
			y = TOP + height;
			return [...groups, [definition]];
		}
		y += height;
		last.push(definition);
		return groups;
	}, []);
}

/** How every number in the report is defined, at the end. */
export function definitionSlides(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	for (const group of pages(part)) {
		const slide = deck.pptx.addSlide();
		stack(slide, [[m.report.definitions, textStyles.title]], part.locale, 0.42);
		group.reduce(
			(y, definition) =>
				stack(
					slide,
					[
						[`${definition.id} ${definition.name}`, styles.name],
						[textOf(definition, part), styles.text]
					],
					part.locale,
					y
				) + 0.12,
			TOP
		);
	}
}

const ABSENT_A_SLIDE = 9;

/** What is missing from the report because it could not be computed, with why. */
export function absentSlides(deck: Deck, { absent, locale }: ReportPart): void {
	const { m } = wordsOf({ locale });
	for (let start = 0; start < absent.length; start += ABSENT_A_SLIDE) {
		const slide = deck.pptx.addSlide();
		stack(slide, [[m.report.absent, textStyles.title]], locale, 0.42);
		absent.slice(start, start + ABSENT_A_SLIDE).reduce(
			(y, { name, reason }) =>
				stack(
					slide,
					[
						[name, styles.name],
						[reason, styles.text]
					],
					locale,
					y
				) + 0.1,
			TOP
		);
	}
}
