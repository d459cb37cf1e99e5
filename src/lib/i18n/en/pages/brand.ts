import type { zh } from '../../zh/pages/brand.ts';

export const en = {
	page: {
		label:
			'Brand file (.json; choose it with its logo as SVG or PNG where that stands apart), ' +
			'chosen or dropped here:',
		drop: 'Delete the brand file',
		kept: 'It is kept in this browser only.',
		logo: ({ company = '' }) => `Logo of ${company}`
	},
	refused: ({ file = '', why = '' }) =>
		`The brand file "${file}" cannot be used: ${why}`,
	faults: {
		not_json: 'it is no JSON. Write it like the example in the README.',
		too_large: 'it is too large. Make its logo smaller than 500 KB.',
		no_file:
			'no .json was chosen. Choose the brand file and its logo together.'
	},
	field: ({ path = '', wanted = '' }) => `"${path}" should be ${wanted}.`,
	wanted: {
		company: "the company's name, at most 80 characters, or zh and en apart",
		author: 'the author, at most 80 characters',
		logo: 'SVG text, a data: address, or the name of a file beside it',
		colors: '{ "main": "#RRGGBB", "second": "#RRGGBB" }, six hexadecimal digits',
		fonts: '{ "latin": name, "chinese": name }, names only',
		footer: 'a footer of at most 120 characters, or zh and en apart',
		classification: 'a marking of at most 40 characters, or zh and en apart',
		unknown:
			'one of company, author, logo, colors, fonts, footer, classification'
	},
	logos: {
		not_there:
			'its logo is not there. Put it beside the brand file, or choose both together on the page.',
		not_picture: 'its logo is neither SVG nor PNG. Save it as one of them.',
		too_large:
			'its logo is too large: at most 300 KB of SVG, or 500 KB and 3000 pixels a side of PNG.',
		broken: 'its logo is damaged and cannot be drawn. Export it again.',
		empty: 'its logo holds nothing that can be drawn. Turn text into outlines first.',
		shape: 'its logo has no size, or is more than 12 times as long as wide. Give it a viewBox.'
	},
	taken: ({ company = '' }) => `Reports wear the brand of ${company}.`,
	dropped: ({ names = '' }) =>
		`Left out of the logo: ${names}. Turn text into outlines, and save pictures as PNG.`,
	low: {
		main: ({ color = '', ratio = '', needed = '' }) =>
			`The main colour ${color} has a contrast of ${ratio}:1 on white and text needs ${needed}:1, ` +
			'so titles and links keep our blue. Choose a darker one.',
		second: ({ color = '', ratio = '', needed = '' }) =>
			`The second colour ${color} has a contrast of ${ratio}:1 on white and lines need ${needed}:1, ` +
			'so lines take the main colour. Choose a darker one.'
	},
	fontsNotIn:
		'A PDF cannot change its font by name and keeps the Noto Sans SC that it embeds; ' +
		'in the other formats the computer that opens them brings the fonts named.',
	colorsNotIn:
		'Colours inside figures mean something (blue actual, orange concern, green target) and stay; ' +
		'single pictures and CSV carry no brand.',
	notOnTemplate:
		'Slides are on a template of their own, whose logo, colours and fonts they keep; ' +
		'the marking stands before every source.',
	author: 'Author'
} satisfies typeof zh;
