import { InputError } from '../../../shared/vocabulary/errors';
import { collection, optional } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { accountId, addExtra, chatId, extraFields, inScope } from '../../fields/common';
import { personDetails, personId, personName, personRefId } from '../../fields/people';
import { checkSource, sourceField } from '../../fields/source';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create chat',
	description:
		'Create a chat, or get the one that has this ID already. It is not shown in amoCRM before its first message.',
	contract: 'create_chat',
	method: 'POST',
	path: '/v2/origin/custom/{scope_id}/chats',
	idempotent: true,
	fields: [
		chatId,
		optional(personId('user', 'Client')),
		optional(personName('user', 'Client')),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			accountId,
			personRefId(
				'user',
				'Client',
				'A participant that amojo knows already: it is used again and updated. ID and name are not needed then.',
			),
			...personDetails('user', 'Client'),
			sourceField('body:source.external_id'),
			extraFields,
		]),
	],
	check: (params) => {
		checkSource(params);
		if (params.userRefId !== undefined || (params.userId && params.userName)) return;
		throw new InputError(
			`'Client ${params.userId === undefined ? 'ID' : 'Name'}' is empty`,
			"Fill it in, or name a participant by 'Client ID in Amojo'.",
		);
	},
	shape: [inScope, addExtra],
	lane: ({ conversationId }) => conversationId,
	result: chatOf,
});

/** The chat with its participant in one form, whichever the server chose (amojo.md 1.3). */
function chatOf(body: Json) {
	if (!isMap(body)) return { success: true };
	const user = isMap(body.user) ? body.user : {};
	const { profile, ...rest } = user;
	return { ...body, user: { ...rest, ...(isMap(profile) ? profile : {}) } };
}
