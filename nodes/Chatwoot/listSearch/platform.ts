import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { ask, matching } from '../../shared/engine/ask';
import { chosen } from '../../shared/vocabulary/read';
import { listAt } from '../answers/digest';
import { platformApi } from '../apis/platform';
import type { Search } from './named';
import { named, said } from './named';

async function listed(context: ILoadOptionsFunctions, path: string): Promise<JsonMap[]> {
	return listAt()(await ask(context, platformApi, path)).filter(isMap);
}

const searchPlatformAccounts: Search = async function search(filter) {
	const accounts = await listed(this, '/platform/api/v1/accounts');
	const entries = accounts.map((account) => named(account, said(account.name, account.status)));
	return { results: matching(entries, filter) };
};

const searchPlatformAgentBots: Search = async function search(filter) {
	const bots = await listed(this, '/platform/api/v1/agent_bots');
	return {
		results: matching(
			bots.map((bot) => named(bot, said(bot.name))),
			filter,
		),
	};
};

/** The members of the account chosen above: the API tells their IDs and roles only. */
const searchAccountUsers: Search = async function search(filter) {
	const account = chosen(this.getCurrentNodeParameter('accountId'));
	if (account === undefined) return { results: [] };
	const path = `/platform/api/v1/accounts/${encodeURIComponent(String(account))}/account_users`;
	const entries = (await listed(this, path)).map(({ user_id: id, role }) =>
		named({ id: id ?? null }, said('User', role)),
	);
	return { results: matching(entries, filter) };
};

/** What the panel of the Platform node asks the server for. */
export const platformMethods = {
	listSearch: { searchPlatformAccounts, searchPlatformAgentBots, searchAccountUsers },
};
