import { choice, when } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { toItem } from '../../../shared/vocabulary/result';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { at, unlike } from '../../answers/proofs';
import { assigneeIsKnown } from '../../calls/known';
import * as things from '../../things';

/** An agent has an address, a bot has none: an older server knows no bots here, and takes the agent with its ID. */
function ofAnother(body: Json, wanted: string | undefined): Lack | undefined {
	const isAgent = at(body, 'email') !== undefined || at(body, 'role') !== undefined;
	if (wanted !== 'AgentBot' || !isAgent) return undefined;
	return {
		words: 'Chatwoot has given the conversation to the agent who has the ID of the bot',
		fix: 'This server is too old to give conversations to bots. Assign it to somebody else.',
	};
}

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
		by: "a look-up: the agent, bot or team is one of the account; then the answer's id, and of which of them it is",
		before: assigneeIsKnown,
		lacks: (body, { target, assigneeId, assigneeType, teamId }) =>
			unlike(body, {
				id: target === 'assignee' ? assigneeId : target === 'team' ? teamId : undefined,
			}) ?? ofAnother(body, assigneeType),
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
