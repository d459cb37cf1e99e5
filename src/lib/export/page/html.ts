import { escapeHtml } from '$lib/charts/build/escape-html.ts';
import { naturalHeight } from '$lib/charts/build/natural-height.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { briefParts } from '$lib/figures/report/brief.ts';
import { cellText } from '$lib/figures/words/cell-text.ts';
import { languageTag } from '$lib/i18n/locale.ts';
import * as brief from '$lib/i18n/pages/brief.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import { brandWords } from '$lib/i18n/pages/brand.ts';
import { logoSource } from '../brand/logo.ts';
import { footerWords } from '../brand/brand.ts';
import { earlierOf } from '../document/front.ts';
import { definitionsOf } from '../definitions.ts';
import {
	type ExportItem,
	isSample,
	type Report,
	type ReportPart,
	type Stamp,
	titleOf,
	type Told,
	wordsOf
} from '../item.ts';
import { altOf, factsOf, notesOf, smallPrint, warningsOf } from '../provenance.ts';
import { figuresIn, type Outline, outlineOf, type Placed, type ReportKind } from '../outline/outline.ts';
import type { Progress } from '../work.ts';
import { slideKeys, slideKeysHash } from './slide-keys.ts';
import { styleOf } from './style.ts';

/** Nothing is fetched, and nothing runs but the few lines that turn slides. */
const policy =
	`default-src 'none'; style-src 'unsafe-inline'; script-src '${slideKeysHash}'; img-src data:; ` +
	"base-uri 'none'; form-action 'none'";

const text = escapeHtml;
const WIDTH = 880;

function picture(item: ExportItem, prefix: string): string {
	const { figure } = item;
	const { m, format } = wordsOf(item);
	if (!figure.chart || figure.off) return `<p class="sub">${text(figure.off ?? m.noChart)}</p>`;
	const height = Math.max(320, naturalHeight(figure.chart));
	return renderSvg(figure.chart, {
		width: WIDTH,
		height,
		theme: 'report',
		format,
		idPrefix: prefix,
		title: figure.title,
		description: altOf(item)
	});
}

/** The table as the reader sees it on screen. */
function table(item: ExportItem): string {
	const { m, format } = wordsOf(item);
	const { columns, rows, suppressed } = item.figure.table;
	const hidden = new Set(suppressed);
	const kind = (index: number): string => (columns[index]?.kind === 'number' ? ' class="num"' : '');
	const body = rows
		.map(
			(row, r) =>
				`<tr>${columns
					.map((column, c) => {
						const cell = row[c] ?? null;
						const suppressed = cell === null && hidden.has(r);
						const written = suppressed ? m.suppressedCell : cellText(cell, column, format);
						return `<td${kind(c)}>${text(written)}</td>`;
					})
					.join('')}</tr>`
		)
		.join('');
	return (
		`<details><summary>${text(m.report.table)}</summary><table><thead><tr>` +
		`${columns.map(({ label }, c) => `<th scope="col"${kind(c)}>${text(label)}</th>`).join('')}</tr></thead>` +
		`<tbody>${body}</tbody></table></details>`
	);
}

