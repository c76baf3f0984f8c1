import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { ChatwootTrigger } from '../../nodes/Chatwoot/ChatwootTrigger.node';
import { signatureOf } from '../../sandbox/chatwoot/webhooks/deliveries';
import type { Webhook } from '../../sandbox/chatwoot/state';
import type { Personality } from '../../sandbox/chatwoot/world';
import type { ChatwootBench } from './chatwoot';
import type { Answered, Trigger } from './trigger';
import { listen } from './trigger';

interface Another {
	/** In place of what the bench's credential says; `unreadable` is one that cannot be decrypted. */
	credentials?: IDataObject | 'unreadable';
	/** After another trigger: at its address, with what n8n kept of it. */
	after?: Trigger;
	staticData?: IDataObject;
}

/** Starts triggers against a sandbox, and publishes them as n8n does. */
export function useTrigger(bench: ChatwootBench) {
	let trigger: Trigger | undefined;
	const current = () => {
		if (!trigger) throw new Error('no trigger listens');
		return trigger;
	};
	afterEach(async () => {
		Object.assign(bench.sandbox.settings, {
			personality: 'fork',
			badSignature: false,
			timestampShift: 0,
			inboxEvents: false,
		});
		await trigger?.stop();
		trigger = undefined;
	});

	async function listening(parameters: object = {}, another: Another = {}): Promise<Trigger> {
		const { credentials = {}, after, staticData } = another;
		await trigger?.stop();
		trigger = await listen({
			node: new ChatwootTrigger(),
			parameters: parameters as INodeParameters,
			credentialTypes: [new ChatwootChatCrmApi()],
			credentials: {
				chatwootChatCrmApi:
					credentials === 'unreadable'
						? 'unreadable'
						: { webhookSecret: '', ...bench.credentials, ...Object(credentials) },
			},
			staticData: staticData ?? after?.staticData,
			port: after?.port,
		});
		return trigger;
	}

	/** What n8n does when a workflow is published. */
	async function publish(one: Trigger): Promise<void> {
		if (!(await one.hook('checkExists'))) await one.hook('create');
	}

	/** Everything that was sent has been received, and what follows from it has happened. */
	async function settled(): Promise<void> {
		await bench.sandbox.settled();
		await current().settled();
	}

	/** Sends a body as Chatwoot does, signed with a secret. */
	async function deliver(
		body: object | string,
		secret?: string,
		headers: Record<string, string> = {},
		shift = 0,
	): Promise<Answered> {
		const raw = typeof body === 'string' ? body : JSON.stringify(body);
		const timestamp = Math.floor(Date.now() / 1000) + shift;
		return await current().send(raw, {
			headers: {
				'content-type': 'application/json',
				...(secret && {
					'x-chatwoot-timestamp': String(timestamp),
					'x-chatwoot-signature': signatureOf(secret, timestamp, raw),
				}),
				...headers,
			},
		});
	}

	/** What starts where the trigger is as it comes, but for its signature and for what is set here. */
	async function items(parameters: object, ...bodies: object[]): Promise<Trigger['started']> {
		await listening({ signature: 'off', ...parameters });
		for (const body of bodies) expect((await deliver(body)).status).toBe(200);
		await settled();
		return current().started;
	}

	return {
		get now() {
			return current();
		},
		listening,
		publish,
		published: async (
			parameters: object = {},
			personality: Personality = 'fork',
			another: Another = {},
		): Promise<Trigger> => {
			bench.sandbox.settings.personality = personality;
			const one = await listening(parameters, another);
			await publish(one);
			return one;
		},
		/** The webhooks of the account. */
		get webhooks(): Webhook[] {
			return [...bench.sandbox.state.webhooks.values()];
		},
		/** Lets something happen that no call of the API brings about. */
		async happen(control: string, body: object) {
			const response = await fetch(`${bench.sandbox.url}/__sandbox/${control}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
			if (!response.ok) throw new Error(await response.text());
		},
		settled,
		deliver,
		items,
	};
}
