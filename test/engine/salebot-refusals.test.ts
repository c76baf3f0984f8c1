import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';
import { Salebot } from '../../nodes/Salebot/Salebot.node';
import { callsOf, useSalebot } from '../support/salebot';

const bench = useSalebot();
const { refusal } = callsOf(bench);
const byPath = { delimiter: '.', delimiterValueClientId: 'a.b' };

describe('targets that exclude each other', () => {
	it.each<[string, INodeParameters, INodeParameters]>([
		['broadcast.send', { target: 'list', list: 501, message: 'x' }, { clients: [1] }],
		['broadcast.send', { target: 'list', message: 'x' }, { list: 5, clients: [1] }],
		['variable.save', { clientId: 9 }, { clients: [1], variables: { a: 1 } }],
	])('are refused with the reason: %s %j %j', async (operation, parameters, universalWebhook) => {
		const additionalFields = { universalWebhook };
		const words = await refusal(operation, { ...parameters, additionalFields });
		expect(words).toContain('they exclude each other');
	});

	it('may stand in the foreign body', async () => {
		const universalWebhook = { clients: [1001], message: 'Hello' };
		const { error } = await bench.run('broadcast.send', {
			message: 'Hello',
			additionalFields: { universalWebhook },
		});
		expect(error).toBeUndefined();
		expect(bench.sent()).toMatchObject({ clients: [1001] });
	});
});

describe('variables of a foreign body', () => {
	it('are passed on where the node has none', async () => {
		const universalWebhook = { a: { b: 1001 }, variables: { x: 1 } };
		await bench.run('variable.save', { additionalFields: { ...byPath, universalWebhook } });
		expect(bench.sent()).toEqual(universalWebhook);
	});

	it('or the node’s own must be there', async () => {
		const additionalFields = { ...byPath, universalWebhook: { a: { b: 1 } } };
		const words = await refusal('variable.save', { additionalFields });
		expect(words).toContain("'Variables' is empty");
	});
});

describe('an answer that is no success', () => {
	it.each([{ status: false }, { status: 0, message: 'no' }, false])(
		'fails a send: %j',
		async (body) => {
			bench.sandbox.fault({ status: 200, body, times: 1 });
			const { error } = await bench.run('callback.send', { clientId: 1001, message: 'paid' });
			expect(error?.message).toContain('Salebot refused');
		},
	);

	it.each(['', 'ok', '{"status":"success","clients":['])(
		'is not taken for "no such client": %j',
		async (body) => {
			bench.sandbox.fault({ status: 200, body, times: 4 });
			const { error } = await bench.run('client.findByPhone', { phone: '79161234567' });
			expect(error).toBeDefined();
			expect(error?.message).not.toContain('no such client');
		},
	);

	it('leaves one item where an empty list says that a write was taken', async () => {
		bench.sandbox.fault({ status: 200, body: [], times: 1 });
		const parameters = { clientId: 1001, stateId: 36 };
		expect((await bench.run('order.setState', parameters)).json).toEqual([{ success: true }]);
	});
});

describe('phones', () => {
	it.each([
		'+7 (916) 123-45-67',
		'tel:+79161234567',
		'+7 916 123–45–67',
		'7/916/1234567',
		'"+79161234567"',
		79161234567,
	])('are read in any format: %j', async (phone) => {
		await bench.run('client.findByPhone', { phone });
		expect(bench.sent()).toEqual({ phone: '79161234567' });
	});

	it.each(['message.sendToWhatsapp', 'client.checkWhatsapp', 'client.findByPhone'])(
		'are refused by %s as they are dialled at home, where they would reach a stranger',
		async (operation) => {
			const words = await refusal(operation, { phone: '8 (000) 333-44-55', message: 'Hello' });
			expect(words).toContain("'Phone' is no phone with country code");
		},
	);

	it('are refused with an extension', async () => {
		expect(await refusal('client.findByPhone', { phone: '8 916 1234567 доб. 5' })).toContain(
			'is no phone',
		);
	});
});

describe('Retry On Fail of n8n', () => {
	it('is warned of in the failure itself', async () => {
		const ran = await bench.run(
			'callback.send',
			{ clientId: 'nobody', message: 'paid' },
			{ settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 } },
		);
		expect(ran.error?.description).toContain("'Retry On Fail' on");
	});
});

describe('the list of clients to choose from', () => {
	it('is searched beyond its first page', async () => {
		const pages = [
			Array.from({ length: 500 }, (_, id) => ({ id, name: `Client ${id}` })),
			[{ id: 900, name: 'Zed' }],
		];
		const asked: unknown[] = [];
		const context = {
			getCredentials: async () => ({ apiKey: 'sandbox-main-key' }),
			getNode: () => ({ name: 'Salebot', parameters: {} }),
			helpers: {
				httpRequestWithAuthentication: async (_: string, options: { qs?: object }) => {
					asked.push(options.qs);
					const body = JSON.stringify({ status: 'success', clients: pages[asked.length - 1] });
					return { statusCode: 200, headers: {}, body };
				},
			},
		};
		const { searchClients } = new Salebot().methods.listSearch;
		const found = await searchClients.call(context as unknown as ILoadOptionsFunctions, 'zed');
		expect(found.results).toEqual([expect.objectContaining({ value: 900 })]);
		expect(found.paginationToken).toBeUndefined();
		expect(asked).toEqual([{ limit: 500 }, { limit: 500, offset: 500 }]);
	});
});
