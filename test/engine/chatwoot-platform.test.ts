import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { ChatwootPlatformChatCrmApi } from '../../credentials/ChatwootPlatformChatCrmApi.credentials';
import { ChatwootPlatform } from '../../nodes/Chatwoot/ChatwootPlatform.node';
import { PLATFORM_TOKEN } from '../../sandbox/chatwoot/auth';
import { ADMIN_TOKEN, ID } from '../../sandbox/chatwoot/seed';
import { usePlatform } from '../support/chatwoot';
import { pickerContext } from '../support/pickers';

const bench = usePlatform();

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

const PASSWORD = 'Str0ng-enough!';
const lena = { name: 'Lena', email: 'Lena@shop.example', password: PASSWORD };

async function madeUser(): Promise<number> {
	const [user] = await bench.get('platformUser.create', lena);
	return Number(user?.id);
}

describe('accounts', () => {
	it('are made, read, changed, suspended and deleted', async () => {
		const [made] = await bench.get('platformAccount.create', {
			name: 'Bakery',
			additionalFields: {
				locale: 'de',
				supportEmail: 'help@bakery.example',
				limits: '{"agents":3}',
				customAttributes: { plan: 'small' },
				features: '{"campaigns":false,"audit_logs":true}',
			},
		});
		expect(made).toMatchObject({
			name: 'Bakery',
			locale: 'de',
			limits: { agents: 3 },
			custom_attributes: { plan: 'small' },
			status: 'active',
		});
		expect(made?.features).toMatchObject({ audit_logs: true, macros: true });
		expect(made?.features).not.toHaveProperty('campaigns');

		const accountId = Number(made?.id);
		await bench.get('platformAccount.update', { accountId, updateFields: { status: 'suspended' } });
		const [read] = await bench.get('platformAccount.get', { accountId });
		expect(read).toMatchObject({ id: accountId, name: 'Bakery', status: 'suspended' });
		const all = await bench.get('platformAccount.getAll', { returnAll: true });
		expect(all.map(({ id }) => id)).toContain(accountId);

		expect(await bench.get('platformAccount.delete', { accountId })).toEqual([
			{ deleted: true, id: accountId },
		]);
		await bench.sandbox.settled();
		const { error } = await bench.run('platformAccount.get', { accountId });
		expect(error?.message).toMatch(/^Chatwoot found nothing \(HTTP 404\)/);
		const list = await bench.run('platformAccount.getAll', { options: { maxRetries: 0 } });
		expect(list.error?.description).toContain('once one of the app was deleted');
	});

	it('need a change to be changed, and a switch to be true or false', async () => {
		const nothing = await bench.run('platformAccount.update', { accountId: 1 });
		expect(nothing.error?.message).toContain('Nothing is to be changed');
		const odd = await bench.run('platformAccount.update', {
			accountId: 1,
			updateFields: { features: '{"macros":"on"}' },
		});
		expect(odd.error?.message).toContain(
			`'Features (JSON)' says neither true nor false of "macros"`,
		);
		expect(bench.requests()).toEqual([]);
	});

	it('say which value a bare 500 may be about', async () => {
		const { error } = await bench.run('platformAccount.create', {
			name: 'Bakery',
			additionalFields: { locale: 'xx' },
		});
		expect(error?.description).toContain("and 'Locale'");
	});
});

