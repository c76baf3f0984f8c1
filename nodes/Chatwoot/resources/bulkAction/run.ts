import { CallError, InputError } from '../../../shared/vocabulary/errors';
import { readDate } from '../../../shared/vocabulary/dates';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { choice, collection, custom, when } from '../../../shared/vocabulary/fields';
import { wholeIdChoices, wholeIdPicker, words } from '../../../shared/vocabulary/ids';
import { assigneeIsKnown, isThere } from '../../calls/known';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { at } from '../../answers/proofs';
import { unixSeconds } from '../../fields/moments';

interface Snoozing {
	fieldsStatus?: string;
	snoozedUntil?: unknown;
}

/** Whether it is to be snoozed until the next reply, but is snoozed until a time: that would stay. */
const keepsOldTime = ({ fieldsStatus, snoozedUntil }: Snoozing, conversation: Json): boolean =>
	fieldsStatus === 'snoozed' &&
	snoozedUntil === undefined &&
	(at(conversation, 'snoozed_until') ?? null) !== null;

const stillUntil = (id: Json) =>
	new CallError(`Conversation ${String(id)} is snoozed until a time, which Chatwoot would keep`, {
		cause: 'configuration-invalid',
		fix: "Nothing was sent. Give a time in 'Snoozed Until', or snooze this one with 'Set Status', which opens it first.",
	});

export const run = accountOperation({
	name: 'Run',
	value: 'run',
	action: 'Run bulk action',
	description:
		'Set status, agent, team or labels of many conversations, or labels of many contacts; the server does so in the background',
	contract: 'bulk-actions',
	document: EXTRA,
	method: 'POST',
	path: '/bulk_actions',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: 'a look-up before: agent, team and every conversation or contact are there, and none keeps an old time of snoozing',
		before: async (session, params) => {
			const { accountId, fieldsAssigneeId, fieldsTeamId, type, ids = [] } = params;
			await assigneeIsKnown(session, {
				accountId,
				assigneeId: fieldsAssigneeId,
				teamId: fieldsTeamId,
			});
			const things = type === 'Contact' ? 'contacts' : 'conversations';
			for (const id of ids) {
				const found = await isThere(session, params, `/${things}/${String(id)}`);
				if (keepsOldTime(params, found)) throw stillUntil(id);
			}
		},
	},
	check: ({
		snoozedUntil,
		labelsAdd,
		labelsRemove,
		fieldsAssigneeId,
		fieldsStatus,
		fieldsTeamId,
		type,
	}) => {
		const own = [fieldsAssigneeId, fieldsStatus, fieldsTeamId, labelsRemove, snoozedUntil];
		if (type === 'Contact' && own.some((one) => one !== undefined)) {
			throw new InputError(
				"For contacts only 'Add Labels' is taken",
				"Take the other fields out of 'Update Fields', or choose 'Conversations'.",
			);
		}
		if (snoozedUntil !== undefined && (fieldsStatus ?? 'snoozed') !== 'snoozed') {
			throw new InputError(
				"'Snoozed Until' is for conversations that are snoozed",
				"Set 'Status' to Snoozed, or take the time out.",
			);
		}
		if ([labelsAdd, ...own].every((one) => one === undefined)) {
			throw new InputError('Nothing is to be changed', "Add a field to 'Update Fields'.");
		}
	},
	shape: [
		unixSeconds('body', 'snoozedUntil'),
		({ snoozedUntil }, { body }) => {
			if (snoozedUntil === undefined) return;
			body.fields = { ...(isMap(body.fields) && body.fields), status: 'snoozed' };
		},
	],
	lane: ({ type }) => `bulk ${type}`,
	result: (_, { type, ids }) => ({ success: true, type, ids }),
	fields: [
		choice('type', {
			displayName: 'What',
			wire: 'body:type',
			default: 'Conversation',
			options: [
				{ name: 'Conversations', value: 'Conversation' },
				{ name: 'Contacts', value: 'Contact' },
			],
		}),
		when(
			{ type: ['Conversation'] },
			wholeIdChoices('ids', {
				displayName: 'Conversation',
				wire: 'body:ids',
				required: true,
				loadedBy: 'latestConversations',
			}),
		),
		when(
			{ type: ['Contact'] },
			wholeIdChoices('ids', {
				displayName: 'Contact',
				wire: 'body:ids',
				required: true,
				loadedBy: 'latestContacts',
			}),
		),
		collection('updateFields', 'Update Fields', 'Add field', [
			words('labelsAdd', {
				displayName: 'Add Labels',
				description: 'As a list or separated by commas',
				wire: 'body:labels.add',
				placeholder: 'e.g. vip',
			}),
			wholeIdPicker('fieldsAssigneeId', {
				displayName: 'Agent',
				description: 'Only for conversations',
				wire: 'body:fields.assignee_id',
				search: 'searchAgents',
				placeholder: 'e.g. 7',
			}),
			words('labelsRemove', {
				displayName: 'Remove Labels',
				description: 'As a list or separated by commas. Only for conversations.',
				wire: 'body:labels.remove',
				placeholder: 'e.g. new',
			}),
			custom(
				'snoozedUntil',
				{
					displayName: 'Snoozed Until',
					description: 'Empty: until a reply',
					wire: 'body:snoozed_until',
				},
				{ type: 'dateTime', default: '' },
				readDate,
			),
			choice('fieldsStatus', {
				displayName: 'Status',
				description: 'Only for conversations',
				wire: 'body:fields.status',
				default: 'open',
				options: [
					{ name: 'Open', value: 'open' },
					{ name: 'Pending', value: 'pending' },
					{ name: 'Resolved', value: 'resolved' },
					{ name: 'Snoozed', value: 'snoozed' },
				],
			}),
			wholeIdPicker('fieldsTeamId', {
				displayName: 'Team',
				description: 'Only for conversations',
				wire: 'body:fields.team_id',
				search: 'searchTeams',
				placeholder: 'e.g. 2',
			}),
		]),
	],
});
