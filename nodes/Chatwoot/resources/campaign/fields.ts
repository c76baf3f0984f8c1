import type { Given } from '../../../shared/vocabulary/dates';
import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import { custom, flag, holding, json, number, text } from '../../../shared/vocabulary/fields';
import { asWholeId, wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asList, asMap } from '../../../shared/vocabulary/read';
import { setAt } from '../../../shared/vocabulary/safe';
import { filledWhen } from '../../fields/liquid';
import type { Lack } from '../../../shared/vocabulary/proof';
import { at } from '../../answers/proofs';
import { UNDONE } from '../../answers/sent';
import type { Draft, Place, Surroundings } from '../../../shared/vocabulary/types';

export const campaignId = wholeIdPicker('id', {
	displayName: 'Campaign',
	wire: 'path:id',
	required: true,
	search: 'searchCampaigns',
	placeholder: 'e.g. 1',
});

export const campaignLane = ({ id }: { id: number }) => `campaign ${id}`;

export const title = {
	displayName: 'Title',
	wire: 'body:campaign.title',
	placeholder: 'e.g. Prices',
} as const;

export const message = {
	displayName: 'Message',
	description: filledWhen('it is sent'),
	wire: 'body:campaign.message',
	rows: 3,
} as const;

export const inbox = {
	displayName: 'Inbox',
	description:
		'A website for a message that visitors see, or SMS or WhatsApp for one that is sent out once',
	wire: 'body:campaign.inbox_id',
	search: 'searchInboxes',
	placeholder: 'e.g. 2',
} as const;

export const emptied = {
	description: { name: 'Description', wire: 'body:campaign.description' },
	senderId: { name: 'Sender', wire: 'body:campaign.sender_id' },
} as const;

/** Labels by their IDs become what the server calls an audience; a list of objects is taken as it is. */
function readAudience(raw: unknown, place: Place): Json[] {
	const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? [raw] : raw;
	return asList(given, place).map((entry) =>
		isMap(entry)
			? { ...entry, type: 'Label', id: asWholeId(entry.id, place) }
			: { type: 'Label', id: asWholeId(entry, place) },
	);
}

export const campaignFields = [
	text('description', { displayName: 'Description', wire: 'body:campaign.description' }),
	flag('enabled', {
		displayName: 'Enabled',
		description: 'Whether the campaign runs',
		wire: 'body:campaign.enabled',
		default: true,
	}),
	flag('triggerOnlyDuringBusinessHours', {
		displayName: 'Only During Business Hours',
		description: 'Whether visitors see it in the working hours of the inbox only',
		wire: 'body:campaign.trigger_only_during_business_hours',
	}),
	wholeIdPicker('senderId', {
		displayName: 'Sender',
		description: 'The agent in whose name the message comes',
		wire: 'body:campaign.sender_id',
		search: 'searchAgents',
		placeholder: 'e.g. 7',
	}),
	text('triggerRulesUrl', {
		displayName: 'Page URL',
		description: 'On which page of a website visitors see it; * stands for anything',
		wire: 'body:campaign.trigger_rules.url',
		placeholder: 'e.g. https://shop.example.com/prices',
	}),
	number('triggerRulesTimeOnPage', {
		displayName: 'Time on Page',
		description: 'After how many seconds on the page visitors see it',
		wire: 'body:campaign.trigger_rules.time_on_page',
		default: 10,
		min: 0,
		whole: true,
	}),
	custom(
		'scheduledAt',
		{
			displayName: 'Scheduled At',
			description:
				"When one that is sent out once is sent, in the workflow's time zone unless the value names an offset itself. Without it: now.",
			wire: 'body:campaign.scheduled_at',
		},
		{ type: 'dateTime', default: '' },
		readDate,
	),
	holding(
		['type', 'id'],
		custom(
			'audience',
			{
				displayName: 'Audience Names or IDs',
				description:
					'The labels of the contacts who get one that is sent out once. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				wire: 'body:campaign.audience',
			},
			{ type: 'multiOptions', default: [], typeOptions: { loadOptionsMethod: 'labelIds' } },
			readAudience,
		),
	),
	json(
		'templateParams',
		{
			displayName: 'Template Params (JSON)',
			description:
				'The approved template and its values that one for WhatsApp needs. Variables in them, such as {{contact.name}}, are filled in when it is sent.',
			wire: 'body:campaign.template_params',
			placeholder: 'e.g. { "name": "spring_sale", "language": "en" }',
		},
		asMap,
	),
] as const;

/** The exact moment, as the server wants it. */
export function moment(
	{ scheduledAt: given }: { scheduledAt?: Given },
	{ body }: Draft,
	{ timezone }: Surroundings,
): void {
	if (!given) return;
	setAt(body, ['campaign', 'scheduled_at'], new Date(momentOf(given, timezone)).toISOString());
}

/** What only a campaign has that is sent out once. */
const SENT_ONCE = { scheduled_at: 'Scheduled At', audience: 'Audience' } as const;

/** Says which of these was sent to a campaign of a website: the server passes over it. */
export function notOnWebsites(body: Json, sent: Json): Lack | undefined {
	if (at(body, 'campaign_type') !== 'ongoing') return undefined;
	const strange = Object.entries(SENT_ONCE).find(
		([key]) => (at(sent, `campaign.${key}`) ?? null) !== null,
	);
	if (!strange) return undefined;
	const [key, label] = strange;
	return {
		words: `${UNDONE}: a campaign on a website has no ${key}`,
		fix: `Leave '${label}' out, or choose an inbox of SMS or WhatsApp.`,
	};
}
