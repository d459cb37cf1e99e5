import type { BuildFigures } from './figure.ts';
import { tellingLosses } from './result-notes.ts';

const pages: Readonly<Record<string, () => Promise<BuildFigures>>> = {
	overview: async () => (await import('./overview/figures.ts')).overviewFigures,
	service: async () => {
		const { furtherServiceFigures, serviceFigures } = await import('./service/figures.ts');
		return (results, env, off) => [
			...serviceFigures(results, env, off),
			...furtherServiceFigures(results, env, off)
		];
	},
	retention: async () => (await import('./retention/figures.ts')).retentionFigures,
	attribution: async () => (await import('./attribution/figures.ts')).attributionFigures,
	roi: async () => (await import('./roi/figures.ts')).roiFigures,
	grading: async () => (await import('./grading/figures.ts')).gradingFigures,
	fairness: async () => (await import('./fairness/figures.ts')).fairnessFigures,
	data: async () => (await import('./quality/figures.ts')).qualityFigures
};

/**
 * The figures of each page by its name, in the order of the questions, loaded on demand: for reports that draw from
 * several pages at once.
 */
export const figuresByPage: Readonly<Record<string, () => Promise<BuildFigures>>> = Object.fromEntries(
	Object.entries(pages).map(([page, load]) => [page, async () => tellingLosses(await load())])
);
