import { palettes } from '$lib/charts/palette.ts';
import type { Face } from '../brand/brand.ts';
import { wrapLines } from '../caption/wrap.ts';
import { measureOf } from '../fonts/coverage.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { TextLook } from './paper.ts';

const ink = palettes.report;

/** How a document's page is cut and how large its text is, in points. */
export interface Shape {
	name: 'a4' | 'wide';
	width: number;
	height: number;
	margin: number;
	/** Top of the body, and where it ends above the footer. */
	top: number;
	bottom: number;
	/** Units across of a picture as wide as the body: fewer make its text larger. */
	across: number;
	looks: Record<LookName, Look>;
	/** Lines of a text in a width, as its font sets them. */
	wrap: (text: string, width: number, look: TextLook) => string[];
	/** One figure a page, as large as the page allows. */
	onePerPage: boolean;
}

export interface Look extends TextLook {
	leading: number;
}

export type LookName =
	'title' | 'section' | 'figure' | 'lead' | 'body' | 'strong' | 'question' | 'warning' | 'note' | 'small';

const look = (size: number, color: string, bold = false): Look => ({
	size,
	leading: size * (size > 15 ? 1.36 : 1.48),
	color,
	bold
});

const paperLooks: Record<LookName, Look> = {
	title: look(20, ink.ink, true),
	section: look(14.5, ink.ink, true),
	figure: look(11.5, ink.ink, true),
	lead: look(11, ink.ink),
	body: look(9.5, ink.ink),
	strong: look(9.5, ink.ink, true),
	question: look(8.5, ink.accent, true),
	warning: look(8.5, ink.concern, true),
	note: look(8.5, ink.ink2),
	small: look(7.5, ink.ink3)
};

const screenLooks: Record<LookName, Look> = {
	title: look(30, ink.ink, true),
	section: look(22, ink.ink, true),
	figure: look(19, ink.ink, true),
	lead: look(17, ink.ink2),
	body: look(15, ink.ink),
	strong: look(15, ink.ink, true),
	question: look(13, ink.accent, true),
	warning: look(12, ink.concern, true),
	note: look(12, ink.ink2),
	small: look(9.5, ink.ink3)
};

/** The same shape with all its text smaller by a share, for a page that must hold everything. */
export function smaller(shape: Shape, share: number): Shape {
	const looks = Object.fromEntries(
		Object.entries(shape.looks).map(([name, own]) => [
			name,
			{ ...own, size: own.size * share, leading: own.leading * share }
		])
	);
	return { ...shape, looks: { ...shape.looks, ...looks } };
}

/** The same shape with its lines nearer to each other by a share. */
export function nearer(shape: Shape, share: number): Shape {
	const looks = Object.fromEntries(
		Object.entries(shape.looks).map(([name, own]) => [name, { ...own, leading: own.leading * share }])
	);
	return { ...shape, looks: { ...shape.looks, ...looks } };
}

/** The same shape in a company's colour where text is coloured. */
export const dressed = (shape: Shape, face: Face | undefined): Shape =>
	face ? { ...shape, looks: { ...shape.looks, question: { ...shape.looks.question, color: face.main } } } : shape;

/** A4 upright for paper, 16:9 for the screen. */
const cuts: Record<Shape['name'], Omit<Shape, 'wrap'>> = {
	a4: {
		name: 'a4',
		width: 595.28,
		height: 841.89,
		margin: 48,
		top: 50,
		bottom: 792,
		across: 660,
		looks: paperLooks,
		onePerPage: false
	},
	wide: {
		name: 'wide',
		width: 960,
		height: 540,
		margin: 44,
		top: 36,
		bottom: 506,
		across: 860,
		looks: screenLooks,
		onePerPage: true
	}
};

/** The page of a name, its lines broken as the fonts at hand set them. */
export function shapeOf(name: Shape['name'], fonts: FontSet): Shape {
	const [regular, bold] = [measureOf(fonts.regular), measureOf(fonts.bold)];
	return {
		...cuts[name],
		wrap: (text, width, { size, bold: heavy }) =>
			wrapLines(text, width, size, (line) => (heavy ? bold : regular)(line) * size)
	};
}

/** The page of a name with its lines broken by estimate, where the reader's program brings the fonts. */
export const estimatedShape = (name: Shape['name']): Shape => ({
	...cuts[name],
	wrap: (text, width, { size }) => wrapLines(text, width, size)
});

/** Points across between the margins. */
export const roomOf = ({ width, margin }: Shape): number => width - 2 * margin;
