import assert from 'node:assert/strict';
import { ACCOUNT } from '../../../sandbox/amojo/seed';
import { vendors } from '../../../harness/n8n/vendors';
import type { EditorCheck, EditorContext } from '../../../harness/checks/types';
import { accountIn, messagesOf } from '../support/amojo';
import { Editor } from '../support/editor';

/** The local credential of each type, by name. */
const named = (type: string) => {
	const local = vendors.flatMap(({ credentials }) => credentials(''));
	const found = local.find((one) => one.type === type);
	assert.ok(found, `vendors.ts has no credential ${type}`);
	return found.name;
};
const channel = named('amojoChatCrmApi');
const token = named('amoCrmChatCrmApi');
const oAuth2 = named('amoCrmChatCrmOAuth2Api');

/** The account by itself, by a token and by OAuth2. */
async function account(context: EditorContext): Promise<void> {
	const editor = await Editor.begin(context);
	await editor.add('amoCRM', 'Get account');
	assert.deepEqual(await editor.panel.shown(), [
		'Account',
		'Resource',
		'Operation',
		'Output',
		'Options',
	]);
	assert.deepEqual(await editor.panel.offered('Account'), [oAuth2, token].sort());
	for (const name of [token, oAuth2]) {
		await editor.panel.chooseCredential('Account', name);
		const [told] = await editor.execute();
		assert.equal(told?.amojo_id, ACCOUNT);
	}
	await editor.close();
}

/** The channel by itself. */
async function chat(context: EditorContext): Promise<void> {
	const editor = await Editor.begin(context);
	await editor.add('amoCRM Chats', 'Create chat');
	assert.deepEqual((await editor.panel.shown()).slice(0, 4), [
		'Channel',
		'Resource',
		'Operation',
		'Chat ID',
	]);
	assert.deepEqual(await editor.panel.offered('Channel'), [channel]);
	await editor.panel.chooseCredential('Channel', channel);
	await editor.panel.fill('conversationId', 'by hand');
	await editor.panel.fill('userId', 'someone');
	await editor.panel.fill('userName', 'Someone');
	const [made] = await editor.execute();
	assert.equal(typeof made?.id, 'string');
	await editor.close();
}

/** The channel, and the account beside it by each of its two ways. */
async function both(context: EditorContext): Promise<void> {
	const editor = await Editor.begin(context);
	await editor.add('amoCRM Chats', 'Import messages');
	assert.ok(!(await editor.panel.shown()).some((name) => name.startsWith('Account')));
	await editor.panel.chooseCredential('Channel', channel);
	await editor.panel.fill('conversationId', 'old by hand');
	await editor.panel.fill('sourceMessageId', 'one');
	await editor.panel.fill('time', '2020-08-03T16:06:48Z');
	await editor.panel.fill('clientId', 'someone');
	await editor.panel.fill('clientName', 'Someone');
	await editor.panel.fill('text', 'Written long ago');
	const top = ['Resource', 'Operation', 'Link to Contacts', 'Account Through OAuth2'];

	await editor.panel.flip('linkContacts');
	assert.deepEqual((await editor.panel.shown()).slice(0, 6), [
		'Channel',
		'Account (Token)',
		...top,
	]);
	assert.deepEqual(await editor.panel.offered('Account (Token)'), [token]);
	await editor.panel.chooseCredential('Account (Token)', token);
	assert.equal((await editor.execute())[0]?.status, 'imported');

	await editor.panel.flip('accountOAuth2');
	assert.deepEqual((await editor.panel.shown()).slice(0, 6), [
		'Channel',
		'Account (OAuth2)',
		...top,
	]);
	assert.deepEqual(await editor.panel.offered('Account (OAuth2)'), [oAuth2]);
	await editor.panel.chooseCredential('Account (OAuth2)', oAuth2);
	await editor.panel.fill('sourceMessageId', 'two');
	assert.equal((await editor.execute())[0]?.status, 'imported');
	await editor.close();
}

export const check: EditorCheck = {
	shows: 'amoCRM, amoCRM Chats: each slot offers its own credentials, a fresh node runs',
	run: async (context) => {
		await account(context);
		await chat(context);
		await both(context);
		assert.equal(messagesOf(await accountIn(context), 'old by hand').length, 2);
	},
};
