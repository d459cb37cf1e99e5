import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from '../zip.ts';

/** Instants in the document's properties, which would differ between two runs. */
const instants = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/**
 * Mends what the slide writer leaves wrong and office programs complain of: content types of parts that do not exist,
 * placeholder shapes in the notes master, a third axis in charts; and takes out what differs between two runs.
 */
export function repairPptx(given: Readonly<Parts>, date: string): Parts {
	const parts: Parts = { ...given };
	const edit = (name: string, change: (xml: string) => string): void => {
		const part = parts[name];
		if (part) parts[name] = strToU8(change(strFromU8(part)));
	};
	for (const name of Object.keys(parts).filter((part) => /^ppt\/charts\/chart\d+\.xml$/.test(part))) {
		edit(name, (xml) => {
			const axes = new Set(
				[...xml.matchAll(/<c:(?:cat|val|ser|date)Ax>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id)
			);
			return xml.replace(/<c:axId val="(\d+)"\/>/g, (tag, id: string) => (axes.has(id) ? tag : ''));
		});
	}
	edit('[Content_Types].xml', (xml) =>
		xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (tag, part: string) => (part in parts ? tag : ''))
	);
	edit('ppt/notesMasters/notesMaster1.xml', (xml) => xml.replace(/<p:sp>[\s\S]*?<\/p:sp>/g, ''));
	edit('docProps/core.xml', (xml) => xml.replace(instants, `$1${date}T00:00:00Z$2`));
	return parts;
}

const numbered = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g;

/** Charts counted from one in every file: the slide writer goes on counting from the file before. */
export function renumberCharts(parts: Readonly<Parts>): Parts {
	const found = Object.keys(parts)
		.flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
		.sort((a, b) => Number(a) - Number(b));
	const rename = (text: string): string =>
		text.replace(
			numbered,
			(_, before: string, old: string, after: string) => `${before}${String(found.indexOf(old) + 1)}${after}`
		);
	return Object.fromEntries(
		Object.entries(parts).map(([name, part]) => [
			rename(name),
			/\.rels$|^\[Content_Types\]/.test(name) ? strToU8(rename(strFromU8(part))) : part
		])
	);
}
