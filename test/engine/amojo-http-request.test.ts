import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { SCOPE } from '../../sandbox/amojo/seed';
import { useAmojo } from '../support/amojo';

const bench = useAmojo();

/** Sends as n8n's HTTP Request node does: in the older dialect, with an object for a body. */
class OlderDialect implements INodeType {
	description = {
		displayName: 'Older',
		name: 'older',
		group: ['output'],
		version: 1,
		description: '',
		defaults: { name: 'Older' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'amojoChatCrmApi', required: true }],
		properties: [],
	} as unknown as INodeTypeDescription;

	constructor(private readonly options: object) {
		const { options: given } = this;
		this.execute = async function send(this: IExecuteFunctions) {
			const answer: unknown = await this.helpers.requestWithAuthentication.call(
				this,
				'amojoChatCrmApi',
				{ ...given } as never,
			);
			return [[{ json: { answer } as IDataObject, pairedItem: { item: 0 } }]];
		};
	}

	execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;
}

const send = async (options: object) =>
	await bench.run('chat.create', {}, { node: new OlderDialect(options) });

const scope = () => `${bench.sandbox.url}/v2/origin/custom/${SCOPE}`;

it('an object body, a query and no body at all are signed as they are sent', async () => {
	const body = { conversation_id: 'c', user: { id: 'u', name: 'Анна 👋 a/b "q"' } };
	const made = await send({ method: 'POST', uri: `${scope()}/chats`, body, json: true });
	expect(made.error).toBeUndefined();
	expect(bench.requests('create_chat')[0]).toMatchObject({ status: 200, body, problems: [] });

	const read = await send({
		method: 'GET',
		uri: `${scope()}/chats/8e4d4baa-9e6c-4a88-838a-5f62be227bdc/history`,
		qs: { limit: 5 },
		json: true,
	});
	expect(read.error).toBeUndefined();
	expect(bench.requests('history')[0]).toMatchObject({ status: 200, query: { limit: '5' } });
});
