import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale.ts';
import { exampleReport } from '../../../../tests/support/example-items.ts';
import type { ReportPart } from '../item.ts';
import { digestOf, runState, type RunState, stateOf } from './digest.ts';
import { digestAs, digestForms, digestText } from './forms.ts';

const parts = exampleReport(locales, ['line']).parts;
const data = { asOf: '2026-06-30T00:00:00', fingerprint: 'aaaabbbbcccc1111', plan: 'p1' };

function ofLocale(locale: 'zh' | 'en'): ReportPart {
	const found = parts.find((part) => part.locale === locale);
	if (!found) throw new RangeError(locale);
	return found;
}

const zh = ofLocale('zh');
const now = stateOf(zh, data);
/** The run before, a month earlier, as it was but for what is given. */
const before = (changed: Partial<RunState> = {}): RunState => ({
	...now,
	asOf: '2026-05-31',
	fingerprint: 'dddd',
	...changed
});
const measures = (id: string, change: Partial<RunState['measures'][number]>): RunState['measures'] =>
	now.measures.map((one) => (one.id === id ? { ...one, ...change } : one));

describe('digest', () => {
	it('remembers verdicts and numbers of the targets, and nothing else', () => {
		expect(runState.parse(JSON.parse(JSON.stringify(now)))).toEqual({
			version: 1,
			asOf: '2026-06-30',
			fingerprint: data.fingerprint,
			plan: 'p1',
			measures: [
				{ id: 'I2', value: -0.132, verdict: 'improved_below' },
				{ id: 'I3', value: -0.132, verdict: 'no_change' }
			]
		});
	});

	it.each<[string, RunState | null, RegExp, string[]]>([
		['there is none before', null, /没有上次的记录/, []],
		['the data are the same', before({ fingerprint: data.fingerprint }), /数据与上次相同/, []],
		['the plan is another', before({ plan: 'p0' }), /不能直接相比/, []],
		['nothing moved', before(), /截至 2026-05-31/, ['没有变化：投诉处理时长、离职率。']],
		[
			'a verdict changed',
			before({ measures: measures('I3', { verdict: 'worse' }) }),
			/截至 2026-05-31/,
			['离职率：由“变差了”变为“看不出变化”', '没有变化：投诉处理时长。']
		],
		[
			'a number moved',
			before({ measures: measures('I2', { value: -0.1 }) }),
			/截至 2026-05-31/,
			['投诉处理时长：判定不变，数由 −10.0\u00a0% 变为 −13.2\u00a0%', '没有变化：离职率。']
		],
		[
			'a target came and one went',
			before({ measures: [...measures('I2', { id: 'R5' })] }),
			/截至 2026-05-31/,
			['投诉处理时长：新列入，有改善，未到目标', 'R5：这次没有列入', '没有变化：离职率。']
		]
	])('where %s', (_, last, since, changes) => {
		const digest = digestOf(zh, now, last);
		expect(digest.since).toMatch(since);
		expect(digest.changes).toEqual(changes);
		expect(digest.now[0]).toContain('有改善，未到目标');
	});

	it.each(locales)('says in every form what it says, in %s', (locale) => {
		const digest = digestOf(ofLocale(locale), now, before({ measures: measures('I3', { verdict: 'worse' }) }));
		for (const form of digestForms) {
			const written = digestAs(digest, form);
			for (const line of [digest.title, digest.headline, digest.warning, digest.changes[0] ?? '', digest.foot])
				expect(written.replaceAll('\\"', '"'), form).toContain(line);
		}
	});

	it('is what each robot takes', () => {
		const digest = digestOf(zh, now, null);
		const read = (form: 'wecom' | 'feishu' | 'dingtalk'): unknown => JSON.parse(digestAs(digest, form));
		expect(read('wecom')).toMatchObject({ msgtype: 'markdown' });
		expect(digestAs(digest, 'wecom')).toContain('"content": "### ');
		expect(read('dingtalk')).toMatchObject({ msgtype: 'markdown', markdown: { title: digest.title } });
		expect(read('feishu')).toMatchObject({
			msg_type: 'interactive',
			card: { header: { title: { content: digest.title } }, elements: [{ tag: 'markdown' }] }
		});
	});

	it('keeps to what 企业微信 takes, cut between lines', () => {
		const digest = {
			...digestOf(zh, now, null),
			now: Array.from({ length: 200 }, (_, n) => `第 ${String(n)} 项目标：未到`)
		};
		const content = /"content": "((?:[^"\\]|\\.)*)"/.exec(digestAs(digest, 'wecom'))?.[1] ?? '';
		const text = content.replaceAll('\\n', '\n');
		expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(4096);
		expect(text.endsWith('…')).toBe(true);
		expect(text).toContain('第 50 项目标：未到');
	});

	it('lets no text become Markdown or a mention', () => {
		const digest = { ...digestOf(zh, now, null), headline: '<@all> *粗* [链接](x)' };
		expect(digestAs(digest, 'markdown')).toContain('\\<@all\\> \\*粗\\* \\[链接\\](x)');
		expect(digestAs(digest, 'wecom')).not.toMatch(/<@all>|\[链接\]/);
		expect(digestText(digest)).toContain('<@all> *粗* [链接](x)');
	});
});
