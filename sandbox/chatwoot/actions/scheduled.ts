/** Messages planned for later: the fork's own. */

import { UploadedFile } from '../../server/multipart';
import { found, invalid, ok, rails, unprocessable } from '../answers';
import { dropsFor, rendered } from '../liquid';
import { createMessage, keepFile, speaker } from '../records';
import { unix, type Conversation, type Fields, type Scheduled, type State } from '../state';
import { shownAgent } from '../views/people';
import { userOf, type Call, type Handlers, type World } from '../world';
import { conversationOf } from './conversations';

const MOST = 100;

function authorOf(world: World, state: State, { type, id }: Scheduled['author']): Fields {
	const user = type === 'User' ? world.users.get(id) : undefined;
	return user ? shownAgent(state, user) : { id, type, name: state.bots.get(id)?.name ?? null };
}

export function fileOf(
	world: World,
	state: State,
	id: number,
	blob: string | null,
	key: string,
): Fields {
	const file = blob === null ? undefined : state.blobs.get(blob);
	if (!file || blob === null) return {};
	const { name, type } = file;
	return {
		attachment: {
			id: id + 50_000,
			[key]: id,
			file_type: type,
			account_id: state.id,
			file_url: `${world.url}/rails/active_storage/blobs/redirect/${blob}/${encodeURIComponent(name)}`,
			blob_id: blob,
			filename: name,
		},
	};
}

function shownScheduled(world: World, state: State, scheduled: Scheduled): Fields {
	const conversation = state.conversationById(scheduled.conversation_id) as Conversation;
	const recurring = state.recurring.get(scheduled.recurring_id ?? 0);
	return {
		id: scheduled.id,
		content: scheduled.content,
		inbox_id: conversation.inbox_id,
		conversation_id: conversation.display_id,
		account_id: state.id,
		status: scheduled.status,
		scheduled_at: scheduled.scheduled_at === null ? null : unix(scheduled.scheduled_at),
		template_params: scheduled.template_params,
		author_id: scheduled.author.id,
		author_type: scheduled.author.type,
		message_id: scheduled.message_id,
		created_at: unix(scheduled.created_at),
		updated_at: unix(scheduled.updated_at),
		author: authorOf(world, state, scheduled.author),
		...fileOf(world, state, scheduled.id, scheduled.blob, 'scheduled_message_id'),
		...(recurring && {
			recurring_scheduled_message_id: recurring.id,
			recurrence_rule: recurring.recurrence_rule,
		}),
	};
}

/** Sent when it is due and the conversation is still open or pending. */
function send(world: World, state: State, scheduled: Scheduled) {
	const conversation = state.conversationById(scheduled.conversation_id);
	if (scheduled.status !== 'pending' || !state.scheduled.has(scheduled.id)) return;
	if ((scheduled.scheduled_at ?? Infinity) > Date.now()) return;
	if (!conversation || !['open', 'pending'].includes(conversation.status)) return;
	const { content, template_params, author, blob } = scheduled;
	const user = author.type === 'User' ? world.users.get(author.id) : undefined;
	const id = state.nextId();
	const message = createMessage(world, state, conversation, 'outgoing', {
		id,
		content,
		sender: author,
		additional_attributes: {
			...(template_params && { template_params }),
			scheduled_message_id: scheduled.id,
			scheduled_by: { id: author.id, type: author.type, ...(user && { name: user.name }) },
			scheduled_at: unix(scheduled.updated_at),
		},
		attachments: blob
			? [{ id: state.nextId(), message_id: id, file_type: 'file', blob, meta: {} }]
			: [],
	});
	Object.assign(scheduled, { status: 'sent', message_id: message.id, updated_at: Date.now() });
}

export function plan(world: World, state: State, scheduled: Scheduled) {
	if (scheduled.status === 'pending' && scheduled.scheduled_at !== null)
		world.at(scheduled.scheduled_at, () => send(world, state, scheduled));
}

