import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { listAt } from '../answers/digest';
import { askAccount } from './ask';
import { definitions, titled } from './attributes';

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

const byId = ({ id, name }: JsonMap) => ({ name: String(name), value: Number(id) });
const byTitle = ({ title }: JsonMap) => ({ name: String(title), value: String(title) });

const NOBODY = { name: 'None', value: 'nil' };

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

export async function teamIds(this: ILoadOptionsFunctions): Options {
	return await listed(this, '/teams', listAt(), byId);
}

export async function actionTeams(this: ILoadOptionsFunctions): Options {
	return [NOBODY, ...(await listed(this, '/teams', listAt(), byId))];
}

export async function actionAgents(this: ILoadOptionsFunctions): Options {
	return [NOBODY, ...(await listed(this, '/agents', listAt(), byId))];
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
				name: `${String(one.attribute_display_name)} (${model === 'contact_attribute' ? 'Contact' : 'Conversation'})`,
				value: `${model}:${String(one.attribute_key)}`,
			})),
		),
	);
	return [...RULE_KEYS.map((value) => ({ name: titled(value), value })), ...own.flat()];
}

const words = (...values: string[]) => values.map((value) => ({ name: titled(value), value }));

/** What the attribute chosen in the row can be. */
export async function automationValues(this: ILoadOptionsFunctions): Options {
	switch (this.getCurrentNodeParameter('&attributeKey')) {
		case 'assignee_id':
			return await listed(this, '/agents', listAt(), byId);
		case 'inbox_id':
			return await listed(this, '/inboxes', listAt('payload'), byId);
		case 'labels':
			return await listed(this, '/labels', listAt('payload'), byTitle);
		case 'team_id':
			return await listed(this, '/teams', listAt(), byId);
		case 'message_type':
			return words('incoming', 'outgoing');
		case 'priority':
			return [...words('low', 'medium', 'high', 'urgent'), NOBODY];
		case 'private_note':
			return words('true', 'false');
		case 'status':
			return words('open', 'resolved', 'pending', 'snoozed');
		default:
			return [];
	}
}
