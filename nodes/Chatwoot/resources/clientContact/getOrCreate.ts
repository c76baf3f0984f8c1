import { CallError } from '../../../shared/vocabulary/errors';
import { collection } from '../../../shared/vocabulary/fields';
import { textId } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { INBOX } from '../../fields/client';
import { contactFields, identifier, sourceId } from './fields';
import { lookedUp, shown, without } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import * as things from '../../things';
import { also } from '../../../shared/vocabulary/thing';

/** Repeating it finds what the first time made. One turn a contact, so that two at once make one. */
export const getOrCreate = plainOperation({
	name: 'Get or Create',
	value: 'getOrCreate',
	action: 'Get or create contact',
	description:
		'Get the contact with your own ID for it, or create it where the inbox has none. One that is there is not changed.',
	contract: null,
	yields: also(things.newClientContact, 'created'),
	uses: ['get-details-of-a-contact', 'create-a-contact'],
	idempotent: true,
	proves: lookedUp('the contact, before'),
	fields: [
		textId('sourceId', {
			...sourceId,
			required: true,
			description: 'How the contact is known in the inbox: any text that is always the same for it',
		}),
		identifier,
		collection('additionalFields', 'Additional Fields', 'Add field', contactFields),
	],
	lane: ({ sourceId: source }) => `contact ${source}`,
	execute: async (session, params) => {
		const { sourceId: source, identifier: person, identifierHash: proof } = params;
		const identity: JsonMap = {
			...(person !== undefined && { identifier: person }),
			...(proof !== undefined && { identifier_hash: proof }),
		};
		return await session.turn(`contact ${source}`, async () => {
			const known = await session
				.send({
					method: 'GET',
					path: `${INBOX}/contacts/${encodeURIComponent(source)}`,
					query: identity,
					idempotent: true,
				})
				.catch((error: unknown) => {
					const isMissing = error instanceof CallError && error.details.status === 404;
					return isMissing ? undefined : Promise.reject(error);
				});
			if (isMap(known)) return { ...known, created: false };
			const about = {
				name: params.name,
				email: params.email,
				phone_number: params.phoneNumber,
				avatar_url: params.avatarUrl,
				custom_attributes: params.customAttributes,
			};
			const given = Object.entries(about).flatMap(([name, value]) =>
				value === undefined ? [] : [[name, value] as const],
			);
			const made = await session.send({
				method: 'POST',
				path: `${INBOX}/contacts`,
				body: { ...Object.fromEntries(given), ...identity, source_id: source },
				idempotent: true,
			});
			return { ...toItem(shown(made, without(made, 'source_id'))), created: true };
		});
	},
});
