import { choice, collection, id, number, when } from '../../../shared/vocabulary/fields';
import { InputError } from '../../../shared/vocabulary/errors';
import type { Json } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { buttonFields, wrapButtons } from '../../fields/buttons';
import { clientsList, platformIdsList, requiredGroupId } from '../../fields/identity';
import { addedUp } from '../../fields/many';
import { attach, attachmentFields, blockId, checkContent, messageText } from '../../fields/message';
import { schedule, scheduleFields } from '../../fields/schedule';
import {
	holdsOneOf,
	mergeWebhookBody,
	nestedWebhook,
	oneTarget,
	replaceable,
} from '../../fields/universalWebhook';

/** salebot.md A.4, 10. Without a target Salebot accepts the call and sends nothing. */
export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send broadcast',
	description: 'Send a message to a list of the project, to clients or to messenger IDs',
	irrevocable: 'It reaches every recipient and cannot be taken back.',
	contract: 'broadcast',
	method: 'POST',
	path: '/broadcast',
	needs: NEEDS.writeClients,
	fields: [
		choice('target', {
			displayName: 'Send To',
			description:
				'Salebot takes one kind of target. Without any it would accept the broadcast and send nothing.',
			default: 'clients',
			options: [
				{ name: 'Clients', value: 'clients' },
				{ name: 'List', value: 'list' },
				{ name: 'Platform IDs of a Bot', value: 'platformIds' },
			],
		}),
		when({ target: ['clients'] }, replaceable(clientsList)),
		when(
			{ target: ['list'] },
			replaceable(
				id('list', {
					displayName: 'List ID',
					description: 'The number of the list. Everybody in it gets the message.',
					wire: 'body:list',
					required: true,
					placeholder: 'e.g. 1170282',
				}),
			),
		),
		when({ target: ['platformIds'] }, replaceable(platformIdsList())),
		when({ target: ['platformIds'] }, replaceable(requiredGroupId)),
		messageText,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...buttonFields,
			blockId,
			...attachmentFields,
			...scheduleFields,
			number('shift', {
				displayName: 'Seconds Between Messages',
				description: 'The pause between two recipients (shift). It is no delay of the whole.',
				wire: 'body:shift',
				default: 0.2,
				min: 0,
			}),
			...nestedWebhook,
		]),
	],
	check: (params) => {
		const own = params.clients ?? params.list ?? params.platformIds;
		oneTarget(params, ['list', 'clients', 'platform_ids'], own);
		const named = params.groupId ?? (holdsOneOf(params, ['group_id']) || undefined);
		if (params.platformIds !== undefined && named === undefined) {
			throw new InputError(
				"'Bot' is empty",
				"Platform IDs belong to a bot: fill in 'Bot', or let the body hold group_id.",
			);
		}
		checkContent(params);
	},
	shape: [attach, wrapButtons, schedule, mergeWebhookBody],
	lane: () => 'broadcast',
	many: {
		unit: 'recipients',
		take: ({ target, clients, platformIds }): Json[] =>
			(target === 'platformIds' ? platformIds : target === 'clients' ? clients : undefined) ?? [],
		put: (params, parts) =>
			params.target === 'platformIds'
				? { ...params, platformIds: parts }
				: params.target === 'clients'
					? { ...params, clients: parts }
					: params,
		// A broadcast to a list has no parts: two of them are two broadcasts.
		alike: (params) => ({ ...params, clients: null, platformIds: null }),
		join: addedUp,
	},
});
