import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { name, portalFields, slug } from './fields';
import { withDrafts, withoutChat, withoutLogo } from './shown';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create portal',
	description: 'Create a help center',
	contract: 'add-new-portal-to-account',
	yields: things.portal,
	method: 'POST',
	path: '/portals',
	needs: NEEDS.admin,
	proves: {
		by: "the answer's id, inbox and logo",
		lacks: (body, { inboxId, blobId }, sent) =>
			without(body, 'id') ??
			madeOtherwise(withDrafts(body), sent) ??
			withoutChat(body, inboxId) ??
			withoutLogo(body, blobId),
	},
	fields: [
		text('name', { ...name, required: true }),
		keyText('slug', { ...slug, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', portalFields),
	],
});