describe('users', () => {
	it('are made without their keys in the output, and with them where that is asked for', async () => {
		const [plain] = await bench.get('platformUser.create', lena);
		expect(plain).toMatchObject({ name: 'Lena', email: 'lena@shop.example' });
		expect(Object.keys(plain ?? {})).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/token/)]),
		);
		const [whole] = await bench.get('platformUser.get', {
			id: Number(plain?.id),
			options: { includeSecrets: true },
		});
		expect(whole?.access_token).toEqual(expect.any(String));
	});

	it('of an email that is taken are taken over as they are', async () => {
		const id = await madeUser();
		const [again] = await bench.get('platformUser.create', { ...lena, name: 'Helena' });
		expect(again).toMatchObject({ id, name: 'Lena' });
	});

	it('are changed, keep attributes that are not named, and are deleted', async () => {
		const id = await madeUser();
		const set = async (customAttributes: IDataObject) =>
			await bench.get('platformUser.update', {
				id,
				updateFields: { customAttributes },
			} as INodeParameters);
		await set({ crm: '7' });
		expect((await set({ level: 2 }))[0]?.custom_attributes).toEqual({ crm: '7', level: 2 });
		const taken = await bench.run('platformUser.update', {
			id,
			updateFields: { email: 'olga@example.com' },
		});
		expect(taken.error?.message).toContain('Email has already been taken');
		expect(taken.error?.description).toContain('Another user of this server');
		expect(await bench.get('platformUser.delete', { id })).toEqual([{ deleted: true, id }]);
	});

	it('are written again where an attribute is lost to somebody who wrote another', async () => {
		const id = await madeUser();
		const customAttributes = { crm: '7', name: null };
		const body = { id, custom_attributes: customAttributes };
		bench.sandbox.fault({ action: 'update-a-user', status: 200, body });
		await bench.get('platformUser.update', {
			id,
			updateFields: { customAttributes },
		} as INodeParameters);
		expect((await bench.get('platformUser.get', { id }))[0]?.custom_attributes).toEqual(
			customAttributes,
		);
	});

	it('are refused for a weak password in words that do not hold it', async () => {
		const { error, stored } = await bench.run('platformUser.create', {
			...lena,
			password: '={{ "sunny" }}',
		});
		expect(error?.message).toContain('Password must contain at least 6 characters');
		expect(`${error?.message} ${error?.description}`).not.toContain('sunny');
		expect(stored).not.toContain('"sunny"');
	});

	it('that others have made are left alone, and the error says why', async () => {
		const { error } = await bench.run('platformUser.get', { id: ID.admin });
		expect(error?.message).toContain('Non permissible resource');
		expect(error?.description).toContain('that it has made itself');
	});
});

describe('the token of a user', () => {
	it('is the output, without the other keys of the user', async () => {
		const id = await madeUser();
		const [made] = await bench.get('platformUser.getAccessToken', { id });
		expect(made).toEqual({
			access_token: expect.stringMatching(/\S{20}/),
			expiry: null,
			user: { id, name: 'Lena', display_name: null, email: 'lena@shop.example' },
		});
		expect(await bench.get('platformUser.getAccessToken', { id })).toEqual([made]);
	});

	it('is not told of strangers', async () => {
		const { error } = await bench.run('platformUser.getAccessToken', { id: ID.admin });
		expect(error?.description).toContain('that it has made itself');
	});
});

it('the picture of a bot is taken away', async () => {
	const [bot] = await bench.get('platformAgentBot.create', { name: 'Wren' });
	const id = Number(bot?.id);
	expect(await bench.get('platformAgentBot.deleteAvatar', { id })).toEqual([{ success: true, id }]);
});

describe('the link that signs in', () => {
	const link = (id: number) => ({ id });

	it('is the output', async () => {
		const id = await madeUser();
		const [{ url = '' } = {}] = await bench.get('platformUser.getSsoLink', link(id));
		expect(url).toMatch(/\/app\/login\?email=lena%40shop\.example&sso_auth_token=\S+$/);
	});

	const key = 'sso-key-91ab';
	const other = `https://chat.example/app/login?email=a&sso_auth_token=${key}`;

	it.each([
		[500, { error: other }],
		[422, { message: other, attributes: [] }],
		[200, `<html><a href="${other}">Sign in</a></html>`],
	])('stands in no error, log or hint when something goes wrong: %s %j', async (status, body) => {
		const id = await madeUser();
		bench.sandbox.fault({ action: 'get-sso-url-of-a-user', status, body });
		const { error, hints, stored } = await bench.run('platformUser.getSsoLink', {
			...link(id),
			options: { maxRetries: 0 },
		});
		expect(error).toBeDefined();
		expect(`${error?.message} ${error?.description} ${hints.join()} ${stored}`).not.toContain(key);
	});
});

