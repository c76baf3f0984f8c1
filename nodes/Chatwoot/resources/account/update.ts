import { collection } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { at, changed, unlike } from '../../answers/proofs';
import { alike, writtenToStay } from '../../calls/changes';
import { NEEDS } from '../../apis/application';
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
					'settings.auto_resolve_label': params.autoResolveLabel,
					'settings.audio_transcriptions': params.audioTranscriptions,
					'custom_attributes.industry': industry,
					'custom_attributes.company_size': companySize,
					'custom_attributes.timezone': timezone,
					'custom_attributes.website': params.website,
					'custom_attributes.referral_source': params.referralSource,
				})
			);
		},
	},
	fields: [
		collection('updateFields', 'Update Fields', 'Add field', [...accountFields, clear(emptied)]),
	],
	shape: [clearing(emptied)],
	lane: accountLane,
	turn: accountLane,
	send: async (session, request) => {
		const sent = isMap(request.body) ? Object.keys(request.body) : [];
		// The server merges into the settings that it has read, and so undoes what came in between.
		const { answer } = await writtenToStay<Json>(session, {
			what: 'settings of the account',
			write: async () => await session.send(request),
			read: async () => await session.send({ method: 'GET', path: request.path, idempotent: true }),
			stays: (now, first) => sent.every((key) => alike(settingIn(now, key), settingIn(first, key))),
		});
		return answer;
	},
});

/** A setting wherever answers show it. */
function settingIn(account: Json, key: string): Json | undefined {
	const places = [`settings.${key}`, `custom_attributes.${key}`, key];
	return places.map((place) => at(account, place)).find((value) => value !== undefined);
}
