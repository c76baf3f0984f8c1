import { CallError } from '../../nodes/shared/vocabulary/errors';
import type { Offered } from '../support/contracts';
import { contractOf, everyOperation } from '../support/contracts';
import { recordedRefusals } from '../support/recordings';

const offered = everyOperation().filter(
	({ entry }) => entry.vendor === 'chatwoot' && entry.contract !== null,
);

interface Told {
	operation: string;
	resource: string;
	name: string;
	said: string;
	fix: string;
	status: number;
}

/** What a person reads where an operation gets a refusal. */
function told(one: Offered, status: number, text: string, name: string): Told {
	const { operation, api, entry } = one;
	const { path } = contractOf(entry.document).operation(String(entry.contract));
	const request = {
		method: operation.method ?? ('GET' as const),
		path: path.replace(/\{account_id\}/, '1').replace(/\{[^}]+\}/g, '7'),
		idempotent: false,
		...(operation.needs !== undefined && { needs: operation.needs }),
	};
	const digest = operation.digest ?? api.digest;
	try {
		digest({ status, headers: {}, text }, request);
	} catch (error) {
		if (!(error instanceof CallError)) throw error;
		const { message: said, details } = error;
		const { resource, operation: value } = entry;
		const { fix = '' } = details;
		return { operation: `${resource}.${value}`, resource, name, said, fix, status };
	}
	throw new Error(`${one.title} takes ${status} for success`);
}

const all: Told[] = offered.flatMap((one) =>
	recordedRefusals(String(one.entry.contract)).map(({ name, status, text }) =>
		told(one, status, text, name),
	),
);

it('says how to put each recorded refusal right, unless the server says it all', () => {
	expect(all.length).toBeGreaterThan(250);
	const silent = all.filter(
		({ fix, status, said }) => fix === '' && !(status === 403 && said.includes(': ')),
	);
	// A web page that the server cannot build.
	expect(silent.map(({ operation, name }) => `${operation}: ${name}`)).toEqual([
		'search.everything: no word',
		'clientSurvey.getPage: one',
	]);
});

/** Words for things, and the resources whose refusals may speak of them. */
const THINGS: Record<string, string> = {
	agent: 'agent|inbox|team|conversation|article|accountUser|automationRule',
	article: 'article',
	'automation rule': 'automationRule',
	campaign: 'campaign',
	'canned response': 'cannedResponse',
	category: 'portalCategory|internalChannel',
	channel: 'internalChannel|internalMessage|inbox|group|message|conversation|contact',
	company: 'company',
	contact: 'contact|contactNote|contactLabel|conversation|group|client\\w+|message',
	conversation: 'conversation\\w*|message|\\w+Message|clientConversation',
	'custom attribute': 'customAttribute',
	'custom filter': 'customFilter',
	'custom role': 'customRole',
	'dashboard app': 'dashboardApp',
	group: 'group',
	'help center': 'portal\\w*|article',
	hook: 'integration',
	inbox: 'inbox|contact|conversation\\w*|message|\\w+Message|group|client\\w+|campaign|integration',
	label: 'label|contactLabel|conversationLabel',
	macro: 'macro',
	message: 'message|\\w+Message',
	notification: 'notification',
	poll: 'internalMessage',
	portal: 'portal\\w*|article',
	'SLA policy': 'slaPolicy',
	survey: 'clientSurvey|csat',
	team: 'team|conversation',
	webhook: 'webhook',
	WhatsApp: 'group|inbox|campaign|message',
};

it('speaks of nothing else than what the operation is about', () => {
	// What is said of tokens names what tokens there are.
	const ofTokens = /agent bot|token/;
	const foreign = all.flatMap(({ operation, resource, fix, name }) =>
		Object.entries(THINGS)
			.filter(([word]) => new RegExp(`\\b${word}s?\\b`).test(fix))
			.filter(([word]) => !(word === 'agent' && ofTokens.test(fix)))
			.filter(([, resources]) => !new RegExp(`^(${resources})$`).test(resource))
			.map(([word]) => `${operation}, ${name}: ${word}: ${fix}`),
	);
	expect(foreign).toEqual([]);
});

const NOT_FOUND = '{"error":"Resource could not be found"}';
const NO_ROUTE = '{"status":404,"error":"Not Found"}';
const FORBIDDEN = '{"error":"You are not authorized to do this action"}';
const FOREIGN = '{"error":"You are not authorized to access this account"}';
const taken = (what: string) => JSON.stringify({ message: `${what} has already been taken` });