describe('account users', () => {
	it('are added, take another role, are listed and removed', async () => {
		const userId = await madeUser();
		await bench.get('accountUser.add', { accountId: 1, userId, role: 'agent' });
		const [now] = await bench.get('accountUser.add', {
			accountId: 1,
			userId,
			role: 'administrator',
		});
		expect(now).toMatchObject({ user_id: userId, role: 'administrator' });
		const listed = await bench.get('accountUser.getAll', { accountId: 1, returnAll: true });
		expect(listed.filter(({ user_id: id }) => id === userId)).toHaveLength(1);
		expect(await bench.get('accountUser.remove', { accountId: 1, userId })).toEqual([
			{ removed: true, account_id: 1, user_id: userId },
		]);
		expect(bench.requests('delete-an-account-user')[0]?.body).toEqual({ user_id: userId });
		const left = await bench.get('accountUser.getAll', { accountId: 1, returnAll: true });
		expect(left.map(({ user_id: id }) => id)).not.toContain(userId);
	});

	it('must exist', async () => {
		const { error } = await bench.run('accountUser.add', { accountId: 1, userId: 4711 });
		expect(error?.message).toContain('User must exist');
		expect(error?.description).toContain("Check 'User ID'");
	});
});

describe('agent bots', () => {
	// 4.15.1 makes a bot of account 424242, and nobody can use it.
	it('are not made for an account that the server does not have', async () => {
		const additionalFields = { accountId: 424_242 };
		const made = await bench.run('platformAgentBot.create', { name: 'Night', additionalFields });
		expect(made.error?.message).toContain('The server has no account 424242');
		expect(bench.requests('create-an-agent-bot')).toEqual([]);
	});

	it('are made with a picture, changed, emptied, listed and deleted', async () => {
		const [made] = await bench.get(
			'platformAgentBot.create',
			{ name: 'Night', additionalFields: { description: 'Answers at night', avatar: 'face' } },
			{
				items: [
					{
						json: {},
						binary: { face: { data: 'aGk=', mimeType: 'image/png', fileName: 'face.png' } },
					},
				],
			},
		);
		expect(made).toMatchObject({ name: 'Night', description: 'Answers at night' });
		expect(made).not.toHaveProperty('access_token');
		const id = Number(made?.id);
		const [changed] = await bench.get('platformAgentBot.update', {
			id,
			updateFields: { name: 'Day', clear: ['description'] },
		});
		expect(changed).toMatchObject({ id, name: 'Day', description: null });
		const [read] = await bench.get('platformAgentBot.get', {
			id,
			options: { includeSecrets: true },
		});
		expect(read?.access_token).toEqual(expect.any(String));
		const all = await bench.get('platformAgentBot.getAll', { returnAll: true });
		expect(all.map((bot) => bot.id)).toEqual([ID.bot, id]);
		expect(await bench.get('platformAgentBot.getAll', { limit: 1 })).toHaveLength(1);
		expect(await bench.get('platformAgentBot.delete', { id })).toEqual([{ deleted: true, id }]);
	});
});

it("says whose token is wanted where a user's is given", async () => {
	const { error } = await bench.run(
		'platformAccount.get',
		{ accountId: 1 },
		{ credentials: { ...bench.credentials, accessToken: ADMIN_TOKEN } },
	);
	expect(error?.message).toContain('Invalid access_token');
	expect(error?.description).toContain('the token of a platform app only');
	expect(`${error?.message} ${error?.description}`).not.toContain(ADMIN_TOKEN);
});

it('sends the token in the header that proxies let through, and shows it nowhere', async () => {
	const { stored } = await bench.run('platformAccount.get', { accountId: 1 });
	expect(stored).not.toContain(PLATFORM_TOKEN);
});

describe('choices in the panel', () => {
	const { listSearch } = new ChatwootPlatform().methods;
	const list = async (name: keyof typeof listSearch, parameters = {}, filter?: string) =>
		(
			await listSearch[name].call(
				pickerContext(
					new ChatwootPlatform(),
					new ChatwootPlatformChatCrmApi(),
					bench.credentials,
					parameters,
				),
				filter,
			)
		).results;

	it('are accounts, bots and the members of the account chosen above', async () => {
		expect(await list('searchPlatformAccounts', {}, 'demo')).toEqual([
			{ name: 'Demo, active (1)', value: 1 },
		]);
		expect(await list('searchPlatformAgentBots')).toEqual([{ name: 'Robot (9)', value: ID.bot }]);
		const members = await list('searchAccountUsers', {
			accountId: { __rl: true, mode: 'id', value: '1' },
		});
		expect(members).toEqual([
			{ name: 'User, administrator (1)', value: ID.admin },
			{ name: 'User, agent (2)', value: ID.agent },
		]);
		expect(await list('searchAccountUsers')).toEqual([]);
	});
});
