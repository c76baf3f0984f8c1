import { createHmac } from 'node:crypto';
import { newContactInbox, newConversation } from '../../sandbox/chatwoot/records';
import { HMAC_TOKEN, ID } from '../../sandbox/chatwoot/seed';
import type { Contact, Inbox } from '../../sandbox/chatwoot/state';
import { wordsOf } from '../support/bench';
import { useClient } from '../support/chatwoot';

const bench = useClient();

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

const hashOf = (identifier: string) =>
	createHmac('sha256', HMAC_TOKEN).update(identifier).digest('hex');

/** Anna is known in the inbox already. */
const anna = { contactIdentifier: 'anna-source' };

describe('answers to what was asked', () => {
	const answering = async () => {
		const of = { ...anna, conversationId: ID.conversation.anna };
		const [message] = await bench.get('clientMessage.getAll', { ...of, limit: 1 });
		return { ...of, messageId: Number(message?.id) };
	};
	const answered = () => bench.requests('update-a-message')[0]?.body;

	it('are values', async () => {
		const [item] = await bench.get('clientMessage.update', {
			...(await answering()),
			submittedValues: { value: [{ title: 'Blue', value: 'blue' }] },
		});
		expect(answered()).toEqual({ submitted_values: [{ title: 'Blue', value: 'blue' }] });
		expect(item?.content_attributes).toEqual({
			submitted_values: [{ title: 'Blue', value: 'blue' }],
		});
	});

	it('are a rating', async () => {
		await bench.get('clientMessage.update', {
			...(await answering()),
			submittedValuesMode: 'survey',
			csatSurveyResponseRating: 4,
			csatSurveyResponseFeedbackMessage: 'Quick',
		});
		expect(answered()).toEqual({
			submitted_values: { csat_survey_response: { rating: 4, feedback_message: 'Quick' } },
		});
	});

	it('are JSON', async () => {
		await bench.get('clientMessage.update', {
			...(await answering()),
			submittedValuesMode: 'json',
			submittedValuesJson: '[{"name":"email","value":"v@shop.example"}]',
		});
		expect(answered()).toEqual({
			submitted_values: [{ name: 'email', value: 'v@shop.example' }],
		});
	});

	it('are not nothing', async () => {
		const { error } = await bench.run('clientMessage.update', await answering());
		expect(error?.message).toContain('Nothing is to be changed');
		expect(error?.description).toBe('Fill in what is to be changed.');
	});
});

describe('the survey', () => {
	it('is asked for as a page', async () => {
		const [one] = await bench.get('clientConversation.getAll', anna);
		const [page] = await bench.get('clientSurvey.getPage', {
			conversationUuid: String(one?.uuid),
		});
		expect(page).toEqual({ conversation_uuid: one?.uuid, html: expect.stringContaining('<html') });
	});

	it('is no other page', async () => {
		bench.sandbox.fault({ status: 200, body: '<html>Sign in</html>' });
		const { error } = await bench.run('clientSurvey.getPage', { conversationUuid: 'u' });
		expect(error?.message).toContain("not Chatwoot's survey");
	});
});

it('a message waits until the conversation takes some again', async () => {
	const { settings } = bench.sandbox;
	const place = { ...anna, conversationId: ID.conversation.anna };
	settings.messagesPerMinute = 1;
	await bench.get('clientMessage.send', { ...place, content: 'one' });
	const running = bench.get('clientMessage.send', {
		...place,
		content: 'two',
		options: { timeout: 900 },
	});
	setTimeout(() => (settings.messagesPerMinute = 200), 200);
	expect(await running).toMatchObject([{ content: 'two' }]);
});

it('finds the conversation that it began where the answer is lost', async () => {
	const of = { ...anna, whenResolved: 'new' };
	for (const one of bench.sandbox.state.conversations) one.status = 'resolved';
	bench.sandbox.fault({ action: 'create-a-conversation', drop: 'beforeAnswer' });
	const [begun] = await bench.get('clientConversation.getOrCreate', of);
	expect(begun).toMatchObject({ created: true, source_id: 'anna-source' });
	const [again] = await bench.get('clientConversation.getOrCreate', of);
	expect(again).toMatchObject({ created: false, id: begun?.id });
});

describe('a contact that has proved who it is, whose conversations of all inboxes are told', () => {
	const of = { ...anna, whenResolved: 'new' };
	beforeEach(() => {
		const { state } = bench.sandbox;
		for (const one of state.contactInboxes) one.hmac_verified = true;
		for (const one of state.conversations) one.status = 'resolved';
		const elsewhere = newContactInbox(
			state,
			state.contacts.get(ID.contact.anna) as Contact,
			state.inboxes.get(ID.inbox.website) as Inbox,
			'anna-elsewhere',
		);
		newConversation(state, elsewhere, { last_activity_at: 2e12 });
	});

	it('goes on in the inbox that is named', async () => {
		const named = { ...of, additionalFields: { inboxId: ID.inbox.api } };
		const [begun] = await bench.get('clientConversation.getOrCreate', named);
		expect(begun).toMatchObject({ created: true, inbox_id: ID.inbox.api });
		const [again] = await bench.get('clientConversation.getOrCreate', named);
		expect(again).toMatchObject({ created: false, id: begun?.id });
	});

	it('asks for the inbox where there are several', async () => {
		const ran = await bench.run('clientConversation.getOrCreate', of);
		expect(wordsOf(ran)).toMatch(/in several inboxes \(.*Give 'Inbox ID'/);
		expect(bench.requests('create-a-conversation')).toEqual([]);
	});
});

it('writes attributes again that somebody else has overwritten, with the same proof', async () => {
	const given = { identifier: 'crm-77', identifierHash: hashOf('crm-77') };
	const body = { id: 1, name: 'Ida', custom_attributes: { plan: { a: 1 } } };
	bench.sandbox.fault({ action: 'update-a-contact', status: 200, body });
	await bench.get('clientContact.update', {
		...anna,
		updateFields: { ...given, customAttributes: '{ "plan": { "a": 1 } }', name: 'Ida' },
	});
	const proved = { identifier: 'crm-77', identifier_hash: given.identifierHash };
	const attributes = { custom_attributes: { plan: { a: 1 } } };
	expect(bench.requests('update-a-contact').map((one) => one.body)).toEqual([
		{ ...proved, ...attributes, name: 'Ida' },
		proved,
		{ ...proved, ...attributes },
		proved,
	]);
});

it('what is not there is named, and nothing that the call does not ask for', async () => {
	const inbox = await bench.run(
		'clientInbox.get',
		{},
		{ credentials: { ...bench.credentials, inboxIdentifier: 'nobody' } },
	);
	expect(wordsOf(inbox)).toMatch(/no such inbox: 'Inbox Identifier' in the credential/);
	expect(wordsOf(inbox)).not.toMatch(/contact|conversation/i);
	const messages = await bench.run('clientMessage.getAll', { ...anna, conversationId: 40_404 });
	expect(wordsOf(messages)).toMatch(/no such inbox, contact or conversation: .*'Conversation ID'/);
});
