import axios from 'axios';
import { PLATFORM_TOKEN } from '../../sandbox/chatwoot/auth';
import {
	AGENT_TOKEN,
	BOT_TOKEN,
	ID,
	OTHER_ACCOUNT,
	SUSPENDED_ACCOUNT,
} from '../../sandbox/chatwoot/seed';
import { useChatwoot } from './chatwoot-client';

const box = useChatwoot();
const conversation = { path: { conversation_id: ID.conversation.anna } };
const refused = (status: number, error: string) =>
	expect.objectContaining({ status, data: { error } });

describe('tokens', () => {
	it('are asked for, known, and not a bot’s where a person is needed', async () => {
		expect(await box.call('listAllInboxes', { token: null })).toMatchObject({
			status: 401,
			data: { errors: ['You need to sign in or sign up before continuing.'] },
		});
		expect(await box.call('listAllInboxes', { token: 'nobody' })).toEqual(
			refused(401, 'Invalid Access Token'),
		);
		const notForBots = refused(401, 'Access to this endpoint is not authorized for bots');
		for (const token of [BOT_TOKEN, PLATFORM_TOKEN])
			for (const id of ['fetchProfile', 'listAllInboxes'])
				expect(await box.call(id, { token })).toEqual(notForBots);
		const { get } = box;
		await get('create-a-new-message-in-a-conversation', {
			...conversation,
			token: BOT_TOKEN,
			body: { content: 'From a bot' },
		});
		const shown = { ...conversation, token: BOT_TOKEN };
		expect(await box.call('get-details-of-a-conversation', shown)).toEqual(notForBots);
		await box.control('settings', { personality: 'upstream' });
		await get('get-details-of-a-conversation', shown);
	});

	it('come in a header with underscores too, which some proxies drop', async () => {
		const headers = { api_access_token: box.chatwoot.token };
		expect((await box.call('fetchProfile', { token: null, headers })).status).toBe(200);
		await box.control('settings', { dropsUnderscores: true });
		expect((await box.call('fetchProfile', { token: null, headers })).status).toBe(401);
	});

	it.each([
		['create-a-label', { title: 'bare' }, { title: 'bare' }],
		['create-a-team', { name: 'bare' }, { name: 'bare' }],
		[
			'add-new-canned-response-to-account',
			{ short_code: 'bare', content: 'Hi' },
			{ short_code: 'bare' },
		],
		['contactCreate', { name: 'Bare', avatar: null }, { payload: { contact: { name: 'Bare' } } }],
		['contactCreate', { name: 'Bare', avatar: '' }, { payload: { contact: { name: 'Bare' } } }],
		['contactCreate', { name: 'Bare', avatar: {} }, { payload: { contact: { name: 'Bare' } } }],
	])('may leave the wrapper or a file out: %s %j', async (operation, body, answer) => {
		expect(await box.get(operation, { body })).toMatchObject(answer);
	});

	it.each(['contactList', 'conversationList'])('may ask %s for one label', async (operation) => {
		const listed = async (query: object) => JSON.stringify(await box.get(operation, { query }));
		const [one, list] = [await listed({ labels: 'vip' }), await listed({ 'labels[]': ['vip'] })];
		expect(one).toBe(list);
		expect(one).not.toBe(await listed({}));
	});

	it.each([
		['GET', '/api/v1/accounts/1/labels.json', undefined, 200],
		['GET', '//api/v1/accounts/1/labels', undefined, 200],
		['HEAD', '/api/v1/accounts/1/labels', undefined, 200],
		['PATCH', `/api/v1/accounts/1/contacts/${ID.contact.vera}`, { name: 'Vera P.' }, 200],
		['PUT', `/api/v1/accounts/1/teams/${ID.team}`, { name: 'night' }, 200],
		['PUT', '/api/v1/accounts/1/inbox_members', { inbox_id: 13, user_ids: [1] }, 404],
	])('may come another way: %s %s', async (method, path, body, status) => {
		const headers = { 'api-access-token': box.chatwoot.token, 'content-type': 'application/json' };
		const answer = await fetch(`${box.chatwoot.url}${path}`, {
			method,
			headers,
			...(body && { body: JSON.stringify(body) }),
		});
		expect(answer.status).toBe(status);
		if (method === 'PATCH') expect(await answer.json()).toMatchObject({ payload: body });
	});

	it('are not read where they are called something else than JSON', async () => {
		const answer = await fetch(`${box.chatwoot.url}/api/v1/accounts/1/labels`, {
			method: 'POST',
			headers: { 'api-access-token': box.chatwoot.token, 'content-type': 'text/plain' },
			body: JSON.stringify({ title: 'unread' }),
		});
		expect(answer.ok).toBe(false);
		expect(JSON.stringify(await box.get('list-all-labels'))).not.toContain('unread');
	});

	it('give a profile with accounts and roles', async () => {
		expect(await box.get('fetchProfile')).toMatchObject({
			id: ID.admin,
			accounts: [
				{ id: 1, name: 'Demo', role: 'administrator', status: 'active' },
				{ id: OTHER_ACCOUNT, role: 'agent' },
				{ id: SUSPENDED_ACCOUNT, status: 'suspended' },
			],
		});
	});

	it('reach their own accounts while those are active', async () => {
		const list = (account: number, token?: string) =>
			box.call('listAllInboxes', { account, token });
		expect((await list(OTHER_ACCOUNT)).data).toEqual({ payload: [] });
		expect(await list(OTHER_ACCOUNT, AGENT_TOKEN)).toEqual(
			refused(401, 'You are not authorized to access this account'),
		);
		expect(await list(SUSPENDED_ACCOUNT)).toEqual(refused(401, 'Account is suspended'));
		expect(await list(99)).toEqual(refused(404, 'Resource could not be found'));
	});

	it('of agents see their inboxes and leave the settings alone', async () => {
		const token = AGENT_TOKEN;
		const notAllowed = refused(401, 'You are not authorized to do this action');
		for (const id of ['list-all-webhooks', 'contactDelete', 'delete-an-inbox'])
			expect(await box.call(id, { token, path: { id: 1 } })).toEqual(notAllowed);
		const { payload } = await box.get<{ payload: Array<{ id: number }> }>('listAllInboxes', {
			token,
		});
		expect(payload.map(({ id }) => id)).toEqual([ID.inbox.api, ID.inbox.baileys]);
		const website = { token, path: { conversation_id: ID.conversation.vera } };
		expect(await box.call('get-details-of-a-conversation', website)).toEqual(notAllowed);
	});

	it('of the platform open the platform, and it alone', async () => {
		const account = { path: { account_id: 1 } };
		expect(
			(await box.call('get-details-of-an-account', { ...account, token: PLATFORM_TOKEN })).status,
		).toBe(200);
		expect(await box.call('get-details-of-an-account', account)).toEqual(
			refused(401, 'Invalid access_token'),
		);
	});
});

