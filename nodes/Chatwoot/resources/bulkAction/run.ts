import { InputError } from '../../../shared/vocabulary/errors';
import { choice, collection, when } from '../../../shared/vocabulary/fields';
import { wholeIdChoices, wholeIdPicker, words } from '../../../shared/vocabulary/ids';
import { assigneeIsKnown, isThere } from '../../calls/known';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';

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
		by: 'a look-up before: agent, team and every conversation or contact are there',
		before: async (session, params) => {
			const { accountId, fieldsAssigneeId, fieldsTeamId, type, ids = [] } = params;
			await assigneeIsKnown(session, {
				accountId,
				assigneeId: fieldsAssigneeId,
				teamId: fieldsTeamId,
			});
			const things = type === 'Contact' ? 'contacts' : 'conversations';
			for (const id of ids) await isThere(session, params, `/${things}/${String(id)}`);
		},
	},
	check: ({ labelsAdd, labelsRemove, fieldsAssigneeId, fieldsStatus, fieldsTeamId, type }) => {
		const own = [fieldsAssigneeId, fieldsStatus, fieldsTeamId, labelsRemove];
		if (type === 'Contact' && own.some((one) => one !== undefined)) {
			throw new InputError(
				"For contacts only 'Add Labels' is taken",
				"Take the other fields out of 'Update Fields', or choose 'Conversations'.",
			);
		}
		if ([labelsAdd, ...own].every((one) => one === undefined)) {
			throw new InputError('Nothing is to be changed', "Add a field to 'Update Fields'.");
		}
	},
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
