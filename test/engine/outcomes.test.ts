import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { BridgeChatCrmApi } from '../../credentials/BridgeChatCrmApi.credentials';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { SalebotChatCrmApi } from '../../credentials/SalebotChatCrmApi.credentials';
import { Bridge } from '../../nodes/Bridge/Bridge.node';
import { Chatwoot } from '../../nodes/Chatwoot/Chatwoot.node';
import { Salebot } from '../../nodes/Salebot/Salebot.node';
import type { Fault } from '../../sandbox/server/faults';
import { runTool } from '../../harness/engine';
import { itemsOf, wordsOf } from '../support/bench';
import { useSalebot } from '../support/salebot';

const bench = useSalebot();
const message = { clientId: '={{ $json.value }}', message: 'Hello' };
const main = { settings: { onError: 'continueRegularOutput' as const } };
const branch = { settings: { onError: 'continueErrorOutput' as const } };
const options = { maxRetries: 0 };
/** Short only where it is waited for: the machine may be busy. */
const hasty = { maxRetries: 0, timeout: 1200 };

/** The error item of one send, on the main output and on the error output. */
async function failedOn(
	setting: typeof main | typeof branch,
	operation: string,
	parameters: Record<string, unknown>,
	fault?: Fault,
): Promise<INodeExecutionData | undefined> {
	if (fault) bench.sandbox.fault(fault);
	const ran = await bench.run(operation, JSON.parse(JSON.stringify(parameters)), {
		items: [{ json: { value: 1001, kept: 'input' } }],
		...setting,
	});
	expect(ran.error).toBeUndefined();
	const outputs = ran.task?.data?.main ?? [];
	const [, errors] = outputs;
	return setting === branch ? errors?.[0] : outputs[0]?.[0];
}

describe('an error item says what became of it, on both outputs', () => {
	const send = { ...message, options };
	const slow = { ...message, options: hasty };
	const reading = { email: 'a@example.com', options };
	it.each<[string, string, object, Fault, string]>([
		['a send refused', 'message.send', send, { status: 422, body: { error: 'no' } }, 'refused'],
		[
			'a send refused with 200',
			'message.send',
			send,
			{ status: 200, body: { status: 'fail' } },
			'refused',
		],
		['a send unanswered', 'message.send', slow, { delayMs: 1800 }, 'unknown'],
		['a send whose answer got lost', 'message.send', send, { drop: 'beforeAnswer' }, 'unknown'],
		['a send that broke the server', 'message.send', send, { status: 502, body: '' }, 'unknown'],
		[
			'a send answered with nonsense',
			'message.send',
			send,
			{ status: 200, body: '{"a' },
			'unknown',
		],
		['a send throttled', 'message.send', send, { status: 429, body: {} }, 'notSent'],
		[
			'a read unanswered',
			'client.findByEmail',
			{ ...reading, options: hasty },
			{ delayMs: 1800 },
			'notSent',
		],
		['a read that broke the server', 'client.findByEmail', reading, { status: 500 }, 'refused'],
	])('%s', async (_, operation, parameters, fault, outcome) => {
		for (const setting of [main, branch]) {
			const item = await failedOn(setting, operation, { ...parameters }, fault);
			expect(item?.json).toMatchObject({
				error: expect.stringMatching(/\w.* \[Item 0\]$/),
				advice: expect.stringMatching(/\w.*\.$/s),
				outcome,
			});
			expect(item?.json.sentParts).toBeUndefined();
			expect(item?.pairedItem).toEqual({ item: 0 });
			await bench.sandbox.settled();
		}
	});

	it('an input that cannot be sent, and a server that is not there', async () => {
		const empty = await failedOn(branch, 'message.send', { clientId: '={{ "" }}', message: 'x' });
		expect(empty?.json).toMatchObject({ outcome: 'notSent', kept: 'input' });
		const { items } = await bench.run(
			'message.send',
			{ ...message, options },
			{
				items: itemsOf([1001]),
				credentials: { host: 'custom', baseUrl: 'http://127.0.0.1:1', apiKey: 'k'.repeat(9) },
				...main,
			},
		);
		expect(items[0]?.json).toMatchObject({ outcome: 'notSent' });
	});

	it('a list that went out in part', async () => {
		const platformIds = Array.from({ length: 700 }, (_, index) => `p${index}`);
		const call = (onlyWhenSecond: Fault) => async () => {
			bench.sandbox.fault({ delayMs: 1 });
			return await failedOn(
				main,
				'callback.sendByPlatformIds',
				{ platformIds: JSON.stringify(platformIds), callbackText: 'x', options },
				onlyWhenSecond,
			);
		};
		const refused = await call({ status: 400, body: { error: 'no' } })();
		expect(refused?.json).toMatchObject({
			outcome: 'refused',
			sentParts: 300,
			firstUnsentPart: 'p300',
		});
		const unheard = await call({ drop: 'beforeAnswer' })();
		expect(unheard?.json).toMatchObject({
			outcome: 'unknown',
			sentParts: 300,
			firstUnsentPart: 'p300',
		});
	});
});

