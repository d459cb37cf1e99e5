import { escapeHtml } from '$lib/charts/build/escape-html.ts';
import { naturalHeight } from '$lib/charts/build/natural-height.ts';
import { chartFont } from '$lib/charts/palette.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { cellText } from '$lib/figures/cell-text.ts';
import { languageTag } from '$lib/i18n/locale.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { definitionsOf } from '../definitions.ts';
import { type ExportItem, type Report, type ReportPart, type Stamp, wordsOf } from '../item.ts';
import { factsOf, notesOf, smallPrint, warningsOf } from '../provenance.ts';
import { ink } from '../slides/slide-text.ts';
import type { Progress } from '../workbook/workbook.ts';

const style = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.5rem 4rem;max-width:60rem;background:#fff;color:${ink.ink};font:16px/1.6 ${chartFont}}
h1{font-size:1.75rem;line-height:1.3;margin:0}h2{font-size:1.25rem;margin:3rem 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0}.sub,td small,figcaption+p{color:${ink.ink2};font-size:.875rem}.warn{color:${ink.concern};font-weight:600;font-size:.875rem}
figure{margin:2.5rem 0 0;padding-top:1.5rem;border-top:1px solid ${ink.rule};break-inside:avoid}
figcaption{font-weight:600;font-size:1.125rem;line-height:1.4}figure svg{width:100%;height:auto;margin:.75rem 0}
.small{color:${ink.ink3};font-size:.75rem}.note{color:${ink.ink2};font-size:.8125rem}
table{border-collapse:collapse;width:100%;font-size:.8125rem;font-variant-numeric:tabular-nums}th{text-align:left;font-weight:500;color:${ink.ink3}}
th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid ${ink.rule};vertical-align:top}.num{text-align:right}
details{margin:.5rem 0;font-size:.8125rem}summary{cursor:pointer;color:${ink.ink2}}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}dt{color:${ink.ink3}}dd{margin:0}
@page{size:A4;margin:15mm}@media print{body{padding:0;max-width:none}details{display:none}h2{break-after:avoid}}`;

/** Nothing is fetched and nothing runs: style in the page is all there is. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

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
		description: figure.subtitle
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
						return (
							`<td${kind(c)}>` +
							`${text(cell === null && hidden.has(r) ? m.suppressedCell : cellText(cell, column, format))}` +
							'</td>'
						);
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

function section(item: ExportItem, stamp: Stamp, prefix: string): string {
	const { figure } = item;
	const { m } = wordsOf(item);
	const warning = warningsOf(item).join(' · ');
	const facts = factsOf(item, stamp)
		.map(({ label, text: value }) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`)
		.join('');
	return (
		`<figure id="${prefix}" data-figure="${text(figure.id)}"><figcaption>${text(figure.title)}</figcaption>` +
		`<p>${text([figure.subtitle, figure.filters].filter(Boolean).join(' · '))}</p>` +
		`${warning === '' ? '' : `<p class="warn">${text(warning)}</p>`}${picture(item, prefix)}` +
		notesOf(item)
			.map((note) => `<p class="note">${text(note)}</p>`)
			.join('') +
		smallPrint(item, stamp)
			.map((line) => `<p class="small">${text(line)}</p>`)
			.join('') +
		`${table(item)}<details><summary>${text(m.sheets.about)}</summary><dl>${facts}</dl></details></figure>`
	);
}

function summary(part: ReportPart): string {
	const { m } = wordsOf(part);
	const { columns } = m.report;
	if (part.cards.length === 0) return '';
	const rows = part.cards
		.map(
			({ id, title, target, headline, fromTo, verdict, why }) =>
				`<tr data-metric="${text(id)}"><td>${text(title)}<br><small>${text(target)}</small>` +
				`</td><td><b>${text(headline)}</b></td><td>${text(fromTo)}</td>` +
				`<td><b>${text(verdict ? verdicts[part.locale][verdict] : m.report.noVerdict)}` +
				`</b></td><td>${text(why)}</td></tr>`
		)
		.join('');
	const head = [columns.target, columns.change, columns.fromTo, columns.verdict, columns.why]
		.map((label) => `<th scope="col">${text(label)}</th>`)
		.join('');
	return (
		`<h2>${text(m.report.summary)}</h2><table><thead><tr>${head}</tr></thead><tbody>` +
		`${rows}</tbody></table><p class="note">${text(m.report.limits)}</p>`
	);
}

function definitions(part: ReportPart): string {
	const { m } = wordsOf(part);
	const entries = definitionsOf(part).map(
		({ id, name, definition, denominator, formula, method, source }) =>
			`<h3>${text(id)} ${text(name)}</h3><p>${text(definition)}</p><p class="note">` +
			`${text(denominator)}</p><p class="small">` +
			`${text([formula, wordFor(m.methods, method) ?? method, source].filter(Boolean).join(' · '))}</p>`
	);
	return entries.length === 0 ? '' : `<h2>${text(m.report.definitions)}</h2>${entries.join('')}`;
}

function absentList({ absent, locale }: ReportPart): string {
	const { m } = wordsOf({ locale });
	if (absent.length === 0) return '';
	return (
		`<h2>${text(m.report.absent)}</h2><ul>` +
		`${absent.map(({ name, reason }) => `<li>${text(name)}${text(m.colon)}${text(reason)}</li>`).join('')}</ul>`
	);
}

async function partHtml(part: ReportPart, stamp: Stamp, index: number, drawn: () => Promise<void>): Promise<string> {
	const { m } = wordsOf(part);
	const sample = part.items.some(({ figure }) => figure.sample);
	const sections: string[] = [];
	for (const [at, item] of part.items.entries()) {
		await drawn();
		sections.push(section(item, stamp, `f${String(index)}-${String(at)}`));
	}
	return (
		`<main lang="${languageTag[part.locale]}"><header><h1>${text(m.report.title)}</h1>` +
		'<p class="sub">' +
		`${text(m.report.subtitle)} · ${text(m.report.prepared({ date: stamp.date }))} ` +
		`· ${text(m.product)} ${text(stamp.version)}` +
		'</p>' +
		`${sample ? `<p class="warn">${text(m.simulatedData)}</p>` : ''}<p>${text(part.headline)}` +
		`</p>${part.guardrails ? `<p class="sub">${text(part.guardrails)}</p>` : ''}<p class="small">${text(m.noNames)}</p></header>` +
		summary(part) +
		sections.join('') +
		absentList(part) +
		definitions(part) +
		'</main>'
	);
}

/** The report as one file that opens without a network and runs nothing. */
export async function reportHtml({ parts, stamp }: Report, progress?: Progress): Promise<string> {
	const first = parts[0];
	const { m } = wordsOf(first ?? { locale: 'zh' });
	const total = parts.reduce((sum, { items }) => sum + items.length, 0);
	let done = 0;
	const drawn = async (): Promise<void> => progress?.step(done++, total);
	const bodies: string[] = [];
	for (const [index, part] of parts.entries()) bodies.push(await partHtml(part, stamp, index, drawn));
	await progress?.step(total, total);
	return (
		`<!doctype html>\n<html lang="${languageTag[first?.locale ?? 'zh']}"><head><meta charset="utf-8">` +
		'<meta name="viewport" content="width=device-width, initial-scale=1">' +
		`<meta http-equiv="Content-Security-Policy" content="${policy}"><title>` +
		`${text(m.report.title)}</title><style>${style}</style></head><body>` +
		`${bodies.join('<hr>')}</body></html>\n`
	);
}
