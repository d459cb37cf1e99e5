import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { addressOf, formFor, notify, NotSent, signed } from './notify.ts';

interface Letter {
	url: string;
	body: string;
	type: string;
}

/** A robot on this machine that answers in turn as it is told, the last answer for ever. */
async function robot<T>(
	answers: [status: number, body: string][],
	use: (address: URL, got: Letter[]) => Promise<T>
): Promise<T> {
	const got: Letter[] = [];
	const server = createServer((request: IncomingMessage, response: ServerResponse) => {
		let body = '';
		request.on('data', (part: Buffer) => (body += part.toString()));
		request.on('end', () => {
			const [status, text] = answers[Math.min(got.length, answers.length - 1)] ?? [200, ''];
			got.push({ url: request.url ?? '', body, type: request.headers['content-type'] ?? '' });
			response.writeHead(status).end(text);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const place = server.address();
	try {
		const port = typeof place === 'object' && place ? place.port : 0;
		return await use(new URL(`http://127.0.0.1:${String(port)}/hook?key=secret`), got);
	} finally {
		server.close();
	}
}

const message = { body: '{"msgtype":"markdown"}', form: 'wecom' as const, now: 1_700_000_000_000 };
const ok: [number, string] = [200, '{"errcode":0}'];

describe('notify', () => {
	it('posts the message once where it is taken', () =>
		robot([ok], async (address, got) => {
			await notify(address, message, [0, 0]);
			expect(got).toEqual([
				{ url: '/hook?key=secret', body: message.body, type: 'application/json; charset=utf-8' }
			]);
		}));

	it('tries again where the other side is at fault, and stops where it is not', async () => {
		await robot([[503, ''], [429, ''], ok], async (address, got) => {
			await notify(address, message, [0, 0]);
			expect(got).toHaveLength(3);
		});
		await robot([[404, '']], async (address, got) => {
			await expect(notify(address, message, [0, 0])).rejects.toThrow(NotSent);
			expect(got).toHaveLength(1);
		});
		await robot([[500, '']], async (address, got) => {
			await expect(notify(address, message, [0, 0])).rejects.toThrow(NotSent);
			expect(got).toHaveLength(3);
		});
	});

	it.each([
		['企业微信 and 钉钉', '{"errcode":93000}', '93000'],
		['飞书', '{"code":19021}', '19021']
	])('takes a refusal in the words of %s for one, and never names the address', async (_, answer, code) => {
		await robot([[200, answer]], async (address) => {
			const failed = await notify(address, message, []).catch((cause: unknown) => cause);
			expect(failed).toBeInstanceOf(NotSent);
			if (!(failed instanceof NotSent)) return;
			expect(failed.reason('en')).toContain(code);
			expect(`${failed.message} ${failed.reason('zh')} ${failed.host}`).not.toContain('secret');
		});
	});

	it('says that nobody answers', async () => {
		const address = await robot([ok], (own) => Promise.resolve(own));
		const failed = await notify(address, message, [0]).catch((cause: unknown) => cause);
		expect(failed instanceof NotSent && failed.reason('en')).toContain('does not answer');
	});

	it('signs for 钉钉 in the address and for 飞书 in the body', () => {
		const address = new URL('https://oapi.dingtalk.com/robot/send?access_token=x');
		const ding = signed(address, { ...message, form: 'dingtalk', secret: 'SEC1' });
		expect(ding.address.searchParams.get('timestamp')).toBe('1700000000000');
		// Reference: printf '1700000000000\nSEC1' | openssl dgst -sha256 -hmac SEC1 -binary | base64
		expect(ding.address.searchParams.get('sign')).toBe('ukR4+WoOOBTGaOauYqugxVrMSFyr92q4hPxJxuOkiio=');
		const card = signed(new URL('https://open.feishu.cn/x'), { ...message, form: 'feishu', secret: 'SEC1' });
		// Reference: Python, hmac.new(b'1700000000\nSEC1', b'', sha256).
		expect(JSON.parse(card.body)).toEqual({
			timestamp: '1700000000',
			sign: 's3Va4ru9IQUY6HTJcYx7OEVyXl0V0S/y32v4ZbfOHCI=',
			msgtype: 'markdown'
		});
		expect(signed(address, { ...message, form: 'dingtalk' }).address).toBe(address);
	});

	it.each([
		['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1', 'wecom'],
		['https://open.feishu.cn/open-apis/bot/v2/hook/1', 'feishu'],
		['https://open.larksuite.com/open-apis/bot/v2/hook/1', 'feishu'],
		['https://oapi.dingtalk.com/robot/send?access_token=1', 'dingtalk'],
		['https://example.org/hook', 'text'],
		['https://notdingtalk.com.example.org/', 'text']
	])('writes to %s as %s', (address, form) => {
		expect(formFor(new URL(address), 'text')).toBe(form);
	});

	it('takes an address from the environment, and only a safe one', () => {
		expect(addressOf('env:HOOK', { HOOK: 'https://example.org/a' }).pathname).toBe('/a');
		for (const [given, environment] of [
			['env:HOOK', {}],
			['http://example.org/', {}],
			['file:///etc/passwd', {}],
			['nonsense', {}]
		] as const)
			expect(() => addressOf(given, environment)).toThrow(NotSent);
	});
});
