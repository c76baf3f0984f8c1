import { InputError } from '../../../shared/vocabulary/errors';
import { id, numberChoice, picker } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asPhone, phoneOf } from '../../../shared/vocabulary/phone';
import type { Tie } from '../../../shared/vocabulary/match';
import { matched } from '../../../shared/vocabulary/match';
import type { PartOutcome } from '../../../shared/vocabulary/types';
import { operation } from '../../../shared/vocabulary/types';
import { heldList, isFailure } from '../../answers';
import { checkTelegramBot, telling } from '../../fields/identity';
import { NEEDS } from '../../api';
import { CLIENT_TYPES, TELEGRAM, TELEPHONY, WHATSAPP } from '../../fields/clientTypes';

/** salebot.md A.4, 14. The body is a list; each of its entries is answered by itself. */
export const load = operation({
	name: 'Load',
	value: 'load',
	action: 'Load client',
	description: 'Bring a client into the project by its messenger ID; one already there is found',
	contract: 'load_clients',
	method: 'POST',
	path: '/load_clients',
	needs: NEEDS.writeClients,
	idempotent: true,
	fields: [
		id('platformId', {
			displayName: 'Platform ID',
			description:
				"The client's ID in the messenger; for WhatsApp the phone with country code, or its address @s.whatsapp.net",
			wire: 'body:platform_id',
			required: true,
			placeholder: 'e.g. 79538550785',
		}),
		telling(
			picker('groupId', {
				displayName: 'Bot',
				description: 'The connected channel, by its group_id. Leave it empty for telephony only.',
				wire: 'body:group_id',
				search: 'searchChannels',
				textual: true,
				placeholder: 'e.g. my_shop_bot',
			}),
		),
		numberChoice('clientType', {
			displayName: 'Client Type',
			description: 'The messenger. A number that is not listed can be given as an expression.',
			wire: 'body:client_type',
			default: 6,
			options: CLIENT_TYPES,
		}),
	],
	check: ({ platformId, groupId, clientType }) => {
		if (isPhone(platformId, clientType)) asPhone(platformId, { label: 'Platform ID' });
		if (clientType === TELEGRAM) checkTelegramBot(groupId);
		if (groupId !== undefined || clientType === TELEPHONY) return;
		throw new InputError("'Bot' is empty", 'Choose the channel. Only telephony goes without one.');
	},
	many: {
		unit: 'clients',
		entry: ({ platformId, groupId, clientType }) => ({
			platform_id: known(platformId, clientType),
			group_id: groupId ?? '',
			client_type: clientType,
		}),
		alike: () => null,
		outcomes: answersOf,
	},
});

/** The ID as Salebot keeps it: of a phone of WhatsApp the digits, of a group or an address what was given. */
function known(platformId: string | number, clientType: number): string | number {
	const phone = isPhone(platformId, clientType) ? phoneOf(String(platformId)) : undefined;
	return phone === undefined || phone === `+${platformId}` ? platformId : phone.slice(1);
}

function isPhone(platformId: string | number, clientType: number): boolean {
	const given = String(platformId);
	// The number of a group is longer than any phone.
	const isShort = given.replace(/\D/g, '').length <= 15;
	return clientType === WHATSAPP && isShort && /^[+\d\s().-]+$/.test(given);
}

/** Answers come without an ID of ours: by the platform's, as it was sent or by its digits. */
function answersOf(body: Json, sent: Json[]): PartOutcome[] {
	const items = heldList(body, 'items').filter(isMap);
	const exact: Tie<Json, JsonMap> = {
		ofPart: (part) => (isMap(part) ? keyOf(part, String(part.platform_id)) : undefined),
		ofEntry: (entry) => keyOf(entry, String(entry.platform_id)),
	};
	const digits: Tie<Json, JsonMap> = {
		ofPart: (part) => (isMap(part) ? keyOf(part, digitsOf(part.platform_id)) : undefined),
		ofEntry: (entry) => keyOf(entry, digitsOf(entry.platform_id)),
	};
	return matched(sent, items, [exact, digits]).map((answer) => {
		if (!answer) {
			return {
				failed: 'Salebot does not mention this client in its answer',
				outcome: 'unknown',
			};
		}
		if (!isFailure(answer.status)) return { ok: answer };
		return { failed: `Salebot did not load the client: ${JSON.stringify(answer.status)}` };
	});
}

function keyOf({ group_id: group }: JsonMap, id: string | undefined): string | undefined {
	return id === undefined ? undefined : JSON.stringify([String(group ?? ''), id]);
}

/** WhatsApp numbers come back with `@s.whatsapp.net`, and without what stands between digits. */
function digitsOf(value: Json | undefined): string | undefined {
	const text = String(value ?? '').split('@')[0] ?? '';
	return /^[\d\s()+.-]+$/.test(text) ? text.replace(/\D/g, '') : undefined;
}