describe('a run that stops', () => {
	it('names all that failed and the first that certainly did not happen', async () => {
		const values = Array.from({ length: 40 }, (_, index) => 1001 + (index % 3));
		for (let done = 0; done < 4; done += 1) bench.sandbox.fault({ delayMs: 1 });
		bench.sandbox.fault({ drop: 'beforeAnswer' });
		bench.sandbox.fault({ status: 400, body: { error: 'no' } });
		bench.sandbox.fault({ status: 400, body: { error: 'no' } });
		const parameters = { clientId: '={{ $json.value + $itemIndex * 0 }}', message: 'Hello' };
		const ran = await bench.run(
			'message.send',
			{ ...parameters, options: { ...options, concurrency: 3 } },
			{ items: itemsOf(values) },
		);
		const words = wordsOf(ran);
		expect(words).toMatch(/(\d+) did not go through: [\d, ]+\./);
		expect(words).toMatch(/What became of these is unknown: \d+\./);
		const { context } = ran.error as { context: Record<string, unknown> } & Error;
		const failed = context.failedItems as number[];
		expect(failed.length).toBe(context.failedCount);
		const served = bench.requests('message').length;
		expect(context.sentItems).toBe(served - failed.length);
		const unknown = Number(/unknown: (\d+)/.exec(words)?.[1]);
		const certain = failed.filter((item) => item !== unknown);
		expect(context.firstUnsentItem).toBe(Math.min(...certain, served));
		expect(words).toContain(`The first item not sent is ${String(context.firstUnsentItem)}.`);
	});

	it('names all that cannot be sent, before anything is', async () => {
		const ran = await bench.run('message.send', message, {
			items: itemsOf([1001, '', 1002, '', '', 1001, '', '', '', '']),
		});
		expect(wordsOf(ran)).toContain('7 cannot be sent: 1, 3, 4, 6, 7 and 2 more.');
		expect(ran.error).toMatchObject({
			context: { sentItems: 0, failedCount: 7, firstUnsentItem: 0 },
		});
		expect(bench.requests()).toEqual([]);
	});
});

describe('as a tool', () => {
	const vendors: Array<{
		node: INodeType;
		type: ICredentialType;
		data: ICredentialDataDecryptedObject;
		parameters: INodeParameters;
	}> = [
		{
			node: new Salebot(),
			type: new SalebotChatCrmApi(),
			data: { host: 'custom', apiKey: 'k'.repeat(9) },
			parameters: { resource: 'message', operation: 'send', clientId: 999, message: 'x' },
		},
		{
			node: new Bridge(),
			type: new BridgeChatCrmApi(),
			data: { token: 't'.repeat(9) },
			parameters: { resource: 'rate', operation: 'get', fromCurrency: '', toCurrency: '' },
		},
		{
			node: new Chatwoot(),
			type: new ChatwootChatCrmApi(),
			data: { apiAccessToken: 't'.repeat(9), accountId: 1 },
			parameters: { resource: 'message', operation: 'get', conversationId: 1, messageId: 2 },
		},
	];
	it.each(vendors)('$parameters.resource: a failure is an answer', async (vendor) => {
		const { node, type, data, parameters } = vendor;
		const credentials = { [type.name]: { ...data, baseUrl: 'http://127.0.0.1:1' } };
		const telling = runTool({
			node,
			credentialTypes: [type],
			credentials,
			parameters: { ...parameters, options },
		});
		const [told, ...more] = (await telling) as Array<Record<string, unknown>>;
		expect(more).toEqual([]);
		expect(told).toMatchObject({ outcome: 'notSent', advice: expect.any(String) });
		expect(told?.error).toMatch(/\w/);
		expect(JSON.stringify(told)).not.toContain('[Item');
	});
});