function section({ item, question, cannot, number }: Placed, stamp: Stamp, prefix: string): string {
	const { figure } = item;
	const { m } = wordsOf(item);
	const warning = warningsOf(item).join(' · ');
	const facts = factsOf(item, stamp)
		.map(({ label, text: value }) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`)
		.join('');
	return (
		`<figure id="${prefix}" data-figure="${text(figure.id)}">` +
		`${question === '' ? '' : `<p class="question">${text(question)}</p>`}<figcaption>` +
		`${text(m.numbered({ n: String(number), title: figure.title }))}</figcaption>` +
		`<p>${text([figure.subtitle, figure.filters].filter(Boolean).join(' · '))}</p>` +
		`${warning === '' ? '' : `<p class="warn">${text(warning)}</p>`}${picture(item, prefix)}` +
		notesOf(item)
			.map((note) => `<p class="note">${text(note)}</p>`)
			.join('') +
		(cannot === '' ? '' : `<p class="note">${text(`${m.report.cannot}${m.colon}${cannot}`)}</p>`) +
		smallPrint(item, stamp)
			.map((line) => `<p class="small">${text(line)}</p>`)
			.join('') +
		`${table(item)}<details><summary>${text(m.sheets.about)}</summary><dl>${facts}</dl></details></figure>`
	);
}

function summary({ part, kind }: Outline): string {
	const month = earlierOf(part, kind);
	const { m } = wordsOf(part);
	const { columns } = m.report;
	if (part.cards.length === 0) return '';
	const rows = part.cards
		.map(
			({ id, title, target, headline, fromTo, verdict, why }, index) =>
				`<tr data-metric="${text(id)}"><td>${text(title)}<br><small>${text(target)}</small>` +
				`</td><td><b>${text(headline)}</b></td><td>${text(fromTo)}` +
				`<br><small>${text(month.texts[index] ?? '')}</small></td>` +
				`<td><b>${text(verdict ? verdicts[part.locale][verdict] : m.report.noVerdict)}` +
				`</b></td><td>${text(why)}</td></tr>`
		)
		.join('');
	const head = [columns.target, columns.change, columns.fromTo, columns.verdict, columns.why]
		.map((label) => `<th scope="col">${text(label)}</th>`)
		.join('');
	return (
		`<section class="verdicts"><h2>${text(m.report.summary)}</h2><table><thead><tr>${head}</tr></thead><tbody>` +
		`${rows}</tbody></table><p class="note">${text(m.report.limits)} ${text(month.note)}</p></section>`
	);
}

function minute({ brief: told, part }: Outline): string {
	if (!told) return '';
	const { questions } = brief[part.locale];
	const cells = briefParts.map(
		(key) =>
			`<div><h2>${text(questions[key])}</h2>` +
			`${told[key].map((sentence) => `<p>${text(sentence)}</p>`).join('')}</div>`
	);
	return `<div class="brief">${cells.join('')}</div>`;
}

/** A company's name, author and logo above the title. */
function brandLine({ face, locale }: ReportPart): string {
	if (!face) return '';
	const alt = brandWords[locale].page.logo({ company: face.company });
	const logo = face.logo ? `<img alt="${text(alt)}" ${logoSource(face.logo)}>` : '';
	const maker = [face.company, face.author].filter((name) => name !== '').join(' · ');
	return `<p class="brand"><b>${text(maker)}</b>${logo}</p>`;
}

function footer(part: ReportPart): string {
	const said = footerWords(part);
	return said.length === 0 ? '' : `<footer class="small">${text(said.join(' · '))}</footer>`;
}

const figureId = (index: number, { number }: Placed): string => `f${String(index)}-${String(number)}`;
const sectionId = (index: number, key: string): string => `s${String(index)}-${key}`;

/** Questions and findings, each a link to its place. */
function contents({ sections, part }: Outline, index: number): string {
	const { m } = wordsOf(part);
	const link = (id: string, label: string): string => `<a href="#${id}">${text(label)}</a>`;
	const entries = sections.map(({ key, question, figures }) => {
		const own = figures
			.map((placed) => {
				const title = m.numbered({ n: String(placed.number), title: placed.item.figure.title });
				return `<li>${link(figureId(index, placed), title)}</li>`;
			})
			.join('');
		if (question === '') return own;
		return `<li><span class="q">${link(sectionId(index, key), question)}</span><ol>${own}</ol></li>`;
	});
	return entries.length === 0
		? ''
		: `<nav aria-label="${text(m.report.contents)}"><h2>${text(m.report.contents)}</h2>` +
				`<ol>${entries.join('')}</ol></nav>`;
}

function definitions(part: ReportPart): string {
	const { m } = wordsOf(part);
	const entries = definitionsOf(part).map(
		({ title, definition, denominator, technical }) =>
			`<h3>${text(title)}</h3><p>${text(definition)}</p><p class="note">` +
			`${text(denominator)}</p><p class="small">` +
			`${text(technical)}</p>`
	);
	return entries.length === 0
		? ''
		: `<section class="definitions"><h2>${text(m.report.definitions)}</h2>${entries.join('')}</section>`;
}

function absentList({ left, part }: Outline): string {
	const { m } = wordsOf(part);
	if (left.length === 0) return '';
	return (
		`<section class="end"><h2>${text(m.report.absent)}</h2><ul>` +
		`${left.map(({ title, why }) => `<li>${text(title)}${text(m.colon)}${text(why)}</li>`).join('')}</ul></section>`
	);
}

/** What is said before or after the figures. */
const toldSections = (told: readonly Told[] = []): string =>
	told
		.map(
			({ heading, lines }) =>
				`<section class="told"><h2>${text(heading)}</h2>` +
				`${lines.map((line) => `<p>${text(line)}</p>`).join('')}</section>`
		)
		.join('');

async function body(outline: Outline, stamp: Stamp, index: number, drawn: () => Promise<void>): Promise<string> {
	const sections: string[] = [];
	for (const { key, question, figures } of outline.sections) {
		const pieces: string[] = [];
		for (const placed of figures) {
			await drawn();
			pieces.push(section(placed, stamp, figureId(index, placed)));
		}
		const heading = question === '' ? '' : `<h2>${text(question)}</h2>`;
		sections.push(`<section class="section" id="${sectionId(index, key)}">${heading}${pieces.join('')}</section>`);
	}
	return sections.join('');
}

async function partHtml(outline: Outline, stamp: Stamp, index: number, drawn: () => Promise<void>): Promise<string> {
	const { part, kind } = outline;
	const { m } = wordsOf(part);
	const sample = isSample(part);
	return (
		`<main lang="${languageTag[part.locale]}"><header>${brandLine(part)}<h1>${text(titleOf(part))}</h1>` +
		'<p class="sub">' +
		`${part.face?.classification ? `<b>${text(part.face.classification)}</b> · ` : ''}` +
		`${text(m.report.kinds[kind])} · ${text(m.report.subtitle)} · ` +
		`${text(m.report.prepared({ date: stamp.date }))} · ${text(m.product)} ${text(stamp.version)}` +
		'</p>' +
		`${sample ? `<p class="warn">${text(m.simulatedData)}</p>` : ''}<p>${text(part.headline)}` +
		'</p>' +
		(part.guardrails ? `<p class="sub">${text(part.guardrails)}</p>` : '') +
		`<p class="small">${text(m.noNames)}</p>${minute(outline)}</header>` +
		contents(outline, index) +
		summary(outline) +
		toldSections(part.opening) +
		(await body(outline, stamp, index, drawn)) +
		toldSections(part.closing) +
		absentList(outline) +
		definitions(part) +
		footer(part) +
		'</main>'
	);
}

/** The report as one file that opens without a network; the arrow keys turn its slides. */
export async function reportHtml(
	{ parts, stamp }: Report,
	{ kind = 'full', progress }: { kind?: ReportKind; progress?: Progress | undefined } = {}
): Promise<string> {
	const first = parts[0];
	const { m } = wordsOf(first ?? { locale: 'zh' });
	const outlines = parts.map((part) => outlineOf(part, kind));
	const total = outlines.reduce((sum, outline) => sum + figuresIn(outline).length, 0);
	let done = 0;
	const drawn = async (): Promise<void> => progress?.step(done++, total);
	const bodies: string[] = [];
	for (const [index, outline] of outlines.entries()) bodies.push(await partHtml(outline, stamp, index, drawn));
	await progress?.step(total, total);
	return (
		`<!doctype html>\n<html lang="${languageTag[first?.locale ?? 'zh']}"><head><meta charset="utf-8">` +
		'<meta name="viewport" content="width=device-width, initial-scale=1">' +
		`<meta http-equiv="Content-Security-Policy" content="${policy}"><title>` +
		`${text(first ? titleOf(first) : m.report.title)}</title><style>${styleOf(first?.face)}</style></head><body>` +
		`<label class="switch"><input type="checkbox" id="slides"> ${text(m.report.slideMode)}</label>` +
		`${bodies.join('<hr>')}<script>${slideKeys}</script></body></html>\n`
	);
}