/** What may be set; variables in the text are filled in now. */
export function permitted({ state, body, actor }: Call, conversation: Conversation) {
	const given: Partial<Pick<Scheduled, 'blob' | 'content' | 'template_params'>> = {};
	if (body.content !== undefined)
		given.content =
			body.content === null
				? null
				: rendered(String(body.content), dropsFor(state, conversation, userOf(actor)));
	if (body.template_params !== undefined) given.template_params = body.template_params as Fields;
	const file = body.attachment;
	if (body.remove_attachment) given.blob = null;
	if (file instanceof UploadedFile) given.blob = keepFile(state, file.name, file.type, file.bytes);
	return given;
}

const STATUSES = ['draft', 'pending', 'sent', 'failed'];

function validate(scheduled: Scheduled, timeMatters: boolean) {
	if (!STATUSES.includes(scheduled.status)) throw rails(500);
	const problems: Array<[string, string]> = [];
	const { status, scheduled_at, content, template_params, blob } = scheduled;
	if (scheduled_at === null && status !== 'draft')
		problems.push(['scheduled_at', "can't be blank"]);
	if (!content && !template_params && !blob) problems.push(['content', "can't be blank"]);
	if (status !== 'draft' && status !== 'pending')
		problems.push(['status', 'must be draft or pending when creating a scheduled message']);
	const isPast = scheduled_at !== null && scheduled_at <= Date.now();
	if (timeMatters && status === 'pending' && isPast)
		problems.push(['scheduled_at', 'must be in the future']);
	if (problems.length) throw invalid(...problems);
}

export const timeOf = (value: unknown) => (value ? Date.parse(String(value)) : null);

export function blank({ state, actor }: Call, conversation: Conversation) {
	const now = Date.now();
	const author =
		actor.kind === 'user' ? speaker('User', actor.user.id) : speaker('AgentBot', actor.bot.id);
	return {
		id: state.nextId(),
		conversation_id: conversation.id,
		content: null,
		template_params: null,
		author,
		blob: null,
		created_at: now,
		updated_at: now,
	};
}

function scheduledOf(call: Call): Scheduled {
	const { id } = conversationOf(call);
	const one = call.state.scheduled.get(Number(call.path.scheduled_message_id));
	return found(one?.conversation_id === id ? one : undefined);
}

export const scheduled: Handlers = {
	'list-scheduled-messages': (call) => {
		const { world, state } = call;
		const { id } = conversationOf(call);
		const payload = [...state.scheduled.values()]
			.filter(({ conversation_id }) => conversation_id === id)
			.sort((a, b) => (b.scheduled_at ?? 0) - (a.scheduled_at ?? 0) || b.id - a.id)
			.slice(0, MOST)
			.map((one) => shownScheduled(world, state, one));
		return ok({ payload });
	},

	'create-scheduled-message': (call) => {
		const { world, state, body } = call;
		const conversation = conversationOf(call);
		const one: Scheduled = {
			...blank(call, conversation),
			...permitted(call, conversation),
			status: (body.status ?? 'draft') as Scheduled['status'],
			scheduled_at: timeOf(body.scheduled_at),
			message_id: null,
			recurring_id: null,
		};
		validate(one, true);
		state.scheduled.set(one.id, one);
		plan(world, state, one);
		return ok(shownScheduled(world, state, one));
	},

	'update-scheduled-message': (call) => {
		const { world, state, body } = call;
		const one = scheduledOf(call);
		const conversation = conversationOf(call);
		if (one.status !== 'draft' && one.status !== 'pending')
			throw invalid(['base', 'Scheduled message can only be modified while draft or pending']);
		const changed: Scheduled = {
			...one,
			...permitted(call, conversation),
			...(body.status !== undefined && { status: body.status as Scheduled['status'] }),
			...(body.scheduled_at !== undefined && { scheduled_at: timeOf(body.scheduled_at) }),
			updated_at: Date.now(),
		};
		validate(changed, changed.status !== one.status || changed.scheduled_at !== one.scheduled_at);
		Object.assign(one, changed);
		plan(world, state, one);
		return ok(shownScheduled(world, state, one));
	},

	'delete-scheduled-message': (call) => {
		const one = scheduledOf(call);
		if (one.status === 'sent' || one.status === 'failed')
			throw unprocessable('Cannot delete a scheduled message that has already been sent or failed');
		const body = shownScheduled(call.world, call.state, one);
		call.state.scheduled.delete(one.id);
		return ok(body);
	},
};
