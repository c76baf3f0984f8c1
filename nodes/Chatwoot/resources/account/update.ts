import { collection } from '../../../shared/vocabulary/fields';
import { changed, unlike } from '../../answers/proofs';
import { NEEDS } from '../../api';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { accountFields, accountLane, emptied } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update account',
	description: 'Change the settings of an account',
	contract: 'update-account',
	yields: things.account,
	method: 'PATCH',
	path: '',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: 'the answer has what was sent',
		lacks: (body, params) => {
			const { name, locale, domain, supportEmail, industry, companySize, timezone } = params;
			return (
				unlike(body, { name, locale, domain, support_email: supportEmail }) ??
				changed(body, {
					'settings.auto_resolve_after': params.autoResolveAfter,
					'settings.auto_resolve_message': params.autoResolveMessage,
					'settings.auto_resolve_ignore_waiting': params.autoResolveIgnoreWaiting,
					'custom_attributes.industry': industry,
					'custom_attributes.company_size': companySize,
					'custom_attributes.timezone': timezone,
				})
			);
		},
	},
	fields: [
		collection('updateFields', 'Update Fields', 'Add field', [...accountFields, clear(emptied)]),
	],
	shape: [clearing(emptied)],
	lane: accountLane,
});
