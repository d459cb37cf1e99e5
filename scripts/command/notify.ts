import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { DigestForm } from '$lib/export/digest/forms.ts';
import { digestWords } from '$lib/i18n/digest.ts';
import type { Locale } from '$lib/i18n/locale.ts';

/** Hosts of the robots whose form is known. */
const hosts: readonly [RegExp, DigestForm][] = [
	[/(^|\.)weixin\.qq\.com$/, 'wecom'],
	[/(^|\.)(feishu\.cn|larksuite\.com)$/, 'feishu'],
	[/(^|\.)dingtalk\.com$/, 'dingtalk']
];

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** Milliseconds before the second and the third try, and until one is given up. */
const PAUSES = [1000, 4000];
const PATIENCE = 15_000;

/** A message that did not arrive; `reason` in the reader's words. */
export class NotSent extends Error {
	readonly host: string;
	readonly reason: (locale: Locale) => string;

	constructor(host: string, reason: (locale: Locale) => string) {
		super(`not sent to ${host}`);
		this.host = host;
		this.reason = reason;
	}
}

/** The robot's address: as given, or `env:NAME` for one that stands in the environment, where secrets belong. */
export function addressOf(given: string, environment: NodeJS.ProcessEnv): URL {
	const name = /^env:(\w+)$/.exec(given)?.[1];
	const text = name === undefined ? given : (environment[name] ?? '');
	if (name !== undefined && text === '') throw new NotSent(name, (locale) => digestWords[locale].noAddress({ name }));
	if (!URL.canParse(text)) throw new NotSent(name ?? '--notify', (locale) => digestWords[locale].insecure);
	const address = new URL(text);
	const safe = address.protocol === 'https:' || (address.protocol === 'http:' && LOCAL.test(address.hostname));
	if (!safe) throw new NotSent(address.hostname, (locale) => digestWords[locale].insecure);
	return address;
}

/** The form that an address takes; the one given where its host is not known. */
export const formFor = (address: URL, given: DigestForm): DigestForm =>
	hosts.find(([pattern]) => pattern.test(address.hostname))?.[1] ?? given;

interface Message {
	body: string;
	form: DigestForm;
	/** The robot's signing secret, where it has one. */
	secret?: string | undefined;
	/** Milliseconds since 1970; robots refuse an old signature. */
	now: number;
}

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

/**
 * Signs as each robot asks: DingTalk in the address over time and secret, Feishu in the body with both as the key
 * (open.dingtalk.com and open.feishu.cn, custom robots).
 */
export function signed(address: URL, { body, form, secret, now }: Message): { address: URL; body: string } {
	if (secret === undefined || secret === '') return { address, body };
	if (form === 'dingtalk') {
		const own = new URL(address);
		own.searchParams.set('timestamp', String(now));
		own.searchParams.set('sign', hmac(secret, `${String(now)}\n${secret}`));
		return { address: own, body };
	}
	if (form === 'feishu') {
		const timestamp = String(Math.floor(now / 1000));
		const card = z.record(z.string(), z.unknown()).parse(JSON.parse(body));
		return { address, body: JSON.stringify({ timestamp, sign: hmac(`${timestamp}\n${secret}`, ''), ...card }) };
	}
	return { address, body };
}

/** Robots answer 200 and say in the body what is wrong. */
const answer = z.object({ errcode: z.number().optional(), code: z.number().optional() });

function refusal(text: string): number {
	try {
		const read = answer.safeParse(JSON.parse(text));
		return read.success ? (read.data.errcode ?? read.data.code ?? 0) : 0;
	} catch {
		// An address that is no robot may answer anything.
		return 0;
	}
}

type Outcome = { done: true } | { done: false; again: boolean; code: string };

async function post(address: URL, body: string, form: DigestForm): Promise<Outcome> {
	const type = form === 'text' || form === 'markdown' ? 'text/plain' : 'application/json';
	try {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': `${type}; charset=utf-8` },
			body,
			redirect: 'error',
			signal: AbortSignal.timeout(PATIENCE)
		});
		const code = response.ok ? refusal(await response.text()) : response.status;
		if (code === 0) return { done: true };
		return { done: false, again: response.status >= 500 || response.status === 429, code: String(code) };
	} catch {
		// Nobody there, or no answer in time: told apart from a refusal, and tried again.
		return { done: false, again: true, code: '' };
	}
}

/** Posts a message; tries three times where nobody answers or the other side is at fault. */
export async function notify(address: URL, message: Message, pauses: readonly number[] = PAUSES): Promise<void> {
	for (let attempt = 0; ; attempt += 1) {
		const letter = signed(address, message);
		const outcome = await post(letter.address, letter.body, message.form);
		if (outcome.done) return;
		const pause = pauses[attempt];
		if (!outcome.again || pause === undefined) {
			const { code } = outcome;
			throw new NotSent(address.hostname, (locale) =>
				code === '' ? digestWords[locale].noAnswer : digestWords[locale].refusedBy({ code })
			);
		}
		await wait(pause);
	}
}
