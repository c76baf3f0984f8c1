import type { INodeParameters } from 'n8n-workflow';
import { callsOf, useSalebot } from '../support/salebot';

const bench = useSalebot();
const { sent, refusal } = callsOf(bench);
/** Empty by expression: n8n itself refuses to run with an empty required field. */
const EMPTY = "={{ '' }}";

describe('buttons', () => {
	const inline = { type: 'inline', text: 'Site', url: 'https://example.com' };
	const form = (...button: object[]) => ({ buttons: { button: button as INodeParameters[] } });
	const json = (buttonsJson: unknown) => ({ buttonsJson: buttonsJson as string });
	const message = (additionalFields: INodeParameters) => ({
		clientId: 1001,
		message: 'Choose',
		additionalFields,
	});

	it('are made of a form, row by row', async () => {
		const body = await sent(
			'message.send',
			message(
				form(
					{ text: 'A', line: 0 },
					{ text: 'B', line: 0, shade: 'red', oneTime: true },
					{ text: 'C', line: 1, type: 'web_app', webApp: 'https://example.com' },
				),
			),
		);
		expect(body.buttons).toEqual([
			{ type: 'reply', text: 'A', line: 0, index_in_line: 0 },
			{ type: 'reply', text: 'B', color: 'red', one_time: 1, line: 0, index_in_line: 1 },
			{ type: 'web_app', text: 'C', web_app: 'https://example.com', line: 1, index_in_line: 0 },
		]);
	});

	it('stand in an object where there is a hint', async () => {
		const body = await sent(
			'message.send',
			message({ ...form({ text: 'A' }), buttonsHint: 'Say A' }),
		);
		expect(body.buttons).toEqual({
			hint: 'Say A',
			buttons: [{ type: 'reply', text: 'A', line: 0, index_in_line: 0 }],
		});
	});

	it('have their hint beside JSON, too', async () => {
		const given = { ...json([inline]), buttonsHint: 'Say A' };
		const body = await sent('message.send', message(given as INodeParameters));
		expect(body.buttons).toEqual({ hint: 'Say A', buttons: [inline] });
	});

	it.each([[[inline]], [{ buttons: [inline] }], [{ hint: 'Say', buttons: [inline] }]])(
		'are sent as given: %j',
		async (given) => {
			const body = await sent('message.send', message(json(JSON.stringify(given))));
			expect(body.buttons).toEqual(given);
		},
	);

	it('are left out where there are none', async () => {
		expect(await sent('message.send', message(form()))).not.toHaveProperty('buttons');
	});

	it.each([
		[json('{"text":"A"}'), 'neither a list nor an object'],
		[json('[{"type":"reply"}]'), 'Button 1'],
		[json('[{"text":"say \\"A\\""}]'), 'double quote'],
		[form({ text: '' }), "'Text' in 'Buttons' is empty"],
		[{ buttonsHint: 'Say A' }, 'stands alone'],
		[{ ...form({ text: 'A' }), ...json('[{"text":"A"}]') }, 'Remove one of them'],
		[form({ text: 'A', type: 'inline' }, { text: 'B' }), 'mixes reply and inline'],
	])('are refused: %j', async (given, words) => {
		expect(await refusal('message.send', message(given))).toContain(words);
	});
});

describe('a broadcast', () => {
	it.each([
		[{ clients: '1001, 1002' }, { clients: [1001, 1002] }],
		[{ target: 'list', list: '501' }, { list: '501' }],
		[
			{ target: 'platformIds', platformIds: '407184121', groupId: 'DemoShopBot' },
			{ platform_ids: ['407184121'], group_id: 'DemoShopBot' },
		],
	])('goes to one kind of target: %j', async (target, wanted) => {
		// What was entered for another target must not go along.
		const stale = { clients: '9', list: '9', platformIds: '9', groupId: 'old' };
		const body = await sent('broadcast.send', { ...stale, ...target, message: 'Hello' });
		expect(body).toEqual({ ...wanted, message: 'Hello' });
	});

	it.each([
		[{ clients: EMPTY }, "'Client IDs' is empty"],
		[{ target: 'list', list: EMPTY }, "'List ID' is empty"],
		[{ target: 'platformIds', platformIds: '1', groupId: EMPTY }, "'Bot' is empty"],
	])('without a target is refused: %j', async (target, words) => {
		expect(await refusal('broadcast.send', { ...target, message: 'x' })).toContain(words);
	});

	it('may be a block alone', async () => {
		const additionalFields = { messageId: 701 };
		expect(await sent('broadcast.send', { clients: '1001', additionalFields })).toEqual({
			clients: [1001],
			message_id: 701,
		});
	});

	it('without content is refused', async () => {
		expect(await refusal('broadcast.send', { clients: '1001' })).toContain('message is empty');
	});
});

