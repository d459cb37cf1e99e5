import { existsSync, readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import { naturalHeight } from '$lib/charts/build/natural-height.ts';
import { renderStill, stillPlace, stillStyle } from '$lib/charts/draw/still.ts';
import { figuresByPage } from '$lib/figures/pages.ts';
import type { FigureEnv } from '$lib/figures/env.ts';
import type { Figure } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { formatFor } from '$lib/i18n/format.ts';
import { messagesFor } from '$lib/i18n/messages.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { planFor } from '$lib/programme/levels.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { publication } from '$lib/session/publication/publication.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';

/** Figures in view when a page opens; the others are drawn when the library has come. */
const IN_VIEW = 2;
/** Inner width of a figure in one of two columns and across both, at 1440 pixels. */
const COLUMN = 546;
const ACROSS = 1158;

/** Where the results lie that pages are painted with: the sample's at a build, a company's where they are published. */
const SNAPSHOTS = process.env.SNAPSHOTS ?? 'static/snapshot';

/** The plan of what is published; without it the sample's. */
function planOf(): Plan {
	const path = `${SNAPSHOTS}/publication.json`;
	const known = existsSync(path) ? publication.nullable().parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
	return known?.plan ?? publishedPlan;
}

/** The page's figures as the prerendered text shows them: the results in the build, in Chinese. */
async function figuresOf(page: string): Promise<Figure[]> {
	const path = `${SNAPSHOTS}/${page}.json`;
	const build = await figuresByPage[page]?.();
	if (!build || !existsSync(path)) return [];
	const { dataset, windows, results } = snapshot.parse(JSON.parse(readFileSync(path, 'utf8')));
	const plan = planFor(planOf(), dataset);
	const env: FigureEnv = {
		locale: 'zh',
		messages: messagesFor('zh', plan.levels),
		format: formatFor('zh'),
		dataset,
		windows,
		plan,
		filters: noFilters,
		annotations: []
	};
	return build(results, env, offSentence('zh'));
}

function withStill(html: string, { id, chart }: Figure, width: number): string {
	const place = stillPlace(id);
	if (!chart || !html.includes(place)) return html;
	const still = renderStill(chart, {
		width,
		height: Math.max(272, naturalHeight(chart)),
		format: formatFor('zh'),
		idPrefix: `still-${id}`
	});
	return html.replace(place, () => place + still);
}

/** Puts the first charts into the prerendered pages, so that they are painted with the text and before any script. */
export const handle: Handle = async ({ event, resolve }) => {
	const page = event.url.pathname.split('/').filter(Boolean)[0] ?? 'overview';
	const figures = (await figuresOf(page)).slice(0, IN_VIEW);
	if (figures.length === 0) return resolve(event);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			figures
				.reduce(
					(text, figure, at) => withStill(text, figure, at === 0 && page !== 'overview' ? ACROSS : COLUMN),
					html
				)
				.replace('</head>', `<style>${stillStyle}</style></head>`)
	});
};