describe('errors', () => {
	it('come in all their shapes', async () => {
		const statuses = async (id: string, sent: object) => {
			const { status, data } = await box.call(id, sent);
			return [status, data];
		};
		const vera = { path: { id: ID.contact.vera } };
		expect(await statuses('contactDetails', { path: { id: 5 } })).toEqual([
			404,
			{ error: 'Resource could not be found' },
		]);
		expect(
			await statuses('contactCreate', { body: { phone_number: '12', email: 'ANNA@example.com' } }),
		).toEqual([
			422,
			{
				message: 'Email has already been taken, Phone number should be in e164 format',
				attributes: ['email', 'phone_number'],
			},
		]);
		expect(await statuses('contactDelete', vera)).toEqual([
			422,
			{ message: 'Vera is Online, please try again later' },
		]);
		const group = { path: { id: ID.group.cloud } };
		expect(await statuses('contact-group-invite-show', group)).toEqual([
			500,
			{ status: 500, error: 'Internal Server Error' },
		]);
		expect(await statuses('contact-sync-group', vera)).toEqual([
			400,
			{ status: 400, error: 'Bad Request' },
		]);
	});

	it('come from Rails where there is no such path, or no such server', async () => {
		const url = `${box.chatwoot.url}/api/v1/accounts/1/nothing`;
		const { status, data } = await axios.get(url, { validateStatus: null });
		expect([status, data]).toEqual([404, { status: 404, error: 'Not Found' }]);
		await box.control('settings', { personality: 'upstream' });
		const group = { path: { id: ID.group.team } };
		expect((await box.call('contact-group-members-list', group)).data).toEqual(data);
		expect((await box.call('list-scheduled-messages', conversation)).data).toEqual(data);
	});

	it('can be had on demand, also those of limits and proxies', async () => {
		const once = async (example: string) => {
			await box.control('fault', { action: 'fetchProfile', example });
			const { status, data, headers } = await box.call('fetchProfile');
			return [status, data, String(headers['content-type'])];
		};
		expect(await once('rateLimited')).toEqual([429, 'Retry later\n', 'text/plain']);
		expect(await once('emptyMessage')).toEqual([422, { message: {} }, 'application/json']);
		expect(await once('badGateway')).toEqual([
			502,
			expect.stringContaining('<!DOCTYPE html>'),
			'text/html',
		]);
		expect((await box.call('fetchProfile')).status).toBe(200);
	});
});
