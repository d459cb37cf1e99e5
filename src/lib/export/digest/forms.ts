import { digestWords } from '$lib/i18n/digest.ts';
import type { Digest } from './digest.ts';

/** How a message is written: for people, and for the group robots of three messengers. */
export const digestForms = ['text', 'markdown', 'wecom', 'feishu', 'dingtalk'] as const;
export type DigestForm = (typeof digestForms)[number];

/** Bytes of UTF-8 that a robot of 企业微信 takes in one message. */
const WECOM_LIMIT = 4096;

function lines(digest: Digest): { head: string[]; groups: [title: string, items: string[]][]; foot: string } {
	const { warning, headline, guardrails, since, changes, now, foot, locale } = digest;
	return {
		head: [warning, headline, guardrails].filter(Boolean),
		groups: [
			[since, changes],
			[digestWords[locale].now, now]
		],
		foot
	};
}

export function digestText(digest: Digest): string {
	const { head, groups, foot } = lines(digest);
	const body = groups.flatMap(([title, items]) => ['', title, ...items.map((item) => `- ${item}`)]);
	return [digest.title, ...head, ...body, '', foot].join('\n');
}

/** Signs with which Markdown begins something; a text of ours never means them. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function markdown(digest: Digest, { title = true, escape = plain } = {}): string {
	const { head, groups, foot } = lines(digest);
	const [first = '', ...rest] = head;
	const body = groups.flatMap(([name, items]) => [
		'',
		`**${escape(name)}**`,
		...items.map((item) => `- ${escape(item)}`)
	]);
	const top = title ? [`### ${escape(digest.title)}`, ''] : [];
	return [...top, `**${escape(first)}**`, ...rest.map((line) => `\n${escape(line)}`), ...body, '', escape(foot)].join(
		'\n'
	);
}

/** As much of a text as fits, cut between lines. */
function cut(text: string, bytes: number): string {
	const size = (part: string): number => new TextEncoder().encode(part).length;
	const kept = text.split('\n');
	while (kept.length > 1 && size(`${kept.join('\n')}\n…`) > bytes) kept.pop();
	return size(text) <= bytes ? text : `${kept.join('\n')}\n…`;
}

/** Robots show a backslash as it is; signs of theirs are left out instead. */
const bare = (text: string): string => text.replace(/[`*_[\]<>#|~\\]/g, '');

/** The message in a form: text and Markdown for people, JSON as each robot takes it. */
export function digestAs(digest: Digest, form: DigestForm): string {
	if (form === 'text') return `${digestText(digest)}\n`;
	if (form === 'markdown') return `${markdown(digest)}\n`;
	const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;
	if (form === 'wecom')
		return json({
			msgtype: 'markdown',
			markdown: { content: cut(markdown(digest, { escape: bare }), WECOM_LIMIT) }
		});
	if (form === 'dingtalk')
		return json({
			msgtype: 'markdown',
			markdown: { title: bare(digest.title), text: markdown(digest, { escape: bare }) }
		});
	return json({
		msg_type: 'interactive',
		card: {
			config: { wide_screen_mode: true },
			header: { title: { tag: 'plain_text', content: digest.title }, template: 'blue' },
			elements: [{ tag: 'markdown', content: markdown(digest, { title: false, escape: bare }) }]
		}
	});
}
