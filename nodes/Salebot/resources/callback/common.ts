import { collection, flag, id, text } from '../../../shared/vocabulary/fields';
import type { Field } from '../../../shared/vocabulary/types';
import { scheduleFields } from '../../fields/schedule';
import type { Names, Needed } from '../../fields/universalWebhook';
import {
	checkNames,
	namedClient,
	nestedWebhook,
	universalWebhook,
} from '../../fields/universalWebhook';

const resumeBot = flag('resumeBot', {
	displayName: 'Resume Bot',
	description: 'Whether to wake the bot if it is paused for this client',
	wire: 'body:resume_bot',
});

const clientName = text('name', {
	displayName: 'Client Name',
	description: 'The name of the client, where one is created',
	wire: 'body:name',
});

const withOptions = <const F extends readonly Field[]>(fields: F) =>
	collection('additionalFields', 'Additional Fields', 'Add field', fields);

const always = [resumeBot, ...scheduleFields] as const;

/** What every callback to one client may carry besides its text. */
export const callbackOptions = withOptions([...always, ...universalWebhook]);

/** The same with a name for the client. */
export const namedCallbackOptions = withOptions([...always, clientName, ...universalWebhook]);

/** The two for the callbacks that know nested paths of a foreign body only. */
export const nestedCallbackOptions = withOptions([...always, ...nestedWebhook]);
export const nestedNamedCallbackOptions = withOptions([...always, clientName, ...nestedWebhook]);

/** Only `true` is documented: a bot is not paused by leaving it out. */
export function onlyTrue(_: unknown, { body }: { body: Record<string, unknown> }): void {
	if (body.resume_bot === false) delete body.resume_bot;
}

/** The text that starts a block, in the field, named, or in the foreign body. */
export const neededText = (params: { message?: string; valueMessage?: string }): Needed => ({
	label: 'Callback Text',
	given: [params.message, params.valueMessage],
	keys: ['message'],
});

interface MessengerUser {
	userId?: string | number;
	groupId?: string;
}

/** Callbacks to one user of one bot keep their order. */
export function messengerUser({ userId, groupId }: MessengerUser): string {
	return `${groupId ?? ''}/${userId ?? ''}`;
}

/** For the callbacks that want a user and a group: each given or named. */
export function checkMessengerUser(
	params: Names &
		MessengerUser & {
			message?: string;
			valueUserId?: string;
			valueGroupId?: string;
			valueMessage?: string;
		},
): void {
	const client = namedClient(params);
	checkNames(params, [
		{ label: 'User ID', given: [params.userId, params.valueUserId, client], keys: ['user_id'] },
		{ label: 'Bot', given: [params.groupId, params.valueGroupId, client], keys: ['group_id'] },
		neededText(params),
	]);
}

/** The text of a callback: it starts a block and is not seen by the client. */
export const callbackText = text('message', {
	displayName: 'Callback Text',
	description: 'The text that a block of the bot waits for. The client does not see it.',
	wire: 'body:message',
	required: true,
	placeholder: 'e.g. order_paid',
});

/** The user's ID in the messenger. */
export const userId = (messenger: string) =>
	id('userId', {
		displayName: 'User ID',
		description: `The user's ID in ${messenger}`,
		wire: 'body:user_id',
		required: true,
		placeholder: 'e.g. 146467928',
	});
