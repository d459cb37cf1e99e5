import type { zh } from '../../zh/pages/face.ts';

export const en = {
	page: {
		summary: 'Company template, brand and command line',
		template:
			"Your company's slide template (.pptx, .potx), chosen or dropped here:",
		drop: 'Use the plain look',
		command:
			'To repeat what is on show on the command line (files under the names that they were given):',
		copy: 'Copy the command',
		copied: 'Command copied'
	},
	faults: {
		not_slides: 'is no slide file. Choose a .pptx or .potx.',
		protected:
			'is behind a password. Remove it in PowerPoint or WPS and save as .pptx.',
		macros: 'holds macros or controls and is not used. Save it as .pptx or .potx without macros.',
		linked: 'refers to content outside the file and is not used. Break the links or embed the pictures.',
		embedded:
			'holds objects of other programs and is not used. Delete the embedded objects and save it again.',
		oversize:
			'is too large. Compress the pictures of its masters (64 MB for the file, 32 MB for one part).',
		no_layouts:
			'has no layouts and is not used. Keep at least one layout in its slide master.'
	},
	refused: ({ file, why, part }) =>
		`The template "${file}" ${why}${part === '' ? '' : ` (in ${part})`}`,
	lacks: {
		title_layout:
			'it has no title layout, so that the first slide stands on an ordinary one',
		content_layout:
			'it has no layout with a place for content, so that pictures stand below the title',
		footer: 'its layout has no footer, so that marking and source stand in small type at the foot of the slide',
		number: 'its layout has no slide number, so that slides have none',
		accent: 'its accent 1 can hardly be told from its ground, so that charts keep our colours'
	},
	lacking: ({ file, lacks }) =>
		`The template "${file}" can be used. What it lacks: ${lacks}.`,
	taken: ({ file }) =>
		`Slides use the masters, layouts and colours of the template "${file}".`,
	separator: '; '
} satisfies typeof zh;