describe('identifiers', () => {
	it('group_id is always text', async () => {
		const parameters = { userId: 146467928, groupId: 143414131, message: 'x' };
		expect(await sent('callback.sendToVk', parameters)).toMatchObject({
			user_id: 146467928,
			group_id: '143414131',
		});
	});

	it('group_id is empty for telephony, and needed for all else', async () => {
		const load = { platformId: '79161234567', clientType: 13 };
		const { error } = await bench.run('client.load', load);
		expect(error).toBeUndefined();
		expect(bench.requests()[0]?.body).toEqual([
			{ platform_id: '79161234567', group_id: '', client_type: 13 },
		]);
		bench.sandbox.reset();
		expect(await refusal('client.load', { ...load, clientType: 6 })).toContain("'Bot' is empty");
	});

	it('a WhatsApp client is loaded by its whole number, however it is written', async () => {
		const load = { groupId: 'demo_whatsapp', clientType: 6 };
		const kept = async (platformId: string | number) => {
			await bench.run('client.load', { ...load, platformId });
			const [{ body } = { body: undefined }] = bench.requests().slice(-1);
			return JSON.stringify(body);
		};
		expect(await kept('+55 (11) 98765-4321')).toContain('"platform_id":"5511987654321"');
		expect(await kept('8 (927) 514-67-88')).toContain('"platform_id":"79275146788"');
		expect(await kept('79275146788@s.whatsapp.net')).toContain('79275146788@s.whatsapp.net');
		expect(await kept('120363043968066561@g.us')).toContain('120363043968066561@g.us');
		bench.sandbox.reset();
		expect(await refusal('client.load', { ...load, platformId: '011 98765-4321' })).toContain(
			"'Platform ID' is no phone with country code",
		);
	});

	it('a Telegram bot’s name ends in bot', async () => {
		for (const [operation, more] of [
			['callback.sendToTelegram', { userId: 6253651200, message: 'x' }],
			['client.load', { platformId: 6253651200, clientType: 1 }],
		] as const) {
			expect(await refusal(operation, { ...more, groupId: 'anna_shop' })).toMatch(
				/no Telegram bot: "anna_shop".*ends in "bot"/s,
			);
		}
	});

	it.each([
		['callback.sendToTelegram', { userId: 6253651200, message: 'x' }],
		['client.load', { platformId: 6253651200, clientType: 1 }],
		['client.findByPlatformId', { platformIds: '6253651200' }],
		['broadcast.send', { target: 'platformIds', platformIds: '7', message: 'x' }],
	])('a Telegram bot is named without the @: %s', async (operation, more) => {
		const of = async (groupId: string) => await refusal(operation, { ...more, groupId });
		expect(await of('@AnnaShopBot')).toMatch(/begins with @.*AnnaShopBot/s);
		expect(await of('@anna_shop')).toMatch(/begins with @.*anna_shop/s);
		const body = await sent(operation, { ...more, groupId: 'DemoShopBot' });
		expect(JSON.stringify(body)).toContain('"group_id":"DemoShopBot"');
	});

	it.each([
		['+7 (987) 514-67-88', '79875146788'],
		['79875146788', '79875146788'],
		['7.987.514.67.88', '79875146788'],
		['79875146788@s.whatsapp.net', '79875146788@s.whatsapp.net'],
	])('the phone %s is sent as %s', async (phone, digits) => {
		expect(await sent('client.findByPhone', { phone })).toEqual({ phone: digits });
	});

	it('a deal is never named as the variable order_id does', async () => {
		const parameters = { clientId: 1001, orderId: '1001-40632' };
		for (const operation of ['order.getState', 'order.getVariables', 'order.moveToNextState']) {
			expect(await refusal(operation, parameters)).toMatch(/variable order_id.*40632/s);
		}
	});
});
