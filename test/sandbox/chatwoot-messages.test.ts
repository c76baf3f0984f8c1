import axios from 'axios';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot, type Sent } from './chatwoot-client';

const box = useChatwoot();
const { anna, boris, vera } = ID.conversation;
const of = (conversation_id: number, more: Sent = {}): Sent => ({
	...more,
	path: { conversation_id, ...more.path },
});

interface Message {
	id: number;
	content: string | null;
	content_attributes: Record<string, unknown>;
	attachments?: Array<{ data_url: string; file_type: string; meta: object }>;
}

describe('messages', () => {
	const read = async (query: object = {}) =>
		(await box.get<{ payload: Message[] }>('list-all-messages', of(anna, { query }))).payload.map(
			({ id }) => id,
		);
	const send = (body: unknown, conversation: number = anna) =>
		box.call('create-a-new-message-in-a-conversation', of(conversation, { body }));
	const sent = async (body: unknown, conversation?: number) =>
		(await send(body, conversation)).data as Message;

	it('are read by cursors, oldest first', async () => {
		const all = box.chatwoot.state.messages
			.filter(
				({ conversation_id }) => conversation_id === box.chatwoot.state.conversation(anna)?.id,
			)
			.map(({ id }) => id);
		const latest = await read();
		expect(latest).toEqual(all.slice(-20));
		expect(await read({ before: latest[0] })).toEqual(all.slice(-40, -20));
		expect(await read({ after: all[0] })).toEqual(all.slice(1, 101));
		expect(await read({ after: all[3], before: all[120] })).toEqual(all.slice(3, 120));
		expect(await read({ filter_internal_messages: '1' })).toEqual(all.slice(-21, -1));
	});

	it('are refused in one way, whatever is wrong', async () => {
		const refused = async (body: object, conversation?: number) =>
			(await send(body, conversation)).data;
		expect(await refused({ content: 'x', message_type: 'incoming' }, boris)).toEqual({
			error: 'Incoming messages are only allowed in Api inboxes',
		});
		expect((await sent({ content: 'x', message_type: 'incoming' })).content).toBe('x');
		expect(
			await refused({ content_type: 'input_select', content_attributes: { items: [] } }),
		).toEqual({
			error: 'Validation failed: Content attributes At least one item is required.',
		});
		expect(
			await refused({
				content_type: 'article',
				content_attributes: { items: [{ title: 'a', url: 'b' }] },
			}),
		).toEqual({
			error: 'Validation failed: Content attributes contains invalid keys for items : [:url]',
		});
		expect(
			await refused({ content_type: 'cards', content_attributes: { items: [{ title: 'a' }] } }),
		).toEqual({
			error: 'Validation failed: Content attributes contains items missing actions',
		});
	});

	it('are stopped at 200 a minute in one conversation', async () => {
		for (let index = 0; index < 200; index++)
			box.chatwoot.incoming({ conversation: vera, text: 'x' });
		expect((await send({ content: 'x' }, vera)).data).toEqual({
			error: 'Validation failed: Too many messages',
		});
	});

	it('reply to what is there; to anything else they reply to nothing', async () => {
		const [last] = (await read()).slice(-1);
		expect(
			(await sent({ content: 'x', content_attributes: { in_reply_to: last } })).content_attributes,
		).toMatchObject({ in_reply_to: last });
		expect(
			(await sent({ content: 'x', content_attributes: { in_reply_to: 5 } })).content_attributes,
		).toEqual({ in_reply_to: null });
	});

	it('carry files, which are reached by a redirect and without a token', async () => {
		const form = new FormData();
		form.append('content_attributes', '{"in_reply_to": 5}');
		form.append('is_recorded_audio', '["voz é.ogg"]');
		const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
		form.append('attachments[]', new Blob([bytes], { type: 'audio/ogg' }), 'voz é.ogg');
		form.append('attachments[]', new Blob(['text'], { type: 'text/plain' }), 'b.txt');
		const { attachments = [], content, content_attributes } = await sent(form);
		expect([content, content_attributes]).toEqual([null, { in_reply_to: null }]);
		expect(attachments).toMatchObject([
			{ file_type: 'audio', meta: { is_recorded_audio: true }, file_size: 6 },
			{ file_type: 'file', meta: {} },
		]);
		const url = attachments[0]?.data_url ?? '';
		const first = await axios.get(url, { maxRedirects: 0, validateStatus: null });
		expect(first.status).toBe(302);
		const { data, headers } = await axios.get<Buffer>(url, { responseType: 'arraybuffer' });
		expect([Buffer.from(data), headers['content-type']]).toEqual([bytes, 'audio/ogg']);
	});

	it('pass over a file of another name', async () => {
		await box.control('settings', { strict: false });
		expect(await sent({ attachment: 'x' })).not.toHaveProperty('attachments');
	});

	it('are emptied, edited and sent again', async () => {
		const message = await sent({ content: 'First' });
		const path = { message_id: message.id };
		expect(
			await box.get('edit-a-message', of(anna, { path, body: { content: 'Second' } })),
		).toMatchObject({
			content: 'Second',
			content_attributes: { is_edited: true, previous_content: 'First' },
		});
		expect((await box.call('retry-a-message', of(anna, { path }))).status).toBe(422);
		expect(await box.get('delete-a-message', of(anna, { path }))).toMatchObject({
			content: 'This message was deleted',
			content_attributes: { deleted: true },
		});
		const foreign = box.chatwoot.state.messages.find((one) => one.content === 'Oi!');
		const status = { path: { message_id: foreign?.id ?? 0 }, body: { status: 'read' } };
		expect((await box.call('update-message-status', of(boris, status))).status).toBe(403);
	});
});

describe('messages planned for later', () => {
	const create = (body: object) => box.call('create-scheduled-message', of(anna, { body }));
	const at = (ms: number) => new Date(Date.now() + ms).toISOString();

	it('must lie in the future and say something', async () => {
		expect(
			(await create({ content: 'x', status: 'pending', scheduled_at: at(-1000) })).data,
		).toEqual({
			message: 'Scheduled at must be in the future',
			attributes: ['scheduled_at'],
		});
		expect((await create({ content: 'x', status: 'pending' })).data).toMatchObject({
			attributes: ['scheduled_at'],
		});
		expect((await create({ status: 'draft' })).data).toMatchObject({ attributes: ['content'] });
	});

	it('fill in their variables at once, are sent when due, and are then fixed', async () => {
		const { data } = await create({
			content: 'Hi {{contact.name}}',
			status: 'pending',
			scheduled_at: at(60),
		});
		const { id, content, scheduled_at } = data as {
			id: number;
			content: string;
			scheduled_at: number;
		};
		expect([content, Number.isInteger(scheduled_at)]).toEqual(['Hi Anna', true]);
		await new Promise((resolve) => setTimeout(resolve, 120));
		expect(box.chatwoot.state.messages.slice(-1)[0]).toMatchObject({
			content: 'Hi Anna',
			additional_attributes: { scheduled_message_id: id },
		});
		const path = { scheduled_message_id: id };
		expect(
			(await box.call('update-scheduled-message', of(anna, { path, body: { content: 'x' } }))).data,
		).toMatchObject({
			message: 'Scheduled message can only be modified while draft or pending',
		});
		expect((await box.call('delete-scheduled-message', of(anna, { path }))).status).toBe(422);
	});
});
