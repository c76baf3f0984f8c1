import type { INodeParameters } from 'n8n-workflow';
import { InputError } from '../../nodes/shared/vocabulary/errors';
import type { Json } from '../../nodes/shared/vocabulary/json';
import type { Offered } from '../support/contracts';
import { contractOf, everyOperation, perform, readParameters } from '../support/contracts';
import type { Sample } from '../support/parameters';
import { fewest, put, samplesOf } from '../support/parameters';
import type { Recorded } from '../support/recordings';
import { recordedCases, recordedSuccesses } from '../support/recordings';

const offered = everyOperation().filter(({ entry }) => entry.vendor === 'chatwoot');

/** The method of every operation of Chatwoot's documents. */
const methods = new Map(
	[...new Set(offered.map(({ entry }) => entry.document))].flatMap((document) =>
		contractOf(document).operations.map(({ id, method }) => [id, method.toUpperCase()] as const),
	),
);

const writes = offered.filter(({ entry }) =>
	[entry.contract, ...entry.uses].some((id) => id !== null && methods.get(id) !== 'GET'),
);

it('knows of every write how it is known to have happened', () => {
	const silent = writes.filter(({ operation }) => !operation.proves);
	// Give the operation a `proves`; nodes/Chatwoot/answers/proofs.ts has what most need.
	expect(silent.map(({ title }) => title)).toEqual([]);
});

it('has no row for what only reads by GET', () => {
	const reading = offered.filter((one) => !writes.includes(one) && one.operation.proves);
	expect(reading.map(({ title }) => title)).toEqual([]);
});

/** The operation without its look-ups and parts: one request, and what is thought of its answer. */
const judging = ({ operation }: Offered) => ({
	...operation,
	proves: operation.proves && { ...operation.proves, before: undefined },
	resolve: undefined,
	send: undefined,
});

/** Every value below a key, wherever the server shows it. */
function shown(value: unknown, key: string): unknown[] {
	if (Array.isArray(value)) return value.flatMap((entry) => shown(entry, key));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [
		...(name === key ? [inner] : []),
		...shown(inner, key),
	]);
}

/** Where an answer names the thing that it is of. */
const NAMED = [
	'internal_chat_message_id',
	'id',
	'slug',
	'payload.id',
	'payload.webhook.id',
	'payload.contact.id',
];

const valueAt = (value: unknown, path: string) =>
	path.split('.').reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);

/** A value for each field, of which the ID is that of the thing in an answer: else that alone would tell. */
function about(one: Offered, answer: unknown): Sample[] {
	const ids = NAMED.map((path) => valueAt(answer, path)).filter((id) => id !== undefined);
	return samplesOf(one).map((sample) => {
		const kind = one.entry.resource === 'portal' ? 'string' : 'number';
		const id = ids.find((known) => typeof known === kind);
		const above =
			one.entry.resource === 'conversation' ? /account_id/ : /account_id|conversation_id/;
		const isOfThing = sample.key.startsWith('path:') && !above.test(sample.key);
		return isOfThing && id !== undefined ? { ...sample, value: id as string | number } : sample;
	});
}

/** Fields of writes whose effect an answer does not show as it was sent, and why. */
const SHOWN_OTHERWISE: Record<string, string> = {
	'conversation.setStatus body:snoozed_until': 'a time in another form; that there is one is asked',
	'notification.snooze body:snoozed_until': 'a time in another form; that there is one is asked',
	'scheduledMessage.update body:scheduled_at': 'a time in another form',
	'recurringMessage.update body:scheduled_at': 'a time in another form',
	'contact.addToInbox body:source_id': 'phones are written without + there',
	'contact.deleteCustomAttributes body:custom_attributes':
		'what is left is shown; none of the keys is asked',
	'clientMessage.update body:submitted_values':
		'answers of other forms stand there too; that there are some is asked',
	'clientContact.update body:identifier': 'only proves who asks, and is not changed',
	'contact.update body:avatar_url': 'is fetched in the background',
	'conversation.create body:source_id': 'that of the contact in the inbox, shown below it',
	'conversation.create body:hmac_verified': 'likewise',
	'conversation.create body:snoozed_until': 'a time in another form',
	'scheduledMessage.create body:scheduled_at': 'a time in another form',
	'recurringMessage.create body:scheduled_at': 'a time in another form',
	'customAttribute.update body:custom_attribute_definition.attribute_model':
		'a number for a word, and the same here',
	'integration.updateHook body:hook.status': 'a number for on or off, and the same here',
	'integration.updateHook body:hook.settings': 'keys are kept back',
	'agentBot.update body:bot_type': 'a number for a word, and the same here',
	'article.update body:article.locale': 'that of its category is shown',
	'clientConversation.create body:custom_attributes': 'those of the contact are shown',
	'article.update body:article.status': 'a number for a word, and the same here',
	'platformAccount.update body:features': 'only those that the installation allows are shown',
};

