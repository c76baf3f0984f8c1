import { choice, when } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { toItem } from '../../../shared/vocabulary/result';
import { isMap } from '../../../shared/vocabulary/json';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';
import { assigneeIsKnown } from '../../calls/known';
import * as things from '../../things';

/** chatwoot.md 3.5: an empty ID unassigns; of an assignee and a team only the first would be seen. */
export const assign = accountOperation({
	name: 'Assign',
	value: 'assign',
	action: 'Assign conversation',
	description: 'Give a conversation to an agent, a bot or a team, or take it away from them',
	contract: 'assign-a-conversation',
	yields: things.assignee,
	method: 'POST',
	path: '/conversations/{conversation_id}/assignments',
	idempotent: true,
	proves: {
		by: "a look-up: the agent, bot or team is one of the account; then the answer's id",
		before: assigneeIsKnown,
		lacks: (body, { target, assigneeId, teamId }) =>
			unlike(body, {
				id: target === 'assignee' ? assigneeId : target === 'team' ? teamId : undefined,
			}),
	},
	fields: [
		conversationId,
		choice('target', {
			displayName: 'To',
			default: 'assignee',
			options: [
				{ name: 'Agent or Bot', value: 'assignee' },
				{ name: 'No Agent', value: 'noAssignee' },
				{ name: 'No Team', value: 'noTeam' },
				{ name: 'Team', value: 'team' },
			],
		}),
		when(
			{ target: ['assignee'] },
			choice('assigneeType', {
				displayName: 'Assignee Type',
				wire: 'body:assignee_type',
				default: 'User',
				options: [
					{ name: 'Agent', value: 'User' },
					{ name: 'Agent Bot', value: 'AgentBot' },
				],
			}),
		),
		when(
			{ target: ['assignee'] },
			wholeIdPicker('assigneeId', {
				displayName: 'Assignee',
				wire: 'body:assignee_id',
				required: true,
				search: 'searchAssignees',
				placeholder: 'e.g. 7',
			}),
		),
		when(
			{ target: ['team'] },
			wholeIdPicker('teamId', {
				displayName: 'Team',
				wire: 'body:team_id',
				required: true,
				search: 'searchTeams',
				placeholder: 'e.g. 2',
			}),
		),
	],
	shape: [
		({ target }, { body }) => {
			if (target === 'noAssignee') body.assignee_id = null;
			if (target === 'noTeam') body.team_id = null;
		},
	],
	lane: conversationLane,
	result: (body, { conversationId: id }) => (isMap(body) ? toItem(body) : { success: true, id }),
});
