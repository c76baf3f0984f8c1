import { createHmac } from 'node:crypto';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { AmojoChatCrmApi } from '../../../credentials/AmojoChatCrmApi.credentials';
import { isSignedBody, rfc2822, signedHeaders } from '../../../credentials/amojoSignature';
import { signatureProblem } from '../../../sandbox/amojo/signature';
import vectors from '../../data/amojo-vectors.json';

describe.each(vectors.requests.map((vector) => [vector.name, vector] as const))(
	'%s',
	(_, vector) => {
		const { method, path, date, secret, rawBody } = vector;
		const expected = {
			Date: vector.date,
			'Content-Type': vector.contentType,
			'Content-MD5': vector.contentMd5,
			'X-Signature': vector.signature,
		};

		it('is signed as amoCRM printed it', () => {
			const body = Buffer.from(rawBody);
			expect(signedHeaders(secret, { method, path, body, date })).toEqual(expected);
		});

		it('goes through the credential byte for byte', async () => {
			jest.useFakeTimers({ now: Date.parse(date) });
			try {
				const { headers, body, url } = await new AmojoChatCrmApi().authenticate(
					{ domain: 'amocrm.ru', channelSecret: secret },
					{ method: method as IHttpRequestOptions['method'] & string, url: path, body: rawBody },
				);
				expect(headers).toMatchObject(expected);
				expect(url).toBe(`https://amojo.amocrm.ru${path}`);
				expect(Buffer.isBuffer(body) && body.equals(Buffer.from(rawBody))).toBe(true);
			} finally {
				jest.useRealTimers();
			}
		});

		it('is accepted by the verifier, and refused after 15 minutes or a changed byte', () => {
			const headers = Object.fromEntries(
				Object.entries(expected).map(([name, value]) => [name.toLowerCase(), value]),
			);
			const request = {
				method,
				path,
				query: {},
				headers,
				bytes: Buffer.from(rawBody),
				rawBody,
				body: {},
			};
			const at = Date.parse(date);
			expect(signatureProblem(request, secret, at + 14 * 60_000)).toBeUndefined();
			expect(signatureProblem(request, secret, at + 16 * 60_000)).toMatch(/15 minutes/);
			expect(signatureProblem(request, `${secret}0`, at)).toBe('Invalid signature');
			const changed = { ...request, bytes: Buffer.from(`${rawBody} `) };
			expect(signatureProblem(changed, secret, at)).toMatch(/Content-MD5/);
			expect(signatureProblem({ ...request, path: `${path}/` }, secret, at)).toBe(
				'Invalid signature',
			);
		});
	},
);

describe('authenticate', () => {
	const credential = { domain: 'kommo.com', channelSecret: 'secret-of-the-channel' };
	const authenticate = async (options: IHttpRequestOptions) =>
		await new AmojoChatCrmApi().authenticate(credential, options);

	it('hashes nothing on a GET and leaves the query out of the signature', async () => {
		const plain = await authenticate({ method: 'GET', url: '/v2/x/history' });
		const queried = await authenticate({ method: 'GET', url: '/v2/x/history?limit=50', body: '' });
		expect(plain.headers?.['Content-MD5']).toBe('d41d8cd98f00b204e9800998ecf8427e');
		expect(queried.headers?.['Content-MD5']).toBe('d41d8cd98f00b204e9800998ecf8427e');
		expect('body' in queried).toBe(false);
		expect(queried.url).toBe('https://amojo.kommo.com/v2/x/history?limit=50');
		expect(queried.headers?.['X-Signature']).toBe(
			(await authenticate({ method: 'GET', url: queried.url })).headers?.['X-Signature'],
		);
	});

	it('may be called again on its own result, and signs anew', async () => {
		const options = { method: 'POST' as const, url: '/v2/x', body: { text: 'Привет 👋 a/b "q"' } };
		jest.useFakeTimers({ now: 1_760_000_000_000 });
		const first = await authenticate(options);
		jest.setSystemTime(1_760_000_100_000);
		const second = await authenticate(first);
		jest.useRealTimers();
		expect(second.body).toEqual(first.body);
		expect(second.url).toBe(first.url);
		expect(Object.keys(second.headers ?? {}).sort()).toEqual(
			Object.keys(first.headers ?? {}).sort(),
		);
		expect(second.headers?.Date).not.toBe(first.headers?.Date);
		expect(second.headers?.['X-Signature']).not.toBe(first.headers?.['X-Signature']);
	});

	it('serialises an object itself and replaces headers of any spelling', async () => {
		const { body, headers } = await authenticate({
			method: 'POST',
			url: 'https://amojo.kommo.com/v2/x',
			body: { id: 1 },
			headers: { 'content-type': 'application/json; charset=utf-8', Accept: 'application/json' },
		});
		expect(String(body)).toBe('{"id":1}');
		expect(headers).toMatchObject({
			'Content-Type': 'application/json',
			Accept: 'application/json',
		});
		expect(headers).not.toHaveProperty('content-type');
	});

	it('signs for the older dialect of HTTP Request too', async () => {
		const legacy = {
			method: 'POST',
			uri: 'https://amojo.kommo.com/v2/x',
			body: { id: 1 },
			json: true,
		};
		const signed = await authenticate(legacy as unknown as IHttpRequestOptions);
		expect(signed).toMatchObject({ uri: legacy.uri, url: legacy.uri });
		expect(String(signed.body)).toBe('{"id":1}');
	});

	it('refuses what amojo does not take', async () => {
		await expect(
			authenticate({ method: 'POST', url: '/x', body: new URLSearchParams('a=1') }),
		).rejects.toThrow('JSON only');
		await expect(
			new AmojoChatCrmApi().authenticate({}, { method: 'GET', url: '/x' }),
		).rejects.toThrow("'Channel Secret' is empty");
	});
});

it('writes dates as RFC 2822 wants them', () => {
	expect(rfc2822(new Date('2020-10-03T15:11:21Z'))).toBe('Sat, 03 Oct 2020 15:11:21 +0000');
});

describe('isSignedBody', () => {
	const secret = 'channel-secret';
	const sign = (text: string) => createHmac('sha1', secret).update(text).digest('hex');

	it('accepts the bytes as they are, and with a line end that was not signed', () => {
		expect(isSignedBody(secret, Buffer.from('{"a":"б"}'), sign('{"a":"б"}'))).toBe(true);
		expect(isSignedBody(secret, Buffer.from('{"a":1}\n'), sign('{"a":1}'))).toBe(true);
	});

	it('refuses anything else', () => {
		for (const signature of [
			'',
			'x',
			sign('{"a":2}'),
			sign('{"a":1}').slice(1),
			sign('{"a":1}').toUpperCase(),
		]) {
			expect(isSignedBody(secret, Buffer.from('{"a":1}'), signature)).toBe(false);
		}
		expect(isSignedBody('other', Buffer.from('{"a":1}'), sign('{"a":1}'))).toBe(false);
	});
});