/** Changes whose recorded answer shows no field of theirs that another value could be asked of. */
const NOTHING_TO_ASK = [
	'chatwoot contact.addToInbox',
	'chatwoot contact.deleteAvatar',
	'chatwoot contact.deleteCustomAttributes',
	'chatwoot contact.merge',
	'chatwoot contactLabel.set',
	'chatwoot conversation.assign',
	'chatwoot conversation.markAsRead',
	'chatwoot conversation.markAsUnread',
	'chatwoot conversation.setParticipants',
	'chatwoot conversation.setStatus',
	'chatwoot conversationLabel.set',
	'chatwoot group.create',
	'chatwoot group.revokeInviteLink',
	'chatwoot internalChannel.addMembers',
	'chatwoot internalChannel.archive',
	'chatwoot internalChannel.unarchive',
	'chatwoot internalMessage.pin',
	'chatwoot internalMessage.unpin',
	'chatwoot message.delete',
	'chatwoot message.retry',
	'chatwoot message.translate',
	'chatwoot notification.markAsRead',
	'chatwoot notification.markAsUnread',
	'chatwoot notification.snooze',
	'chatwoot recurringMessage.cancel',
	'chatwoot scheduledMessage.delete',
	'chatwootAdmin agentBot.resetToken',
	'chatwootAdmin automationRule.clone',
	'chatwootAdmin file.upload',
	'chatwootAdmin inbox.addMembers',
	'chatwootAdmin inbox.setMembers',
	'chatwootAdmin integration.updateHook',
	'chatwootAdmin team.setMembers',
	'chatwootClient clientConversation.create',
	'chatwootClient clientConversation.resolve',
	'chatwootClient clientMessage.update',
	'chatwootPlatform platformUser.getAccessToken',
];

describe('an answer that shows what was there before is no success', () => {
	const changes = writes.filter(
		({ entry, operation }) =>
			operation.proves?.lacks !== undefined &&
			!/^(send|upsert)/.test(entry.operation) &&
			recordedSuccesses(String(entry.contract)).length > 0,
	);

	it.each(changes.map((one) => [one.title, one] as const))('%s', async (_, one: Offered) => {
		const { resource, operation: name, contract } = one.entry;
		const [before] = recordedSuccesses(String(contract));
		const samples = about(one, before);
		const believed: string[] = [];
		let asked = 0;
		for (const sample of samples) {
			const { key, value } = sample;
			const field = `${resource}.${name} ${key}`;
			const held = shown(before, key.split(/[.:]/).pop() ?? '');
			if (!key.startsWith('body:') || held.length === 0 || field in SHOWN_OTHERWISE) continue;
			if (held.some((one) => JSON.stringify(one) === JSON.stringify(value))) continue;
			const parameters = put(await fewest(one, samples, sample), sample);
			if (!parameters) continue;
			const params = await readParameters(one.operation, parameters);
			const { outcome } = await perform(judging(one), one.api, params, () => ({
				status: 200,
				headers: {},
				text: JSON.stringify(before),
			}));
			asked += 1;
			if (outcome.failures.length === 0) believed.push(field);
		}
		expect(believed).toEqual([]);
		expect(asked > 0).toBe(!NOTHING_TO_ASK.includes(one.title));
	});
});

describe('an answer that shows nothing is no success', () => {
	const judged = writes.filter(
		({ entry, operation }) => entry.contract !== null && operation.proves?.lacks !== undefined,
	);

	it.each(judged.map((one) => [one.title, one] as const))('%s', async (_, one: Offered) => {
		const params = await readParameters(one.operation, await fewest(one, samplesOf(one)));
		const operation = judging(one);
		for (const text of ['null', '{}', '']) {
			const answer = { status: 200, headers: {}, text };
			const { outcome } = await perform(operation, one.api, params, () => answer);
			expect({ text, outputs: outcome.outputs }).toEqual({ text, outputs: [] });
			expect(String(outcome.failures[0]?.error)).toMatch(/^CallError: /);
		}
	});
});

/** What was recorded as done, and was not: the node is right not to believe it. */
const NOT_DONE: Record<string, Record<string, string>> = {
	'chatwoot message.send': { 'reply to an unknown message': 'sent, but as no reply' },
	'chatwoot message.translate': { 'no translator connected': 'nothing was translated' },
	'chatwoot conversation.assign': {
		'unknown agent': 'taken for nobody',
		'unknown team': 'taken for nobody',
		'no team': 'the node sends null for that',
	},
	'chatwoot conversation.setStatus': {
		'snoozed until the next answer': 'the time from before stays; the node opens it first',
	},
	'chatwoot label.create': { 'to be deleted': 'asked without what the node sends by default' },
	'chatwootClient clientContact.create': {
		'the same identifier': 'who is known keeps name, email and phone',
	},
	'chatwootAdmin inbox.update': { 'every field': 'the recording shows six of seven days' },
	'chatwootAdmin macro.create': { "every field: agent's token": "an agent's macros are personal" },
	'chatwootAdmin webhook.update': {
		'address of another': 'the URL stays',
		'every field': 'the URL stays',
	},
};

