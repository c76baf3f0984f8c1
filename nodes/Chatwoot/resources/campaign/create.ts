import { collection, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { without } from '../../answers/proofs';
import { madeOtherwise, thereNow } from '../../answers/sent';
import { includeSecrets } from '../../answers/secrets';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { campaignFields, inbox, message, moment, notOnWebsites, title } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create campaign',
	description: 'Have a message shown to visitors of a website, or sent out once by SMS or WhatsApp',
	contract: 'create-a-campaign',
	yields: things.campaign,
	document: EXTRA,
	method: 'POST',
	path: '/campaigns',
	needs: NEEDS.admin,
	proves: {
		by: "the answer's id and kind, and every field that was sent",
		lacks: (body, _, sent) =>
			without(body, 'id') ?? thereNow(notOnWebsites(body, sent)) ?? madeOtherwise(body, sent),
	},
	fields: [
		text('title', { ...title, required: true }),
		text('message', { ...message, required: true }),
		wholeIdPicker('inboxId', { ...inbox, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', campaignFields),
	],
	options: [includeSecrets],
	shape: [moment],
});
