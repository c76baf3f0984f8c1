import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { listAt } from '../answers/digest';
import { askAccount } from './ask';
import { NOBODY } from '../fields/rules/conditions';
import { definitions, titled } from './attributes';
import { searchContacts } from './index';
import type { Search } from './named';
import { oneLine } from './named';
import { searchConversations } from './people';

type Options = Promise<INodePropertyOptions[]>;

async function listed(
	context: ILoadOptionsFunctions,
	path: string,
	entries: (body: Json) => Json[],
	shown: (entry: JsonMap) => { name: string; value: string | number },
): Options {
	return entries(await askAccount(context, path))
		.filter(isMap)
		.map(shown);
}

const byId = ({ id, name }: JsonMap) => ({ name: oneLine(name), value: Number(id) });
const byTitle = ({ title }: JsonMap) => ({ name: String(title), value: String(title) });

const LAST_WRITER = { name: 'Who Answered Last', value: 'last_responding_agent' };
const NONE = { name: 'None', value: NOBODY };

export async function labelTitles(this: ILoadOptionsFunctions): Options {
	return await listed(this, '/labels', listAt('payload'), byTitle);
}

export async function labelIds(this: ILoadOptionsFunctions): Options {
	return await listed(this, '/labels', listAt('payload'), ({ id, title }) => ({
		name: String(title),
		value: Number(id),
	}));
}

export async function agentIds(this: ILoadOptionsFunctions): Options {
	return await listed(this, '/agents', listAt(), byId);
}

export async function inboxIds(this: ILoadOptionsFunctions): Options {
	return await listed(this, '/inboxes', listAt('payload'), byId);
}

/** More than these are named by an expression. */
const LATEST = 100;

/** The beginning of a list that is paged. */
async function latest(context: ILoadOptionsFunctions, search: Search): Options {
	const found: INodePropertyOptions[] = [];
	let token: unknown;
	do {
		const page = await search.call(context, undefined, token);
		for (const one of page.results) found.push(one);
		token = page.paginationToken;
	} while (token !== undefined && found.length < LATEST);
	return found.slice(0, LATEST);
}

export async function latestConversations(this: ILoadOptionsFunctions): Options {
	return await latest(this, searchConversations);
}

export async function latestContacts(this: ILoadOptionsFunctions): Options {
	return await latest(this, searchContacts);
}

export async function teamIds(this: ILoadOptionsFunctions): Options {
	return await listed(this, '/teams', listAt(), byId);
}

export async function actionTeams(this: ILoadOptionsFunctions): Options {
	return [NONE, ...(await listed(this, '/teams', listAt(), byId))];
}

export async function actionAgents(this: ILoadOptionsFunctions): Options {
	return [NONE, LAST_WRITER, ...(await listed(this, '/agents', listAt(), byId))];
}

/** A macro is run by somebody, too. */
export async function macroAgents(this: ILoadOptionsFunctions): Options {
	const [none = NONE, ...others] = await actionAgents.call(this);
	return [none, { name: 'Who Runs It', value: 'self' }, ...others];
}

export async function slaPolicies(this: ILoadOptionsFunctions): Options {
	return await listed(this, '/sla_policies', listAt('payload'), byId);
}

/** What the server's rules can compare (fazer-ai/chatwoot app/models/automation_rule.rb). */
const RULE_KEYS = [
	'assignee_id',
	'browser_language',
	'city',
	'company_name',
	'content',
	'conversation_language',
	'country_code',
	'email',
	'inbox_id',
	'labels',
	'mail_subject',
	'message_type',
	'phone_number',
	'priority',
	'private_note',
	'referer',
	'status',
	'team_id',
];

/** A custom attribute goes with what it belongs to: rules take it for one of contacts else. */
export async function automationKeys(this: ILoadOptionsFunctions): Options {
	const models = ['contact_attribute', 'conversation_attribute'] as const;
	const own = await Promise.all(
		models.map(async (model) =>
			(await definitions(this, model)).map((one) => ({
				name: `${oneLine(one.attribute_display_name)} (${model === 'contact_attribute' ? 'Contact' : 'Conversation'})`,
				value: `${model}:${String(one.attribute_key)}`,
			})),
		),
	);
	return [...RULE_KEYS.map((value) => ({ name: titled(value), value })), ...own.flat()];
}

const words = (...values: string[]) => values.map((value) => ({ name: titled(value), value }));

/** What the attribute chosen in the row can be, in an automation rule. */
export async function automationValues(this: ILoadOptionsFunctions): Options {
	return await valuesOf(this);
}

/** What it can be in a filter. */
export async function filterValues(this: ILoadOptionsFunctions): Options {
	return await valuesOf(this);
}

async function valuesOf(context: ILoadOptionsFunctions): Options {
	switch (context.getCurrentNodeParameter('&attributeKey')) {
		case 'blocked':
			return words('true', 'false');
		case 'campaign_id':
			return await listed(context, '/campaigns', listAt(), ({ id, title }) => ({
				name: oneLine(title),
				value: Number(id),
			}));
		case 'group_type':
			return words('individual', 'group');
		case 'assignee_id':
			return await listed(context, '/agents', listAt(), byId);
		case 'inbox_id':
			return await listed(context, '/inboxes', listAt('payload'), byId);
		case 'labels':
			return await listed(context, '/labels', listAt('payload'), byTitle);
		case 'team_id':
			return await listed(context, '/teams', listAt(), byId);
		case 'message_type':
			return words('incoming', 'outgoing');
		case 'priority':
			return words('low', 'medium', 'high', 'urgent');
		case 'private_note':
			return words('true', 'false');
		case 'status':
			return words('open', 'resolved', 'pending', 'snoozed');
		default:
			return [];
	}
}
