import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

/** The rooms as the design lists them, top floor first. */
const rooms = [
	'ui',
	'session',
	'export',
	'figures',
	'charts',
	'simulate',
	'metrics',
	'ingest',
	'engine',
	'stats',
	'programme',
	'i18n'
];

const eslint = new ESLint();

async function refused(path: string, from: string, rule = 'no-restricted-imports'): Promise<boolean> {
	const [result] = await eslint.lintText(`import { thing } from '${from}';\nexport const other = thing;\n`, {
		filePath: path
	});
	return result?.messages.some(({ ruleId }) => ruleId === rule) ?? false;
}

it('imports go down from room to room and never up', async () => {
	const wrong: string[] = [];
	for (const [at, room] of rooms.entries()) {
		for (const [other, name] of rooms.entries()) {
			if (at === other) continue;
			for (const from of [`$lib/${name}/module.ts`, `../${name}/module.ts`]) {
				if ((await refused(`src/lib/${room}/probe.ts`, from)) !== other < at)
					wrong.push(`${room} imports ${from}`);
			}
		}
	}
	expect(wrong).toEqual([]);
}, 60_000);

it.each([
	['src/lib/metrics/family/probe.ts', '../../figures/figure.ts', true],
	['src/lib/metrics/family/probe.ts', '../result.ts', false],
	['src/lib/stats/probe.ts', '../../routes/page.ts', true],
	['src/lib/figures/probe.ts', 'echarts/core', true],
	['src/lib/charts/probe.ts', 'echarts/core', false],
	['src/routes/service/probe.ts', '$lib/ui/Panel.svelte', false]
])('%s importing %s is refused: %s', async (path, from, expected) => {
	expect(await refused(path, from)).toBe(expected);
});

it.each([
	['src/lib/metrics/run/context.ts', '../metric.ts', true],
	['src/lib/metrics/result.ts', '$lib/metrics/registry.ts', true],
	['src/lib/metrics/registry.ts', './result.ts', false],
	['src/lib/ui/shell/navigation.ts', './Nav.svelte', true],
	['src/lib/metrics/result.ts', './result.ts', true]
])('a circle of imports is refused: %s importing %s: %s', async (path, from, expected) => {
	expect(await refused(path, from, 'house/no-circles')).toBe(expected);
});
