import { collection } from '../../../shared/vocabulary/fields';
import { includeSecrets } from '../../answers/secrets';
import { INBOX } from '../../fields/client';
import { anySourceId, contactFields, identifier } from './fields';
import { unlike, without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const create = plainOperation({
	name: 'Create',
	value: 'create',
	action: 'Create contact',
	description:
		'Create a contact in the inbox. Its source_id is the key to everything else that this node does.',
	contract: 'create-a-contact',
	yields: things.clientContact,
	method: 'POST',
	path: `${INBOX}/contacts`,
	proves: {
		by: "the answer's source_id",
		lacks: (body, { sourceId }, sent) =>
			without(body, 'source_id') ??
			unlike(body, { source_id: sourceId }) ??
			madeOtherwise(body, sent, {
				fix: "The identifier, the email, the phone number or 'Source ID' is known: the visitor is that contact and keeps what it had. Change it with 'Update'.",
			}),
	},
	fields: [
		identifier,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...contactFields,
			anySourceId,
		]),
	],
	options: [includeSecrets],
});