/** An operation, an answer, and what a person must read, or must not where it begins with `!`. */
const FITTING: Array<[operation: string, status: number, text: string, ...words: string[]]> = [
	['team.addMembers', 401, '{"error":"Invalid User IDs"}', 'no agent of this account', '!token'],
	['team.removeMembers', 401, '{"error":"Invalid User IDs"}', 'no agent of this account', '!token'],
	['inbox.setMembers', 422, '{"message":"User must exist"}', 'agents of this account'],
	['inbox.addMembers', 401, FORBIDDEN, 'administrator', '!inbox'],
	['conversation.setStatus', 401, FORBIDDEN, 'not a member of the inbox'],
	['group.getInviteLink', 401, FORBIDDEN, 'not a member of the inbox'],
	['internalMessage.send', 401, FORBIDDEN, 'member of the channel', '!inbox'],
	['customFilter.delete', 401, FORBIDDEN, 'for the user who made it', '!inbox'],
	['label.getAll', 401, FOREIGN, "'Account ID' in the credential", '!access token'],
	['label.create', 422, taken('Title'), 'label with this title', '!contact'],
	['team.create', 422, taken('Name'), 'team with this name', '!contact'],
	['inbox.create', 500, '', "email wants 'Email'"],
	['inbox.create', 422, taken('Email'), 'Another inbox', '!contact'],
	['customAttribute.create', 422, taken('Attribute key'), 'custom attribute with this key'],
	['cannedResponse.update', 422, taken('Short code'), 'canned response with this short code'],
	['contact.update', 422, taken('Identifier'), 'Another contact'],
	['agent.create', 422, taken('User'), 'agent of the account already', '!contact'],
	['portal.create', 422, taken('Slug'), 'help center with this slug', '!contact'],
	['company.update', 422, taken('Domain'), 'Another company', '!contact'],
	['webhook.create', 422, taken('Url'), 'webhook with this URL'],
	['integration.createHook', 422, taken('App'), 'hook of this app'],
	[
		'label.update',
		422,
		'{"message":"Title is invalid"}',
		'letters, digits, - and _',
		'two characters',
	],
	['article.create', 422, `{"message":"Title can't be blank"}`, 'Fill in', '!letters'],
	['message.retry', 422, '', 'message that has failed'],
	['report.getOutgoingMessagesCount', 422, '', 'missing or unknown'],
	['contact.merge', 422, '', 'It gives no reason', 'missing'],
	['macro.get', 404, '', 'no such macro', '!address'],
	['macro.get', 404, NOT_FOUND, 'no such macro'],
	['company.getAll', 404, NO_ROUTE, 'licence'],
	['slaPolicy.create', 404, NO_ROUTE, 'licence'],
	['label.getAll', 404, NO_ROUTE, 'another version', '!licence'],
	['label.getAll', 404, NOT_FOUND, 'no account with this ID'],
	['webhook.create', 404, NOT_FOUND, 'no account with this ID', '!conversation'],
	['webhook.delete', 404, NOT_FOUND, 'no such webhook', '!conversation'],
	['conversation.create', 404, NOT_FOUND, 'inbox, contact or source ID'],
	['message.send', 404, NOT_FOUND, 'no such conversation', 'number in its URL'],
	['scheduledMessage.delete', 404, NOT_FOUND, 'no such scheduled message'],
	['group.removeMember', 404, NOT_FOUND, 'no such member', '!conversation'],
	['internalMessage.createPoll', 402, '{"error":"pro_feature_required"}', 'no licence', '!plan'],
	[
		'agent.create',
		402,
		'{"error":"Account limit exceeded. Please purchase more licenses"}',
		'plan',
	],
	['message.edit', 403, '{"error":"Only outgoing messages can be edited"}', '!token', '!bot'],
	['group.create', 403, '{"error":"Access Denied"}', 'inbox of this account', '!bot'],
	['group.create', 422, `{"message":"Subject can't be blank"}`, 'Fill in', '!WhatsApp'],
	['group.leave', 422, '{"error":"Offline"}', 'connection of the group'],
	['accountUser.add', 500, '', "'Role'", '!Locale'],
	['platformAccount.create', 500, '', "'Locale'"],
	['conversation.addParticipants', 500, '', 'agent of this account'],
];

it.each(FITTING)('%s, answered %s %s, says %s %s', (operation, status, text, ...words) => {
	const [resource, value] = operation.split('.');
	const one = offered.find(({ entry }) => entry.resource === resource && entry.operation === value);
	if (!one) throw new Error(`no operation ${operation}`);
	const { said, fix } = told(one, status, text, '');
	const read = `${said}. ${fix}`;
	for (const word of words) {
		if (word.startsWith('!')) expect(read).not.toContain(word.slice(1));
		else expect(read).toContain(word);
	}
});
