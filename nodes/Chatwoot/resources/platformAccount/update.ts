import { collection, text } from '../../../shared/vocabulary/fields';
import { platformAccountId, platformAccountLane } from '../../fields/platform';
import { accountFields } from './fields';
import { changed, unlike, without } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const update = plainOperation({
	name: 'Update',
	value: 'update',
	action: 'Update account',
	description: 'Change, suspend or activate an account',
	contract: 'update-an-account',
	yields: things.platformAccount,
	method: 'PATCH',
	path: '/platform/api/v1/accounts/{account_id}',
	needs: PLATFORM,
	idempotent: true,
	proves: {
		by: 'the fields of the answer',
		lacks: (body, params) => {
			const { name, locale, status, domain, supportEmail, limits, customAttributes } = params;
			return (
				without(body, 'id') ??
				unlike(body, { name, locale, status }) ??
				changed(body, {
					domain,
					support_email: supportEmail,
					limits,
					custom_attributes: customAttributes,
				})
			);
		},
	},
	fields: [
		platformAccountId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', { displayName: 'Name', wire: 'body:name' }),
			...accountFields,
		]),
	],
	lane: platformAccountLane,
});