/** The fields of a recorded body as they are set, less IDs that an earlier answer gave. */
function askedFor(one: Offered, json: unknown): Array<readonly [key: string, value: unknown]> {
	const found: Array<readonly [string, unknown]> = [];
	const walk = (value: unknown, path: string) => {
		if (one.entry.fields[`body:${path}`]) found.push([`body:${path}`, value]);
		else if (typeof value === 'object' && value !== null && !Array.isArray(value))
			for (const [key, inner] of Object.entries(value))
				walk(inner, path === '' ? key : `${path}.${key}`);
	};
	walk(json, '');
	return found.filter(([key, value]) => !(isGiven(value) && /_ids?$/.test(key)));
}

/** What stands there was made when the case was asked, such as `{now+60}`. */
const isGiven = (value: unknown) => /"\{/.test(JSON.stringify(value));

/** The parameters of a recorded request; undefined where they are not all known, or the node would not send it. */
async function asRecorded(one: Offered, { json, answer }: Recorded) {
	const samples = about(one, answer);
	const wanted = new Map(askedFor(one, json));
	const isKnown = ({ key }: Sample) => !key.startsWith('body:') || wanted.has(key);
	if ([...wanted.values()].some(isGiven)) return undefined;
	if (!samples.filter(({ required }) => required).every(isKnown)) return undefined;
	const set = samples.flatMap((sample) => {
		const value = sample.key.startsWith('body:') ? wanted.get(sample.key) : sample.value;
		return value === undefined || value === null ? [] : [{ ...sample, value: value as Json }];
	});
	const parameters = set.reduce<INodeParameters>((made, sample) => put(made, sample) ?? made, {});
	try {
		return await readParameters(one.operation, parameters);
	} catch (error) {
		if (error instanceof InputError) return undefined;
		throw error;
	}
}

/** Operations that send no recorded request as it was: it names what only the recording knew. */
const NONE_AS_RECORDED = [
	'chatwoot contact.addToInbox',
	'chatwoot contact.deleteAvatar',
	'chatwoot contact.merge',
	'chatwoot conversation.markAsRead',
	'chatwoot conversation.markAsUnread',
	'chatwoot conversation.setParticipants',
	'chatwoot group.create',
	'chatwoot group.revokeInviteLink',
	'chatwoot internalChannel.addMembers',
	'chatwoot internalMessage.unpin',
	'chatwoot message.delete',
	'chatwoot message.retry',
	'chatwoot notification.snooze',
	'chatwoot recurringMessage.cancel',
	'chatwoot scheduledMessage.delete',
	'chatwootAdmin article.create',
	'chatwootAdmin campaign.create',
	'chatwootAdmin customFilter.update',
	'chatwootAdmin file.upload',
	'chatwootAdmin inbox.addMembers',
	'chatwootAdmin inbox.setMembers',
	'chatwootAdmin team.setMembers',
	'chatwootClient clientConversation.resolve',
	'chatwootPlatform accountUser.add',
	'chatwootPlatform platformUser.getAccessToken',
];

describe('an answer that shows what was asked for is a success', () => {
	const recorded = writes.filter(
		({ entry, operation }) =>
			operation.proves?.lacks !== undefined && recordedSuccesses(String(entry.contract)).length > 0,
	);

	it.each(recorded.map((one) => [one.title, one] as const))('%s', async (title, one: Offered) => {
		const doubted: string[] = [];
		let asked = 0;
		for (const each of recordedCases(String(one.entry.contract))) {
			if (each.status >= 300 || each.json === undefined) continue;
			const params = await asRecorded(one, each);
			if (!params) continue;
			asked += 1;
			const { outcome } = await perform(judging(one), one.api, params, () => ({
				status: each.status,
				headers: {},
				text: JSON.stringify(each.answer ?? ''),
			}));
			for (const { error } of outcome.failures) doubted.push(`${each.case}: ${String(error)}`);
		}
		const known = NOT_DONE[title] ?? {};
		expect(doubted.map((words) => words.split(': CallError')[0] ?? '').sort()).toEqual(
			Object.keys(known).sort(),
		);
		expect(asked > 0).toBe(!NONE_AS_RECORDED.includes(title));
	});
});
