import { collection, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { at, unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
import { changePart } from '../../calls/partOfWhole';
import { includeSecrets } from '../../answers/secrets';
import { EXTRA, NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import {
	campaignFields,
	campaignId,
	campaignLane,
	emptied,
	inbox,
	message,
	moment,
	notOnWebsites,
	title,
} from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update campaign',
	description: 'Change a campaign. One that was sent out is refused.',
	contract: 'update-a-campaign',
	yields: things.campaign,
	document: EXTRA,
	method: 'PATCH',
	path: '/campaigns/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: "the answer's id and kind, and every field that was sent",
		lacks: (body, { id }, sent) =>
			unlike(body, { id }) ?? notOnWebsites(body, sent) ?? shownOtherwise(body, sent),
	},
	fields: [
		campaignId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('title', title),
			text('message', message),
			wholeIdPicker('inboxId', inbox),
			...campaignFields,
			clear(emptied),
		]),
	],
	options: [includeSecrets],
	shape: [moment, clearing(emptied)],
	lane: campaignLane,
	turn: campaignLane,
	send: async (session, request, { id }) =>
		await changePart(session, request, {
			what: `rules of campaign ${id}`,
			path: 'campaign.trigger_rules',
			isReplaced: true,
			shown: (body) => at(body, 'trigger_rules'),
		}),
});
