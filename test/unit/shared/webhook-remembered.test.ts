import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import { guardOf, readGuard } from '../../../nodes/shared/webhook/guard';
import { rememberedCredential } from '../../../nodes/shared/webhook/remembered';

const TYPE = 'someChatCrmApi';
let nodes = 0;

/** A node as calls see it; each look at its credential is counted. */
function node(secret: string, credentialId = 'one') {
	nodes += 1;
	const id = `node-${nodes}`;
	const state = { secret, isReadable: true, looks: 0 };
	const getCredentials = async (): Promise<ICredentialDataDecryptedObject> => {
		state.looks += 1;
		await Promise.resolve();
		if (!state.isReadable) throw new Error('cannot be decrypted');
		return { secret: state.secret };
	};
	const context = (chosen = credentialId) =>
		({
			getCredentials,
			getNode: () => ({ id, name: 'Trigger', credentials: { [TYPE]: { id: chosen } } }),
			getWorkflow: () => ({ id: 'w' }),
			getMode: () => 'webhook',
			logger: { warn: () => undefined },
		}) as unknown as IWebhookFunctions;
	return { state, context };
}

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

test('a credential is read once in two seconds, also by calls at the same time', async () => {
	const { state, context } = node('first');
	const look = async () => (await rememberedCredential(context(), TYPE)).secret;
	expect(await Promise.all([look(), look(), look()])).toEqual(['first', 'first', 'first']);
	state.secret = 'second';
	jest.advanceTimersByTime(1_999);
	expect(await look()).toBe('first');
	expect(state.looks).toBe(1);
	jest.advanceTimersByTime(1);
	expect(await look()).toBe('second');
	expect(state.looks).toBe(2);
});

test('another credential, and that of another node, are others', async () => {
	const one = node('of one');
	const other = node('of another');
	expect((await rememberedCredential(one.context(), TYPE)).secret).toBe('of one');
	expect((await rememberedCredential(other.context(), TYPE)).secret).toBe('of another');
	one.state.secret = 'chosen anew';
	expect((await rememberedCredential(one.context('two'), TYPE)).secret).toBe('chosen anew');
});

test('a look-up that fails is never remembered', async () => {
	const { state, context } = node('mended');
	state.isReadable = false;
	expect(await guardOf(context(), TYPE, 'secret')).toEqual({ kind: 'unreadable' });
	expect(await guardOf(context(), TYPE, 'secret')).toEqual({ kind: 'unreadable' });
	expect(state.looks).toBe(2);
	state.isReadable = true;
	expect(await guardOf(context(), TYPE, 'secret')).toEqual({ kind: 'secret', secret: 'mended' });
});

test('publishing looks anew', async () => {
	const { state, context } = node('old');
	await guardOf(context(), TYPE, 'secret');
	state.secret = 'new';
	expect(await readGuard(context(), TYPE, 'secret')).toMatchObject({ secret: 'new' });
	expect(await guardOf(context(), TYPE, 'secret')).toMatchObject({ secret: 'old' });
});

test('what is remembered has an end', async () => {
	const first = node('first');
	await rememberedCredential(first.context(), TYPE);
	for (let many = 0; many < 1000; many += 1) {
		await rememberedCredential(node('more').context(), TYPE);
	}
	await rememberedCredential(first.context(), TYPE);
	expect(first.state.looks).toBe(2);
});
